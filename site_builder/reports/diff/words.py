"""The comparison as headings and lines."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from site_builder.dates import in_words
from site_builder.model.snapshot import Snapshot
from site_builder.reports.diff.changes import Diff, Flag
from site_builder.reports.diff.moves import describe_move
from site_builder.reports.diff.person_words import field_line, people_blocks
from site_builder.reports.problems.summary import counted
from site_builder.reports.sheet import Block, Line, Sheet, blocks_with_lines

_MOST = 100
"""Lines or people of one sort that are shown; the JSON has them all."""
_COMMIT = 12
"""Digits of a commit that people are shown."""


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
        Block("Look at this", _first(flags)),
        Block("Standings that move", _first(list(_moves(diff, names)))),
        Block("Settings", tuple(map(field_line, diff.settings))),
        Block("Pages", tuple(Line(path, sign) for sign, path in diff.pages)),
        *islice(people_blocks(diff), _MOST),
        _untold(len(diff.people) - _MOST),
    )
    return Sheet(title, (summarise(diff),), blocks_with_lines(*blocks))


def _first(lines: Sequence[Line]) -> tuple[Line, ...]:
    """As many as people read; GitHub takes no more than 65,536 characters."""
    if len(lines) <= _MOST:
        return tuple(lines)
    return (*lines[:_MOST], Line(f"… and {len(lines) - _MOST:,} more; the JSON has them all."))


def _untold(people: int) -> Block:
    if people <= 0:
        return Block("")
    return Block("More", (Line(f"{people:,} more people differ; the JSON has them all."),))


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
