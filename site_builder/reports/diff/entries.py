"""Which entries of a log are the same as before, which say something else, which came or went."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from site_builder.model.ambassador import Contribution
from site_builder.repeats import event_key, work_key
from site_builder.reports.diff.changes import EntryChange
from site_builder.reports.diff.fields import entry_changes

_Sign = Callable[[Contribution], Hashable]
_Placed = tuple[int, Contribution]


def compare_logs(
    before: Sequence[Contribution], after: Sequence[Contribution]
) -> tuple[EntryChange, ...]:
    """What differs between two logs, in the order of the later one, what was removed at the end.

    Only its place in the file does not make an entry another one. Equal entries find each other
    first, then those with the same address and event, and so on to the same day and kind.
    """
    gone, come = list(enumerate(before)), list(enumerate(after))
    changes = []
    for sign in _SIGNS:
        gone, come, pairs = _paired(gone, come, sign)
        changes += [
            EntryChange(place, was, now, entry_changes(was, now))
            for was, (place, now) in pairs
            if was != now
        ]
    changes += [EntryChange(place, None, now) for place, now in come]
    changes.sort(key=lambda change: change.position)
    return (*changes, *(EntryChange(place, was, None) for place, was in gone))


def _paired(
    gone: Sequence[_Placed], come: Sequence[_Placed], sign: _Sign
) -> tuple[list[_Placed], list[_Placed], list[tuple[Contribution, _Placed]]]:
    """What is left of both, and the pairs that have a sign in common."""
    waiting: dict[Hashable, list[_Placed]] = defaultdict(list)
    for placed in reversed(gone):
        waiting[sign(placed[1])].append(placed)
    left, pairs = [], []
    for placed in come:
        same = waiting.get(sign(placed[1]))
        if same:
            pairs.append((same.pop()[1], placed))
        else:
            left.append(placed)
    return sorted(_places(waiting)), left, pairs


def _places(waiting: dict[Hashable, list[_Placed]]) -> list[_Placed]:
    return [placed for same in waiting.values() for placed in same]


_SIGNS: tuple[_Sign, ...] = (
    lambda entry: entry,
    lambda entry: (work_key(entry), event_key(entry)),
    work_key,
    lambda entry: (entry.title.casefold(), entry.kind),
    lambda entry: (entry.date, entry.kind, entry.url),
)
"""The last finds a corrected title where there is no address; with another address *and* another
title it is another entry."""
