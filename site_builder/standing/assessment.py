"""One person's standing as of a day (eligibility.md, "Standing")."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from site_builder.model.ambassador import Ambassador, ReviewDecision
from site_builder.model.policy import Policy
from site_builder.model.standing import (
    Decision,
    Pace,
    Standing,
    StandingName,
    Tenure,
    TenureRecord,
)
from site_builder.standing.counting import count_entries
from site_builder.standing.lasting import holds_until
from site_builder.standing.logs import Log
from site_builder.standing.records import make_records, reviews_taken
from site_builder.tenures import tenures_begun


def assess(who: Ambassador, log: Log, policy: Policy, as_of: dt.date) -> Standing:
    """Where a person stands as of a day, and why.

    ``log`` is theirs from ``gather_logs``, joint work included. The answer depends on nothing dated
    after ``as_of``, but for ``accepted_on`` and recorded leave.
    """
    last_on = max((each.telling.contribution.date.last_on for each in log), default=as_of)
    tenures = tenures_begun(who, policy, max(as_of, last_on))
    closing = _closing_tenure(who, tenures, as_of)
    tenures = tenures[:closing]
    entries = count_entries(log, who, tenures, policy, as_of)
    begun = [tenure for tenure in tenures if tenure.start_on <= as_of]
    reviews = reviews_taken(who, as_of)
    records = make_records(begun, entries, reviews, policy, is_over=closing is not None)
    current = records[-1] if records and closing is None else None
    minimum = policy.minimum_contributions
    return Standing(
        name=_name(who, records, current, minimum, as_of),
        as_of=as_of,
        tenures=tuple(records),
        entries=tuple(reversed(entries)),
        current=current,
        needed=max(minimum - current.counted, 0) if current else 0,
        days_left=(current.tenure.end_on - as_of).days if current else 0,
        pace=_pace(current, minimum, as_of) if current else None,
        holds_until=holds_until(who, log, records, current, as_of),
    )


def _closing_tenure(who: Ambassador, tenures: Sequence[Tenure], as_of: dt.date) -> int | None:
    """The number of the tenure with which the appointment is over; None while it is not."""
    closing = [
        review.tenure
        for review in who.reviews
        if review.decision is ReviewDecision.ENDED and review.on <= as_of
    ]
    if who.ended_on is not None and who.ended_on <= as_of:
        closing.append(bisect_right(tenures, who.ended_on, key=lambda each: each.start_on))
    return min(closing, default=None)


def _name(
    who: Ambassador,
    records: Sequence[TenureRecord],
    current: TenureRecord | None,
    minimum: int,
    as_of: dt.date,
) -> StandingName:
    if as_of < who.accepted_on:
        return StandingName.UPCOMING
    if current is None:
        return StandingName.EMERITUS
    if any(record.decision is Decision.PENDING for record in records):
        return StandingName.REVIEW_DUE
    return StandingName.QUALIFIED if current.counted >= minimum else StandingName.IN_PROGRESS


def _pace(current: TenureRecord, minimum: int, as_of: dt.date) -> Pace:
    if current.counted >= minimum:
        return Pace.AHEAD
    elapsed = (as_of - current.tenure.start_on).days + 1
    expected = minimum * elapsed // current.tenure.days
    return Pace.ON_TRACK if current.counted >= expected else Pace.BEHIND
