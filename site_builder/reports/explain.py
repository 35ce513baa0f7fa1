"""``explain``: a person's standing and why, entry by entry, for them and the program's managers."""

from collections.abc import Iterator
from typing import Any

from site_builder.dates import in_words
from site_builder.model.policy import Policy
from site_builder.model.site import SiteSettings
from site_builder.model.standing import Decision, Entry, TenureRecord
from site_builder.model.views import Person
from site_builder.reports.explain_words import (
    explain_entry,
    explain_needs,
    explain_standing,
    span,
)
from site_builder.reports.printable import printable

_OUTCOMES = {"met": "met", "not-met": "not met", "depends": "depends"}


def explain_text(person: Person, policy: Policy) -> str:
    """Plain text, with a final newline and no more colour than words have."""
    who, standing = person.ambassador, person.standing
    lines = [
        f"{who.name} ({who.github}), as of {in_words(standing.as_of)}",
        "",
        explain_standing(who, standing, policy),
        *explain_needs(standing),
    ]
    if standing.tenures:
        lines += ["", "Tenures", *_tenure_lines(standing.tenures, policy)]
    if standing.entries:
        lines += ["", "Contributions, newest first", *_entry_lines(person, policy)]
    return "".join(f"{printable(line)}\n" for line in lines)


def explain_json(person: Person, policy: Policy, settings: SiteSettings) -> bytes:
    """The API's object with ``pace``, the tenures' ``outcome`` and ``decision``, and the reasons.

    Every contribution has the ``rule`` by which it counts or not, and its ``explanation``.
    """
    import msgspec  # noqa: PLC0415 - needed for JSON alone

    from site_builder.wire.api import Known, encode, make_ambassador  # noqa: PLC0415

    who, standing = person.ambassador, person.standing
    known = Known(who, standing, person.photo)
    document: dict[str, Any] = msgspec.to_builtins(make_ambassador(known, settings))
    document["pace"] = standing.pace
    for shown, record in zip(document["tenures"], standing.tenures, strict=True):
        shown |= {"outcome": record.outcome, "decision": record.decision}
    for shown, entry in zip(document["contributions"], standing.entries, strict=True):
        explanation = explain_entry(entry, who, standing, policy)
        shown |= {"rule": entry.rule, "explanation": explanation}
    return encode(document)


def _tenure_lines(records: tuple[TenureRecord, ...], policy: Policy) -> list[str]:
    spans = [span(record.tenure) for record in records]
    width = max(map(len, spans))
    return [
        f"  {record.tenure.number:>2}  {dates:<{width}}  {_count(record, policy)}  {_fate(record)}"
        for record, dates in zip(records, spans, strict=True)
    ]


def _count(record: TenureRecord, policy: Policy) -> str:
    return f"{record.counted} of {policy.minimum_contributions}"


def _fate(record: TenureRecord) -> str:
    """What an ended tenure came to, and what was decided; the current one is under way."""
    if record.outcome is None or record.decision is None:
        return "under way"
    if record.review and record.decision is not Decision.WAIVED:
        decision = f"{record.decision} on {in_words(record.review.on)}"
    else:
        decision = {"pending": "not yet reviewed", "waived": "no review needed"}.get(
            record.decision, record.decision.value
        )
    return f"{_OUTCOMES[record.outcome]}, {decision}"


def _entry_lines(person: Person, policy: Policy) -> Iterator[str]:
    entries = person.standing.entries
    dates = [in_words(entry.contribution.date) for entry in entries]
    kinds = [policy.kind(entry.contribution.kind).label for entry in entries]
    by_date, by_kind = max(map(len, dates)), max(map(len, kinds))
    for entry, date, kind in zip(entries, dates, kinds, strict=True):
        title = f"“{entry.contribution.title}”{_company(entry, person)}"
        yield f"  {date:<{by_date}}  {kind:<{by_kind}}  {title}"
        reason = explain_entry(entry, person.ambassador, person.standing, policy)
        yield f"  {'':<{by_date}}  {reason}"


def _company(entry: Entry, person: Person) -> str:
    others = [slug for slug in entry.people if slug != person.ambassador.slug]
    names = ", ".join([*others, *entry.guests])
    return f", with {names}" if names else ""
