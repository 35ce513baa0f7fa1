"""A person's standing as the public site tells it: a ring and its words, and nothing that shames.

Neither how a tenure goes nor what an ended one lacked is told here (eligibility.md, "Standing").
"""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from site_builder.model.account import Account
from site_builder.model.ambassador import Ambassador
from site_builder.model.outline import Outline
from site_builder.model.policy import Policy
from site_builder.model.standing import Standing, StandingName
from site_builder.render.ring import Ring, RingState, draw_ring
from site_builder.render.words import NO_BREAK_SPACE, long_date, plural
from site_builder.tenures import years_served


class ShownStanding(Struct, frozen=True):
    """The ring, and the words that always stand beside it."""

    ring: Ring
    words: str


def show_standing(outline: Outline, account: Account, policy: Policy) -> ShownStanding:
    """Ring and words of one person."""
    minimum = policy.minimum_contributions
    if account.is_emeritus:
        words = f"{_service_words(account.served)} · {_log_words(account.done)}"
        return ShownStanding(draw_ring(minimum, 0, 0, RingState.QUIET), words)
    if account.ends_on is None:
        words = f"From {long_date(outline.accepted_on)}"
        return ShownStanding(draw_ring(minimum, 0, 0, RingState.OPEN), words)
    if account.name is StandingName.QUALIFIED:
        words = f"Ambassador for the whole tenure, until {long_date(account.ends_on)}"
        return ShownStanding(draw_ring(minimum, minimum, 0, RingState.CLOSED), words)
    ring = draw_ring(minimum, account.counted, account.undecided, RingState.OPEN)
    words = count_words(account.counted, account.undecided, minimum, account.ends_on)
    if account.name is StandingName.REVIEW_DUE:
        return _in_review(account, ShownStanding(ring, words), minimum)
    return ShownStanding(ring, words)


def _in_review(account: Account, present: ShownStanding, minimum: int) -> ShownStanding:
    """The tenure in review where it was completed; else only the present one and its figures."""
    if account.pending is None or account.pending[1] < minimum:
        return ShownStanding(present.ring, f"{present.words} · renewal in review")
    ring = draw_ring(minimum, minimum, 0, RingState.OPEN)
    tenure = account.pending[0]
    served = f"{minimum} of {minimum} in tenure {tenure.number}, to {long_date(tenure.end_on)}"
    return ShownStanding(ring, f"{served} · renewal in review")


def count_words(counted: int, undecided: int, minimum: int, end_on: dt.date) -> str:
    """``2 of 4, until 10 January 2027; 1 more to be dated``."""
    words = f"{min(counted, minimum)} of {minimum}, until {long_date(end_on)}"
    return f"{words}; {undecided} more to be dated" if undecided else words


def service_words(who: Ambassador, standing: Standing) -> str:
    """The years of service of a former ambassador: ``Ambassador 2021 to 2023 and in 2025``."""
    return _service_words(years_served(who, standing))


def _service_words(served: Iterable[tuple[int, int]]) -> str:
    return "Ambassador " + " and ".join(_span(*span) for span in served)


def _log_words(done: int) -> str:
    """The figure stays on a line with what it counts, also on a narrow card."""
    return plural(done, "contribution", "contributions").replace(" ", NO_BREAK_SPACE)


def service_line(who: Ambassador, standing: Standing) -> str:
    """Since when, for a current ambassador; from when to when, for a former one."""
    if not standing.is_emeritus:
        return long_date(who.accepted_on)
    return service_words(who, standing).removeprefix("Ambassador ")


@lru_cache(maxsize=1024)
def _span(first: int, last: int) -> str:
    return f"in {first}" if last <= first else f"{first} to {last}"
