"""What differs in a person's profile and log, as lines."""

from collections.abc import Iterator

from site_builder.dates import in_words
from site_builder.model.ambassador import Contribution
from site_builder.model.standing import Entry, Rule
from site_builder.reports.diff.changes import Diff, EntryChange, FieldChange, PersonChange
from site_builder.reports.explain_words import explain_entry
from site_builder.reports.problems.summary import counted
from site_builder.reports.sheet import Block, Line

_LONGEST = 160
"""Letters of a value that are shown; longer ones are cut."""
Logs = dict[tuple[str, str, int], Entry]
"""Entries as they were judged, by the person in whose log, owner and position."""


def people_blocks(diff: Diff) -> Iterator[Block]:
    """A block for everyone whose profile differs."""
    logs = {
        (slug, entry.owner, entry.position): entry
        for slug in {each.after.slug for each in diff.people if each.after}
        for entry in diff.head.standings[slug].entries
    }
    for change in diff.people:
        lines = [field_line(field) for field in change.fields if change.before and change.after]
        lines += [_entry(each, change, logs, diff) for each in change.entries if change.after]
        yield Block(_person(change), tuple(lines) or (Line(_only(change)),))


def _only(change: PersonChange) -> str:
    if change.after is None:
        return f"with {counted(len(change.removed), 'contribution')}"
    return "no more differs" if change.before else "no contributions yet"


def _person(change: PersonChange) -> str:
    who = change.person
    name = f"{who.name} ({who.github})"
    if change.before is None:
        return f"Added: {name}, accepted on {in_words(who.accepted_on)}"
    if change.after is None:
        return f"Removed: {name}"
    return f"Renamed: {name}, before {change.before.github}" if change.renamed_by else name


def field_line(field: FieldChange) -> Line:
    """A field before and after, cut to what people read."""
    if not field.before:
        return Line(f"{field.field}: {_short(field.after)}", "+")
    if not field.after:
        return Line(f"{field.field}: {_short(field.before)}", "-")
    return Line(f"{field.field}: {_short(field.before)} → {_short(field.after)}", "~")


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1].rstrip()}…"


def _entry(each: EntryChange, change: PersonChange, logs: Logs, diff: Diff) -> Line:
    if each.after is None:
        return _shown(each.before, "-")
    details = [field_line(field) for field in each.fields]
    slug = change.person.slug
    entry = logs.get((slug, slug, each.position))
    if entry and diff.head.site:
        standing = diff.head.standings[slug]
        said = explain_entry(entry, change.person, standing, diff.head.site.policy)
        details.append(Line(said, "!" if entry.rule in _DOUBTS else ""))
    return _shown(each.after, "~" if each.before else "+", tuple(details))


_DOUBTS = {Rule.REPEAT, Rule.STRADDLES, Rule.LIMIT, Rule.KIND}


def _shown(entry: Contribution | None, mark: str, details: tuple[Line, ...] = ()) -> Line:
    if entry is None:
        raise ValueError("an entry that never was")
    said = f"{in_words(entry.date)}, {entry.kind}: “{entry.title}”"
    return Line(said, mark, entry.url, details)
