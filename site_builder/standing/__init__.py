"""Where everyone stands: pure functions of the content and one date (eligibility.md)."""

from site_builder.standing.account import account_of, told_first
from site_builder.standing.assessment import assess
from site_builder.standing.chronicle import follow_up
from site_builder.standing.directory import Standings, assess_site
from site_builder.standing.logs import Log, Logged, gather_logs, known_handles

__all__ = [
    "Log",
    "Logged",
    "Standings",
    "account_of",
    "assess",
    "assess_site",
    "follow_up",
    "gather_logs",
    "known_handles",
    "told_first",
]
