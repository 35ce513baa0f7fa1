"""Everyone's account, all worked out at once: what the ledger is compared with."""

import datetime as dt

from site_builder.model.books import Books
from site_builder.model.chronicle import Chronicle
from site_builder.model.site import Site
from site_builder.standing import Standings, account_of, follow_up, told_first


def open_books(site: Site, as_of: dt.date) -> Books:
    """The books of a site as of a day."""
    standings = Standings(site, as_of)
    roster = standings.roster
    standings.work_out(standings)
    told = {who.slug: (*told_first(who, standings[who.slug]),) for who in roster}
    accounts = {who.slug: account_of(who, standings[who.slug], told[who.slug]) for who in roster}
    chronicle = follow_up(Chronicle(), accounts, told.__getitem__)
    return Books(roster, accounts, standings, told.__getitem__, lambda: chronicle)
