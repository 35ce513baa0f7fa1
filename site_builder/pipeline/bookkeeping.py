"""Everyone's account: from the ledger where it still holds, else worked out and checked."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from site_builder.checks import Directory
from site_builder.model.account import Account, Told
from site_builder.model.books import Books
from site_builder.model.chronicle import Chronicle
from site_builder.model.sheet import Leaf
from site_builder.model.site import Site
from site_builder.model.views import Bundle
from site_builder.pipeline.clerk import Clerk, Desk
from site_builder.pipeline.keys import Keys
from site_builder.pipeline.leaves import Kept
from site_builder.pipeline.ledger import Ledger, Line, decode_chronicle, encode_chronicle
from site_builder.plan import name_photos
from site_builder.problems import Problem
from site_builder.standing import Standings, follow_up
from site_builder.standing.chronicle import Tell

_MANY = 500
"""People whose contributions are put in order by another process."""


class KeptBooks(Struct, frozen=True):
    """The books of a day, and the lines from which they are kept."""

    books: Books
    lines: Mapping[str, Line]
    fresh: frozenset[str]
    """Whose account had to be worked out."""
    chronicler: "_Chronicler"

    @property
    def problems(self) -> Iterator[Problem]:
        """What is wrong with the profiles, each problem at its place."""
        return (problem for line in self.lines.values() for problem in line.problems)

    def finish(self) -> None:
        """Wait for whatever is still being done by others."""
        self.chronicler.finish()

    def save(self, ledger: Ledger, bundles: Iterable[Bundle]) -> None:
        """Keep them for the next build."""
        ledger.save(self.lines, bundles)
        if self.chronicler.is_fresh:
            ledger.save_chronicle(self.chronicler.chronicle)


def keep_books(
    site: Site, as_of: dt.date, root: Path, ledger: Ledger, desk: Desk | None = None
) -> KeptBooks:
    """Everyone's account as of a day.

    What has to be worked out is, at the ``desk``, by several processes and kept on disk at once;
    without one here, where nothing is written.
    """
    standings, photos = Standings(site, as_of), name_photos(site.assets)
    keys = Keys(site, standings, Directory.of(site, as_of), photos)
    everyone = standings.roster.outlines
    ledger.leaves.begin(len(everyone))
    key_of = {who.slug: keys.of(who) for who in everyone}
    lines = {
        slug: line
        for slug, key in key_of.items()
        if (line := ledger.lines.get(slug)) and line.holds(key, as_of)
    }
    stale = {slug: key for slug, key in key_of.items() if slug not in lines}
    clerk = Clerk(site, standings, keys, root, photos)
    at_hand: dict[str, Kept] = {}
    if desk:
        lines |= desk.work_out(stale, clerk, ledger.leaves, key_of.keys())
    else:
        for slug, (line, kept) in clerk.work_out(stale).items():
            lines[slug], at_hand[slug] = line, kept
    accounts = {slug: lines[slug].account for slug in key_of}
    shelf = _Shelf(ledger, lines, clerk, at_hand)
    chronicler = _Chronicler(ledger, accounts, shelf.tell_each)
    if desk and len(stale) >= _MANY:
        chronicler.begin(desk)
    books = Books(
        roster=standings.roster,
        accounts=accounts,
        standings=standings,
        told=shelf.tell,
        sheets=shelf.sheets,
        chronicle=chronicler.tell_all,
        place=ledger.leaves.place,
    )
    return KeptBooks(books, lines, frozenset(stale), chronicler)


class _Shelf(Struct, frozen=True):
    """What is kept of everyone beside their account, and worked out again where it is lost."""

    ledger: Ledger
    lines: Mapping[str, Line]
    clerk: Clerk
    at_hand: dict[str, Kept]

    def tell(self, slug: str) -> Sequence[Told]:
        """What someone told of first, newest first."""
        if slug in self.at_hand:
            return self.at_hand[slug].told
        found = self.ledger.leaves.find_told(slug, self.lines[slug].mark)
        return self._again(slug).told if found is None else found

    def tell_each(self, slugs: Iterable[str]) -> Iterator[tuple[str, Sequence[Told]]]:
        """The same of many, who are not held: one drawer after the other is opened."""
        wanted = set(slugs)
        marks = {slug: self.lines[slug].mark for slug in wanted if slug not in self.at_hand}
        for slug, told in self.ledger.leaves.find_all_told(marks):
            wanted.discard(slug)
            yield slug, told
        for slug in sorted(wanted):
            yield slug, self._again(slug).told

    def sheets(self, leaf: Leaf, slugs: Sequence[str]) -> Mapping[str, tuple[bytes, ...]]:
        """See ``Sheets``."""
        marks = {slug: self.lines[slug].mark for slug in slugs if slug not in self.at_hand}
        found = dict(self.ledger.leaves.find_sheets(leaf, marks))
        for slug in slugs:
            if slug not in found and (sheet := self._again(slug).sheet):
                found[slug] = getattr(sheet, leaf)
        return found

    def _again(self, slug: str) -> Kept:
        if slug not in self.at_hand:
            line = self.lines[slug]
            self.at_hand[slug] = self.clerk.keep(slug, line.mark)
        return self.at_hand[slug]


class _Chronicler(Struct, dict=True):
    """The chronicle, read and brought up to date when something asks for it."""

    ledger: Ledger
    accounts: Mapping[str, Account]
    tell: Tell
    is_fresh: bool = False
    """Whether it differs from what is kept."""
    wait: Callable[[], Chronicle] | None = None
    """Gives what another process has put in order and kept."""

    def begin(self, desk: Desk) -> None:
        """Have another process do it, where there is much to put in order."""
        answer = desk.begin(self._put_in_order)
        self.wait = lambda: decode_chronicle(answer())

    def finish(self) -> None:
        """Wait for that process, also where nobody has asked for what it did."""
        if self.wait:
            _ = self.chronicle

    def _put_in_order(self) -> bytes:
        now = self._follow_up(self.ledger.read_chronicle())
        self.ledger.save_chronicle(now)
        return encode_chronicle(now)

    @cached_property
    def chronicle(self) -> Chronicle:
        """Everyone's contributions, in order."""
        if self.wait:
            return self.wait()
        before = self.ledger.read_chronicle()
        now = self._follow_up(before)
        self.is_fresh = now is not before
        return now

    def _follow_up(self, before: Chronicle) -> Chronicle:
        return follow_up(before, self.accounts, self.tell)

    def tell_all(self) -> Chronicle:
        """The same, when it is asked for."""
        return self.chronicle
