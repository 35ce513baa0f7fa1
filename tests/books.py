"""Everyone's account, all worked out at once: what the ledger is compared with."""

import datetime as dt

from site_builder.model.books import Books
from site_builder.model.site import Site
from site_builder.standing import Standings, account_of, told_first


def open_books(site: Site, as_of: dt.date) -> Books:
    """The books of a site as of a day."""
    standings = Standings(site, as_of)
    roster = standings.roster
    standings.work_out(standings)
    accounts = {who.slug: account_of(who, standings[who.slug]) for who in roster}
    told = {who.slug: (*told_first(who, standings[who.slug]),) for who in roster}
    return Books(roster, accounts, standings, told.__getitem__)
