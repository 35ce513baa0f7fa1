"""Joint work: which entries of different logs are one contribution (eligibility.md)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from site_builder.model.ambassador import Contribution
from site_builder.repeats import WorkKey


class Telling(NamedTuple):
    """An entry as its owner wrote it; several tellings may be of one work."""

    contribution: Contribution
    owner: str
    position: int
    key: WorkKey
    event: str | None
    named: tuple[str, ...]
    """Slugs: the owner, then those that ``with`` names and the directory knows."""
    guests: tuple[str, ...] = ()
    """Handles that ``with`` names and the directory does not know."""

    @property
    def first_on(self) -> dt.date:
        """The day on which it stands."""
        return self.contribution.date.first_on


class JointWork(NamedTuple):
    """One contribution: its tellings, earliest first, and everyone who did it, sorted."""

    tellings: Sequence[Telling]
    people: tuple[str, ...]
    guests: tuple[str, ...]

    @property
    def name(self) -> tuple[str, int]:
        """Owner and position of the first telling."""
        return self.tellings[0].owner, self.tellings[0].position


def join_works(tellings: Iterable[Telling]) -> Iterator[JointWork]:
    """Every work once.

    One URL is one work for each event that is named; a telling without event joins the first of
    them. Without a URL, the same date, kind and title are one work only for people of whom one
    names another: two helpers may well have stood at one booth without each other.
    """
    by_key: dict[WorkKey, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_key[telling.key].append(telling)
    for same in by_key.values():
        if len(same) == 1:
            yield _join(same)
        else:
            same.sort(key=lambda each: (each.first_on, each.owner, each.position))
            split = _by_event if isinstance(same[0].key, str) else _by_company
            yield from (_join(each) for each in split(same))


def _join(tellings: Sequence[Telling]) -> JointWork:
    first = tellings[0]
    if len(tellings) == 1 and len(first.named) == 1:
        return JointWork(tellings, first.named, first.guests)
    people = sorted({slug for each in tellings for slug in each.named})
    guests = dict.fromkeys(guest for each in tellings for guest in each.guests)
    return JointWork(tellings, tuple(people), tuple(guests))


def _by_event(tellings: Sequence[Telling]) -> Iterable[Sequence[Telling]]:
    first = next((each.event for each in tellings if each.event), None)
    groups: dict[str | None, list[Telling]] = defaultdict(list)
    for each in tellings:
        groups[each.event or first].append(each)
    return groups.values()


def _by_company(tellings: Sequence[Telling]) -> Iterable[Sequence[Telling]]:
    groups: list[list[Telling]] = []
    group_of: dict[str, list[Telling]] = {}
    for each in tellings:
        group = next((group_of[slug] for slug in each.named if slug in group_of), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(each)
        group_of.update((slug, group) for slug in each.named if slug not in group_of)
    return groups
