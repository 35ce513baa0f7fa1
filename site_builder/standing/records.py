"""What each tenure came to: its count, its outcome, and what the program decided."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from site_builder.model.ambassador import Ambassador, Review
from site_builder.model.policy import Policy
from site_builder.model.standing import Answer, Decision, Entry, Outcome, Tenure, TenureRecord


def make_records(
    tenures: Sequence[Tenure],
    entries: Iterable[Entry],
    reviews: Mapping[int, Review],
    policy: Policy,
    *,
    is_over: bool,
) -> list[TenureRecord]:
    """The record of each tenure that has begun; the last is open unless the appointment is over.

    ``reviews`` are those taken, by the number of their tenure.
    """
    counted, undecided = _tally(entries)
    records = []
    for tenure in tenures:
        days, maybe = counted[tenure.number], undecided[tenure.number]
        met_on = _met_on(days, policy)
        is_last = tenure is tenures[-1]
        if is_last and not is_over:
            records.append(TenureRecord(tenure, len(days), maybe, met_on=met_on))
            continue
        review = reviews.get(tenure.number)
        decision = Decision.ENDED if is_last else _decision(tenure, review, policy)
        outcome = _outcome(len(days), maybe, policy)
        records.append(
            TenureRecord(tenure, len(days), maybe, outcome, decision, review, met_on),
        )
    return records


def reviews_taken(who: Ambassador, as_of: dt.date) -> dict[int, Review]:
    """The decisions taken by a day, that day included, by the number of their tenure."""
    taken: dict[int, Review] = {}
    for review in who.reviews:
        if review.on <= as_of:
            taken.setdefault(review.tenure, review)
    return taken


def _tally(entries: Iterable[Entry]) -> tuple[dict[int, list[dt.date]], Counter[int]]:
    """By tenure: the days of what counts, in order, and how many are undecided."""
    counted: dict[int, list[dt.date]] = defaultdict(list)
    undecided: Counter[int] = Counter()
    for entry in entries:
        if entry.answer is Answer.COUNTS and entry.tenure is not None:
            counted[entry.tenure].append(entry.contribution.date.first_on)
        elif entry.answer is Answer.UNDECIDED:
            undecided.update(entry.straddles)
    return counted, undecided


def _outcome(counted: int, undecided: int, policy: Policy) -> Outcome:
    if counted >= policy.minimum_contributions:
        return Outcome.MET
    could_be = counted + undecided
    return Outcome.DEPENDS if could_be >= policy.minimum_contributions else Outcome.NOT_MET


def _decision(tenure: Tenure, review: Review | None, policy: Policy) -> Decision:
    if review:
        return Decision(review.decision.value)
    since = policy.reviews_recorded_since
    return Decision.WAIVED if since and tenure.end_on < since else Decision.PENDING


def _met_on(days: Sequence[dt.date], policy: Policy) -> dt.date | None:
    minimum = policy.minimum_contributions
    return days[minimum - 1] if len(days) >= minimum else None
