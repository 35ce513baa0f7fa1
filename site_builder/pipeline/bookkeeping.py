"""Everyone's account: from the ledger where it still holds, else worked out and checked."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path

from msgspec import Struct

from site_builder.checks import Directory, Subject, check_person, holds_until
from site_builder.content import locate_problems
from site_builder.digests import fingerprint, seal
from site_builder.model.account import Account, Told
from site_builder.model.books import Books
from site_builder.model.chronicle import Chronicle
from site_builder.model.outline import Outline
from site_builder.model.site import Site
from site_builder.model.views import Bundle
from site_builder.pipeline.ledger import Ledger, Line
from site_builder.problems import Problem
from site_builder.standing import Standings, account_of, follow_up, told_first
from site_builder.standing.chronicle import Tell


class KeptBooks(Struct, frozen=True):
    """The books of a day, and the lines from which they are kept."""

    books: Books
    lines: Mapping[str, Line]
    told: Mapping[str, Sequence[Told]]
    """What people told of first, newest first, as far as it had to be worked out."""
    chronicler: "_Chronicler"

    def save(self, ledger: Ledger, bundles: Iterable[Bundle]) -> None:
        """Keep them for the next build."""
        ledger.save(self.lines, self.told, bundles)
        if self.chronicler.is_fresh:
            ledger.save_chronicle(self.chronicler.chronicle)

    @property
    def problems(self) -> Iterator[Problem]:
        """What is wrong with the profiles, each problem at its place."""
        return (problem for line in self.lines.values() for problem in line.problems)


def keep_books(site: Site, as_of: dt.date, root: Path, ledger: Ledger) -> KeptBooks:
    """Everyone's account as of a day."""
    standings = Standings(site, as_of)
    keys = _Keys(site, standings, Directory.of(site, as_of))
    everyone = standings.roster.outlines
    key_of = {who.slug: keys.of(who) for who in everyone}
    lines = {
        slug: line
        for slug, key in key_of.items()
        if (line := ledger.lines.get(slug)) and line.holds(key, as_of)
    }
    stale = [who.slug for who in everyone if who.slug not in lines]
    standings.work_out(stale)
    problems = _problems_of(stale, standings, keys.directory, root)
    told = {slug: _told_by(slug, standings) for slug in stale}
    for slug in stale:
        person = Subject(standings.roster.find(slug), standings[slug], keys.directory)
        lines[slug] = _line(key_of[slug], person, told[slug], problems[slug])
    accounts = {slug: lines[slug].account for slug in key_of}

    @cache
    def tell(slug: str) -> Sequence[Told]:
        found = told[slug] if slug in told else ledger.find_told(slug, lines[slug])
        return _told_by(slug, standings) if found is None else found

    chronicler = _Chronicler(ledger, accounts, tell)
    books = Books(standings.roster, accounts, standings, tell, lambda: chronicler.chronicle)
    return KeptBooks(books, lines, told, chronicler)


class _Chronicler(Struct, dict=True):
    """The chronicle, read and brought up to date when something asks for it."""

    ledger: Ledger
    accounts: Mapping[str, Account]
    tell: Tell
    is_fresh: bool = False
    """Whether it differs from what is kept."""

    @cached_property
    def chronicle(self) -> Chronicle:
        """Everyone's contributions, in order."""
        before = self.ledger.read_chronicle()
        now = follow_up(before, self.accounts, self.tell)
        self.is_fresh = now is not before
        return now


def _told_by(slug: str, standings: Standings) -> tuple[Told, ...]:
    return tuple(told_first(standings.roster.find(slug), standings[slug]))


def _line(key: str, person: Subject, told: Sequence[Told], problems: Iterable[Problem]) -> Line:
    since, until = person.directory.as_of, holds_until(person) or dt.date.max
    account = account_of(person.who, person.standing, told)
    return Line(key, since.toordinal(), until.toordinal(), account, tuple(problems))


def _problems_of(
    slugs: Iterable[str], standings: Standings, directory: Directory, root: Path
) -> Mapping[str, list[Problem]]:
    """By slug; places are looked up for all at once, since one file may be named by several."""
    found = [
        (slug, problem)
        for slug in slugs
        for problem in check_person(
            Subject(standings.roster.find(slug), standings[slug], directory)
        )
    ]
    problems: dict[str, list[Problem]] = defaultdict(list)
    placed = locate_problems((problem for _, problem in found), root) if found else ()
    for (slug, _), problem in zip(found, placed, strict=True):
        problems[slug].append(problem)
    return problems


class _Keys(Struct, frozen=True, dict=True):
    """All that one person's line is worked out from, as a digest."""

    site: Site
    standings: Standings
    directory: Directory

    def of(self, who: Outline) -> str:
        """Their file and those of their circle, and what their file names beside."""
        return seal(
            self._terms,
            who.file,
            who.digest,
            self._names if who.aliases or self._has_guests(who) else "",
            self._photo(who.photo) if who.photo else "",
            *[self._companies[place] for place in self.standings.circles.places.get(who.slug, ())],
        )

    @cached_property
    def _companies(self) -> Sequence[str]:
        """Of each company the digest of its people's files."""
        outline, companies = self.standings.roster.outline, self.standings.circles.companies
        return [
            seal(*[part for who in map(outline, each) for part in (who.slug, who.file, who.digest)])
            for each in companies
        ]

    def _has_guests(self, who: Outline) -> bool:
        """Whether someone is named who is not in the directory."""
        slugs = self.directory.slugs
        return any(name not in slugs for _, named in who.named for name in named)

    def _photo(self, name: str) -> str:
        """What there is of a photo; where it is missing, all others may be meant instead."""
        size = self.directory.photos.get(name)
        return self._photos if size is None else str(size)

    @cached_property
    def _terms(self) -> str:
        return fingerprint(self.site.policy)

    @cached_property
    def _names(self) -> str:
        return fingerprint(sorted(self.directory.slugs.items()))

    @cached_property
    def _photos(self) -> str:
        return fingerprint(sorted(self.directory.photos), sorted(self.directory.unread))
