"""A person's standing as the public site tells it: a ring and its words, and nothing that shames.

Neither how a tenure goes nor what an ended one lacked is told here (eligibility.md, "Standing").
"""

from functools import lru_cache

from msgspec import Struct

from site_builder.model.ambassador import Ambassador
from site_builder.model.policy import Policy
from site_builder.model.standing import Decision, Standing, StandingName, TenureRecord
from site_builder.render.ring import Ring, RingState, draw_ring
from site_builder.render.words import NO_BREAK_SPACE, long_date, plural
from site_builder.tenures import closing_day


class ShownStanding(Struct, frozen=True):
    """The ring, and the words that always stand beside it."""

    ring: Ring
    words: str


def show_standing(who: Ambassador, standing: Standing, policy: Policy) -> ShownStanding:
    """Ring and words of one person."""
    minimum = policy.minimum_contributions
    if standing.is_emeritus:
        words = f"{service_words(who, standing)} · {_log_words(standing)}"
        return ShownStanding(draw_ring(minimum, 0, 0, RingState.QUIET), words)
    if standing.current is None:
        words = f"From {long_date(who.accepted_on)}"
        return ShownStanding(draw_ring(minimum, 0, 0, RingState.OPEN), words)
    if standing.name is StandingName.QUALIFIED:
        until = long_date(standing.current.tenure.end_on)
        words = f"Ambassador for the whole tenure, until {until}"
        return ShownStanding(draw_ring(minimum, minimum, 0, RingState.CLOSED), words)
    if standing.name is StandingName.REVIEW_DUE:
        return _in_review(standing, standing.current, minimum)
    return _in_progress(standing.current, minimum)


def _in_progress(record: TenureRecord, minimum: int) -> ShownStanding:
    ring = draw_ring(minimum, record.counted, record.undecided, RingState.OPEN)
    return ShownStanding(ring, count_words(record, minimum))


def _in_review(standing: Standing, current: TenureRecord, minimum: int) -> ShownStanding:
    """The tenure in review where it was completed; else only the present one and its figures."""
    pending = next(each for each in standing.tenures if each.decision is Decision.PENDING)
    if pending.counted < minimum:
        shown = _in_progress(current, minimum)
        return ShownStanding(shown.ring, f"{shown.words} · renewal in review")
    ring = draw_ring(minimum, minimum, 0, RingState.OPEN)
    tenure = pending.tenure
    served = f"{minimum} of {minimum} in tenure {tenure.number}, to {long_date(tenure.end_on)}"
    return ShownStanding(ring, f"{served} · renewal in review")


def count_words(record: TenureRecord, minimum: int) -> str:
    """``2 of 4, until 10 January 2027; 1 more to be dated``."""
    counted = min(record.counted, minimum)
    words = f"{counted} of {minimum}, until {long_date(record.tenure.end_on)}"
    if not record.undecided:
        return words
    return f"{words}; {record.undecided} more to be dated"


def service_words(who: Ambassador, standing: Standing) -> str:
    """The years of service of a former ambassador: ``Ambassador 2021 to 2023 and in 2025``."""
    spans = [(each.accepted_on.year, each.ended_on.year) for each in who.earlier]
    spans.append((who.accepted_on.year, _last_year(who, standing)))
    return "Ambassador " + " and ".join(_span(*span) for span in sorted(spans))


def _log_words(standing: Standing) -> str:
    """The figure stays on a line with what it counts, also on a narrow card."""
    done = sum(entry.has_happened for entry in standing.entries)
    return plural(done, "contribution", "contributions").replace(" ", NO_BREAK_SPACE)


def _last_year(who: Ambassador, standing: Standing) -> int:
    return (closing_day(who, standing) or standing.tenures[-1].tenure.end_on).year


def service_line(who: Ambassador, standing: Standing) -> str:
    """Since when, for a current ambassador; from when to when, for a former one."""
    if not standing.is_emeritus:
        return long_date(who.accepted_on)
    return service_words(who, standing).removeprefix("Ambassador ")


@lru_cache(maxsize=1024)
def _span(first: int, last: int) -> str:
    return f"in {first}" if last <= first else f"{first} to {last}"
