"""Everyone's log: what they wrote, and the joint work that others wrote for them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from site_builder.addresses import slug_of
from site_builder.model.ambassador import Ambassador
from site_builder.model.outline import Outline
from site_builder.repeats import event_key, work_key
from site_builder.standing.joint import JointWork, Telling, join_works


class Logged(NamedTuple):
    """An entry of one person's log, before any rule is applied to it."""

    telling: Telling
    work: JointWork
    replaced_on: dt.date | None = None
    """From this day on the person's own, later entry of the same work stands in its place."""

    def is_shown(self, as_of: dt.date) -> bool:
        """Whether it stands in the log as of a day: no later entry takes a place beforehand."""
        return self.replaced_on is None or self.telling.first_on <= as_of < self.replaced_on


Log = Sequence[Logged]
"""By date, a month at its first day; then own entries before shared ones; then by position."""


def gather_logs(
    ambassadors: Sequence[Ambassador], known: Mapping[str, str] | None = None
) -> dict[str, Log]:
    """Everyone's log, by slug.

    An entry that names others (by handle or alias) stands in their logs too, and so counts once
    for each. Where such a person tells of the same work themselves, their own entry stands.

    Of some people of a directory, whose ``known`` handles are given, the logs are right of those
    whose circle is among them (see ``circles``).
    """
    logs: dict[str, list[Logged]] = {who.slug: [] for who in ambassadors}
    for work in join_works(_tell(ambassadors, known or known_handles(ambassadors))):
        for slug, logged in _share(work):
            if slug in logs:
                logs[slug].append(logged)
    for slug, log in logs.items():
        log.sort(key=lambda each: _place(each.telling, slug))
    return dict(logs)


def known_handles(people: Sequence[Ambassador] | Sequence[Outline]) -> dict[str, str]:
    """Slugs by everything that people are called; nobody's alias hides another's slug."""
    aliases = {slug_of(alias): who.slug for who in people for alias in who.aliases}
    return aliases | {who.slug: who.slug for who in people}


def _tell(ambassadors: Iterable[Ambassador], known: Mapping[str, str]) -> Iterator[Telling]:
    for who in ambassadors:
        alone = (who.slug,)
        for position, entry in enumerate(who.contributions):
            key, event = work_key(entry), event_key(entry)
            if not entry.others:
                yield Telling(entry, who.slug, position, key, event, alone)
                continue
            found = {known[slug_of(name)]: None for name in entry.others if slug_of(name) in known}
            guests = tuple(name for name in entry.others if slug_of(name) not in known)
            named = tuple(dict.fromkeys([who.slug, *found]))
            yield Telling(entry, who.slug, position, key, event, named, guests)


def _share(work: JointWork) -> Iterator[tuple[str, Logged]]:
    """The entries of a work, each with the slug of the person in whose log it stands."""
    if len(work.people) == 1:
        yield from ((telling.owner, Logged(telling, work)) for telling in work.tellings)
        return
    own: dict[str, dt.date] = {}
    for telling in work.tellings:
        own.setdefault(telling.owner, telling.first_on)
        yield telling.owner, Logged(telling, work)
    shared: set[str] = set()
    for telling in work.tellings:
        for slug in set(telling.named) - {telling.owner} - shared:
            shared.add(slug)
            replaced_on = own.get(slug)
            if replaced_on is None or telling.first_on < replaced_on:
                yield slug, Logged(telling, work, replaced_on)


def _place(telling: Telling, slug: str) -> tuple[dt.date, bool, str, int]:
    return telling.first_on, telling.owner != slug, telling.owner, telling.position
