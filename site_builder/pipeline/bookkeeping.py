"""Everyone's account: from the ledger where it still holds, else worked out and checked."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from site_builder.checks import Directory
from site_builder.model.books import Books
from site_builder.model.site import Site
from site_builder.model.views import Bundle
from site_builder.pipeline.chronicler import MANY, Chronicler
from site_builder.pipeline.clerk import Clerk, Desk
from site_builder.pipeline.keys import Keys
from site_builder.pipeline.leaves import Kept
from site_builder.pipeline.ledger import Ledger, Line
from site_builder.pipeline.shelf import Shelf
from site_builder.plan import name_photos
from site_builder.problems import Problem
from site_builder.standing import Standings


class KeptBooks(Struct, frozen=True):
    """The books of a day, and the lines from which they are kept."""

    books: Books
    lines: Mapping[str, Line]
    fresh: frozenset[str]
    """Whose account had to be worked out."""
    chronicler: Chronicler
    again: Mapping[str, Kept]
    """What was lost of what is kept beside lines: a build that fails replaces it."""

    @property
    def problems(self) -> Iterator[Problem]:
        """What is wrong with the profiles, each problem at its place."""
        return (problem for line in self.lines.values() for problem in line.problems)

    def finish(self) -> None:
        """Wait for whatever is still being done by others."""
        self.chronicler.finish()

    def save(self, ledger: Ledger, bundles: Iterable[Bundle]) -> None:
        """Keep them for the next build."""
        ledger.leaves.put(self.again, self.lines)
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
    standings = Standings(site, as_of)
    keys = Keys(site, standings, Directory.of(site, as_of), name_photos(site.assets))
    everyone = standings.roster.outlines
    ledger.leaves.begin(len(everyone))
    key_of = {who.slug: keys.of(who) for who in everyone}
    lines = {
        slug: line
        for slug, key in key_of.items()
        if (line := ledger.lines.get(slug)) and line.holds(key, as_of)
    }
    stale = {slug: key for slug, key in key_of.items() if slug not in lines}
    clerk = Clerk(keys, root)
    at_hand: dict[str, Kept] = {}
    if desk:
        lines |= desk.work_out(stale, clerk, ledger.leaves, key_of.keys())
    else:
        for slug, (line, kept) in clerk.work_out(stale).items():
            lines[slug], at_hand[slug] = line, kept
    accounts = {slug: lines[slug].account for slug in key_of}
    shelf = Shelf(ledger, lines, clerk, at_hand)
    chronicler = Chronicler(ledger, accounts, shelf.tell_each)
    if desk and len(stale) >= MANY:
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
    return KeptBooks(books, lines, frozenset(stale), chronicler, at_hand)
