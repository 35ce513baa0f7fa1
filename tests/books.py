"""Everyone's account, all worked out at once: what the ledger is compared with."""

import datetime as dt
from collections.abc import Sequence

from site_builder.model.books import Books
from site_builder.model.chronicle import Chronicle
from site_builder.model.sheet import Leaf, Sheet
from site_builder.model.site import Site
from site_builder.plan import name_photos
from site_builder.standing import Standings, account_of, follow_up, told_first
from site_builder.wire.api import Known
from site_builder.wire.sheets import make_sheet


def open_books(site: Site, as_of: dt.date) -> Books:
    """The books of a site as of a day."""
    standings = Standings(site, as_of)
    roster = standings.roster
    standings.work_out(standings)
    told = {who.slug: (*told_first(who, standings[who.slug]),) for who in roster}
    accounts = {who.slug: account_of(who, standings[who.slug], told[who.slug]) for who in roster}
    chronicle = follow_up(Chronicle(), accounts, lambda slugs: ((s, told[s]) for s in slugs))
    photos = name_photos(site.assets)

    def sheets(leaf: Leaf, slugs: Sequence[str]) -> dict[str, tuple[bytes, ...]]:
        return {slug: getattr(sheet(slug), leaf) for slug in slugs}

    def sheet(slug: str) -> Sheet:
        who = roster.find(slug)
        known = Known(who, standings[slug], photos.get(who.photo or ""))
        return make_sheet(known, told[slug], site.settings)

    return Books(
        roster, accounts, standings, told.__getitem__, sheets, lambda: chronicle, lambda _: 0
    )
