"""The comparison as headings and lines."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from site_builder.dates import in_words
from site_builder.model.ambassador import Contribution
from site_builder.model.snapshot import Snapshot
from site_builder.model.standing import Entry, Rule
from site_builder.reports.diff.changes import Diff, EntryChange, FieldChange, Flag, PersonChange
from site_builder.reports.diff.moves import describe_move
from site_builder.reports.explain_words import explain_entry
from site_builder.reports.problems.summary import counted
from site_builder.reports.sheet import Block, Line, Sheet, blocks_with_lines

_LONGEST = 160
"""Letters of a value that are shown; longer ones are cut, in the middle of a bio mostly."""
_COMMIT = 12
"""Digits of a commit that people are shown."""
Logs = dict[tuple[str, str, int], Entry]
"""Entries as they were judged, by the person in whose log, owner and position."""


def diff_sheet(diff: Diff) -> Sheet:
    """What a reviewer reads, the most important first."""
    title = f"{_named(diff.base)} to {_named(diff.head)}, as of {in_words(diff.as_of)}"
    problems = [*_problems(diff.base, "before"), *_problems(diff.head, "now")]
    if not diff.readable:
        return Sheet(title, ("One of the two cannot be read.",), blocks_with_lines(*problems))
    names = _names(diff)
    flags = [_flagged(flag, names) for flag in diff.flags]
    blocks = (
        *problems,
        Block("Look at this", tuple(flags)),
        Block("Standings that move", tuple(_moves(diff, names))),
        Block("Settings", tuple(map(_field, diff.settings))),
        Block("Pages", tuple(Line(path, sign) for sign, path in diff.pages)),
        *_people(diff),
    )
    return Sheet(title, (summarise(diff),), blocks_with_lines(*blocks))


def summarise(diff: Diff) -> str:
    """What differs, counted, in one sentence."""
    added = [each for each in diff.people if each.before is None]
    removed = [each for each in diff.people if each.after is None]
    entries = list(chain.from_iterable(each.entries for each in diff.people))
    came = sum(each.before is None for each in entries)
    went = sum(each.after is None for each in entries)
    counts = (
        (len(added), "person added", "people added"),
        (len(removed), "person removed", "people removed"),
        (sum(bool(each.renamed_by) for each in diff.people), "renamed", "renamed"),
        (came, "contribution added", "contributions added"),
        (len(entries) - came - went, "contribution changed", "contributions changed"),
        (went, "contribution removed", "contributions removed"),
        (len(diff.moves), "standing moves", "standings move"),
        (len(diff.flags), "thing to look at", "things to look at"),
    )
    said = [counted(number, one, several) for number, one, several in counts if number]
    if said:
        return f"{', '.join(said)}."
    differs = diff.people or diff.pages or diff.settings
    return "No contribution and no standing differs." if differs else "No content differs."


def _named(snapshot: Snapshot) -> str:
    commit = snapshot.commit
    return f"{snapshot.name} ({commit[:_COMMIT]})" if commit else snapshot.name


def _problems(snapshot: Snapshot, when: str) -> Iterator[Block]:
    errors = [problem for problem in snapshot.problems if problem.is_error]
    yield Block(f"Errors {when}", tuple(Line(str(problem), "!") for problem in errors))


def _flagged(flag: Flag, names: Mapping[str, str]) -> Line:
    return Line(f"{names[flag.who.slug]}: {flag.message}" if flag.who else flag.message, "!")


def _names(diff: Diff) -> dict[str, str]:
    """What people are called here, by slug: with their handle where two have one name."""
    people = [each.person for each in diff.people] + [move.who for move in diff.moves]
    people += [flag.who for flag in diff.flags if flag.who]
    called = {who.slug: who for who in people}
    times = Counter(who.name for who in called.values())
    return {
        slug: f"{who.name} ({who.github})" if times[who.name] > 1 else who.name
        for slug, who in called.items()
    }


def _moves(diff: Diff, names: Mapping[str, str]) -> Iterator[Line]:
    if diff.base.site is None or diff.head.site is None:
        return
    for move in diff.moves:
        said = describe_move(move, diff.base.site.policy, diff.head.site.policy)
        yield Line(f"{names[move.who.slug]}: {'; '.join(said)}")


def _people(diff: Diff) -> Iterator[Block]:
    logs = {
        (slug, entry.owner, entry.position): entry
        for slug in {each.after.slug for each in diff.people if each.after}
        for entry in diff.head.standings[slug].entries
    }
    for change in diff.people:
        lines = [_field(field) for field in change.fields if change.before and change.after]
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


def _field(field: FieldChange) -> Line:
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
    details = [_field(field) for field in each.fields]
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
