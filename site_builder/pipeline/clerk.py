"""Accounts are worked out: one person after the other, by one process or by several."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from site_builder.checks import Subject, check_person, holds_until
from site_builder.content import locate_problems
from site_builder.pipeline.keys import Keys
from site_builder.pipeline.leaves import Kept, Leaves
from site_builder.pipeline.ledger import Line
from site_builder.pipeline.workers import Crew
from site_builder.problems import Problem
from site_builder.standing import account_of, told_first
from site_builder.wire.api import Known
from site_builder.wire.sheets import make_sheet

_ENCODER = msgspec.msgpack.Encoder()
_LINES = msgspec.msgpack.Decoder(dict[str, Line])


class Clerk(Struct, frozen=True):
    """Works out accounts, and what is kept beside them."""

    keys: Keys
    """Of whom, and as of which day."""
    root: Path

    def work_out(self, key_of: Mapping[str, str]) -> dict[str, tuple[Line, Kept]]:
        """The lines of these people, with their problems, and what is kept beside them."""
        self.keys.standings.work_out(key_of)
        problems = self._problems_of(key_of)
        return {slug: self._enter(slug, key, problems[slug]) for slug, key in key_of.items()}

    def keep(self, slug: str, mark: str) -> Kept:
        """What is kept beside someone's account."""
        who, standing = self.keys.standings.roster.find(slug), self.keys.standings[slug]
        told = tuple(told_first(who, standing))
        if "api" in self.keys.site.outputs:
            return Kept(mark, told, None)
        photo = self.keys.photos.get(who.photo) if who.photo else None
        known = Known(who, standing, photo)
        return Kept(mark, told, make_sheet(known, told, self.keys.site.settings))

    def _enter(self, slug: str, key: str, problems: Iterable[Problem]) -> tuple[Line, Kept]:
        person = self._subject(slug)
        since, until = self.keys.directory.as_of, holds_until(person) or dt.date.max
        kept = self.keep(slug, f"{key}{since.toordinal()}")
        account = account_of(person.who, person.standing, kept.told)
        line = Line(key, since.toordinal(), until.toordinal(), account, tuple(problems))
        return line, kept

    def _problems_of(self, slugs: Iterable[str]) -> Mapping[str, list[Problem]]:
        """By slug; places are looked up for all at once, as one file may be named by several."""
        found = [(slug, problem) for slug in slugs for problem in check_person(self._subject(slug))]
        problems: dict[str, list[Problem]] = defaultdict(list)
        placed = locate_problems((problem for _, problem in found), self.root) if found else ()
        for (slug, _), problem in zip(found, placed, strict=True):
            problems[slug].append(problem)
        return problems

    def _subject(self, slug: str) -> Subject:
        who, standing = self.keys.standings.roster.find(slug), self.keys.standings[slug]
        return Subject(who, standing, self.keys.directory)


class Desk(Struct, frozen=True):
    """Where accounts are worked out by several processes, which keep what only they have seen."""

    crew: Crew

    def begin(self, work: Callable[[], bytes]) -> Callable[[], bytes]:
        """Have one thing done by another process; what is given waits for it."""
        ahead = replace(self.crew, worth=2, is_ahead=True)
        answers = ahead.begin([None], lambda _: work())
        return lambda: answers()[0]

    def work_out(
        self, stale: Mapping[str, str], clerk: Clerk, leaves: Leaves, everyone: Collection[str]
    ) -> dict[str, Line]:
        """The lines of those people whose keys are given; all else is in the drawers then."""
        shares = [{slug: stale[slug] for slug in slugs} for slugs in leaves.divide(stale).values()]
        settle = partial(_settle, clerk, leaves, everyone)
        lines: dict[str, Line] = {}
        for encoded in self.crew(shares, settle):
            lines |= _LINES.decode(encoded)
        return lines


def _settle(
    clerk: Clerk, leaves: Leaves, everyone: Collection[str], share: Mapping[str, str]
) -> bytes:
    """Work out the people of one drawer, and put into it what is kept of them."""
    entered = clerk.work_out(share)
    leaves.put({slug: kept for slug, (_, kept) in entered.items()}, everyone)
    return _ENCODER.encode({slug: line for slug, (line, _) in entered.items()})
