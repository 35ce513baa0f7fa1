"""Log a contribution: read what was given as a profile would, refuse repeats, add the entry."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_builder.addresses import slug_of
from site_builder.authoring.change import Change
from site_builder.authoring.emitter import Field, block_lines
from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.kind_guess import guess_kind
from site_builder.authoring.log import add_contribution
from site_builder.authoring.open_site import OpenSite
from site_builder.content.form_reader import read_form
from site_builder.content.schema.contribution import ContributionForm
from site_builder.dates import in_words
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.repeats import same_work
from site_builder.reports.entry_notes import before_acceptance, told_already
from site_builder.tenures import tenure_cut, tenures_begun


class Logged(Struct, frozen=True):
    """The entry, and whether its kind was guessed from its address."""

    entry: Contribution
    is_guessed: bool = False


def log_entry(opened: OpenSite, handle: str, fields: Mapping[str, Field]) -> Change:
    """Add an entry of these fields to a person's log. Raises CannotEditError."""
    who = opened.person(handle)
    logged = read_entry(opened, fields)
    _refuse_repeat(who, logged.entry)
    text = add_contribution(opened.text(who.path), _as_given(logged.entry))
    opened.read(who.path, text)
    return Change({who.path: text}, said=tuple(_sentences(opened, who, logged)))


def read_entry(opened: OpenSite, fields: Mapping[str, Field]) -> Logged:
    """The entry that these fields make. Raises CannotEditError with all that is wrong."""
    known = opened.around.kinds or {}
    guessed = guess_kind(str(fields.get("url", "")), known) if "kind" not in fields else None
    given = {**fields, "kind": guessed} if guessed else dict(fields)
    if "kind" not in given:
        names = ", ".join(sorted(set(known.values())))
        raise CannotEditError(f"the address does not say which kind it is. Choose one: {names}.")
    filled = read_form("\n".join(block_lines(given)), 1, ContributionForm, opened.around)
    if filled.form is None:
        told = "\n".join(f"  {flaw.message} {flaw.hint}".rstrip() for flaw in filled.flaws)
        raise CannotEditError(f"nothing was written:\n{told}")
    form = filled.form
    entry = Contribution(
        form.date, form.kind, form.title, form.url, form.event, form.language,
        tuple(form.topics), tuple(form.others), form.note, form.counts, form.reason,
    )  # fmt: skip
    return Logged(entry, guessed is not None)


def _as_given(entry: Contribution) -> Contribution:
    return replace(entry, title=" ".join(entry.title.split()))


def _refuse_repeat(who: Ambassador, entry: Contribution) -> None:
    """Refuse what would count twice; a repeat that is known not to count may stand."""
    if not entry.counts:
        return
    for known in who.contributions:
        if same_work(known, entry):
            raise CannotEditError(
                f"this repeats “{known.title}” of {in_words(known.date)}, and would count once."
                " Nothing was written. If it was given at two events, name the event of each."
                " To keep both, log it with `counts: false` and a `reason`."
            )


def _told_by_others(
    opened: OpenSite, who: Ambassador, entry: Contribution
) -> Iterator[tuple[str, Contribution]]:
    """Joint work in the logs of others, each with its owner, in whose place the entry stands."""
    names = {who.slug, *who.aliases}
    for other in opened.site.ambassadors:
        for told in other.contributions:
            is_shared = other is not who and names & {slug_of(name) for name in told.others}
            if is_shared and same_work(told, entry):
                yield other.slug, told


def _cut(opened: OpenSite, who: Ambassador, entry: Contribution) -> str | None:
    """What lies within the entry's month, so that its day decides what it counts toward."""
    month = entry.date
    if tenure := tenure_cut(tenures_begun(who, opened.site.policy, month.last_on), month):
        return f"tenure {tenure.number} ends on {in_words(tenure.end_on)}"
    if month.first_on < who.accepted_on <= month.last_on:
        return f"tenure 1 begins on {in_words(who.accepted_on)}"
    return None


def _sentences(opened: OpenSite, who: Ambassador, logged: Logged) -> Iterator[str]:
    entry = logged.entry
    guessed = " (guessed from its address)" if logged.is_guessed else ""
    kind = opened.site.policy.kind(entry.kind).label
    yield f"{who.path}: added “{entry.title}”, {in_words(entry.date)}, {kind}{guessed}."
    if not entry.counts:
        yield f"It is shown, and does not count: {(entry.reason or '').rstrip('.')}."
    elif entry.date.last_on < who.accepted_on:
        yield before_acceptance(who.accepted_on)
    elif boundary := _cut(opened, who, entry):
        yield f"Only the month is known, and {boundary}: write the day, or it stays undecided."
    if entry.counts and entry.url is None:
        yield "It has no address yet: without evidence `check` will warn."
    for owner, told in _told_by_others(opened, who, entry):
        yield told_already(told, owner, who.slug)
