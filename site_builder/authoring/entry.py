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


class Logged(Struct, frozen=True):
    """The entry, and whether its kind was guessed from its address."""

    entry: Contribution
    is_guessed: bool = False


def log_entry(opened: OpenSite, handle: str, fields: Mapping[str, Field]) -> Change:
    """Add an entry of these fields to a person's log. Raises CannotEditError."""
    who = opened.person(handle)
    logged = read_entry(opened, fields)
    _refuse_repeat(opened, who, logged.entry)
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


def _refuse_repeat(opened: OpenSite, who: Ambassador, entry: Contribution) -> None:
    """Refuse what would count twice; a repeat that is known not to count may stand."""
    if not entry.counts:
        return
    for owner, known in _works_of(opened, who):
        if same_work(known, entry):
            whose = "" if owner is who else f" in the log of {owner.slug}, with {who.slug}"
            raise CannotEditError(
                f"this repeats “{known.title}” of {in_words(known.date)}{whose}, and would count"
                " once. Nothing was written. If it was given at two events, name the event of each."
                " To keep both, log it with `counts: false` and a `reason`."
            )


def _works_of(opened: OpenSite, who: Ambassador) -> Iterator[tuple[Ambassador, Contribution]]:
    """What a person did: their own log, and joint work in the logs of others."""
    yield from ((who, entry) for entry in who.contributions)
    names = {who.slug, *who.aliases}
    for other in opened.site.ambassadors:
        for entry in other.contributions:
            if other is not who and names & {slug_of(name) for name in entry.others}:
                yield other, entry


def _sentences(opened: OpenSite, who: Ambassador, logged: Logged) -> Iterator[str]:
    entry = logged.entry
    guessed = " (guessed from its address)" if logged.is_guessed else ""
    kind = opened.site.policy.kind(entry.kind).label
    yield f"{who.path}: added “{entry.title}”, {in_words(entry.date)}, {kind}{guessed}."
    if not entry.counts:
        yield f"It is shown, and does not count: {(entry.reason or '').rstrip('.')}."
    elif entry.url is None:
        yield "It has no address yet: without evidence `check` will warn."
