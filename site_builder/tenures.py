"""The arithmetic of tenures: when each one starts and ends (eligibility.md, "Tenure")."""

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, takewhile

from site_builder.dates import PartialDate, add_months
from site_builder.model.ambassador import Ambassador, Leave
from site_builder.model.policy import Policy
from site_builder.model.standing import ServedTenure, Standing, StandingName, Tenure

_DAY = dt.timedelta(days=1)


def tenures_begun(who: Ambassador, policy: Policy, by: dt.date) -> tuple[Tenure, ...]:
    """The tenures of the present appointment that begin on or before ``by``, in order.

    They follow each other without a gap from ``accepted_on``. An end of the appointment cuts none
    of them short, nor keeps a later one out: that is a matter of standing.
    """
    return _begun(who.accepted_on, policy.tenure_months, who.leave, by)


def earlier_tenures(who: Ambassador, policy: Policy) -> tuple[tuple[Tenure, ...], ...]:
    """The tenures of each earlier appointment, in the profile's order, each numbered from 1."""
    return tuple(
        _begun(each.accepted_on, policy.tenure_months, who.leave, each.ended_on)
        for each in who.earlier
    )


def tenure_cut(tenures: Iterable[Tenure], date: PartialDate) -> Tenure | None:
    """The first of ``tenures`` that ends within a month, but before the month does."""
    return next((each for each in tenures if date.first_on <= each.end_on < date.last_on), None)


def _begun(
    accepted_on: dt.date, months: int, leave: Sequence[Leave], by: dt.date
) -> tuple[Tenure, ...]:
    every = _every_tenure(accepted_on, months, leave)
    return tuple(takewhile(lambda tenure: tenure.start_on <= by, every))


def _every_tenure(accepted_on: dt.date, months: int, leave: Sequence[Leave]) -> Iterator[Tenure]:
    """All tenures in order, as far as the calendar goes."""
    waiting = deque(sorted(_within(leave, accepted_on), key=lambda each: each.first_on))
    start_on, moved = accepted_on, 0
    for number in count(1):
        end_on = _last_day(accepted_on, months * number, moved)
        while waiting and waiting[0].first_on <= end_on:
            moved += waiting.popleft().days
            end_on = _last_day(accepted_on, months * number, moved)
        yield Tenure(number, start_on, end_on)
        if end_on == dt.date.max:
            return
        start_on = end_on + _DAY


def _within(leave: Sequence[Leave], accepted_on: dt.date) -> Iterator[Leave]:
    """Leave that can extend a tenure; one that began earlier, or ends before it begins, cannot."""
    return (each for each in leave if accepted_on <= each.first_on <= each.last_on)


def _last_day(accepted_on: dt.date, months: int, moved: int) -> dt.date:
    """The day before an anniversary that leave moved by ``moved`` days."""
    try:
        return add_months(accepted_on, months) + dt.timedelta(days=moved - 1)
    except OverflowError:
        return dt.date.max


def served_tenures(who: Ambassador, standing: Standing) -> tuple[ServedTenure, ...]:
    """Every tenure that is over or already earned, and every earlier appointment, in order.

    A tenure that runs is there once its minimum is reached: then it is theirs to its last day.
    """
    earlier = sorted(who.earlier, key=lambda each: each.accepted_on)
    served = [ServedTenure(None, each.accepted_on, each.ended_on, 0) for each in earlier]
    for record in standing.tenures:
        tenure = record.tenure
        if record != standing.current or standing.name is StandingName.QUALIFIED:
            last_on = last_day_served(who, standing, tenure.end_on)
            served.append(ServedTenure(tenure.number, tenure.start_on, last_on, record.counted))
    return tuple(served)


def closing_day(who: Ambassador, standing: Standing) -> dt.date | None:
    """The ``ended`` of a former ambassador; None where a review had closed an earlier tenure."""
    last = standing.tenures[-1].tenure.end_on if standing.tenures else dt.date.max
    is_closing = standing.is_emeritus and who.ended_on and who.ended_on <= last
    return who.ended_on if is_closing else None


def years_served(who: Ambassador, standing: Standing) -> tuple[tuple[int, int], ...]:
    """The first and the last year of each appointment of a former ambassador, in order."""
    spans = [(each.accepted_on.year, each.ended_on.year) for each in who.earlier]
    last_on = closing_day(who, standing) or standing.tenures[-1].tenure.end_on
    return tuple(sorted([*spans, (who.accepted_on.year, last_on.year)]))


def last_day_served(who: Ambassador, standing: Standing, end_on: dt.date) -> dt.date:
    """An appointment may end within a tenure."""
    return min(end_on, who.ended_on) if who.ended_on and standing.is_emeritus else end_on
