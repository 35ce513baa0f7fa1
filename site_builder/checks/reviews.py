"""Checks of what the program decided at the end of each tenure (eligibility.md, "Reviews")."""

import datetime as dt
from collections.abc import Iterator

from site_builder.checks.codes import (
    REVIEW_AFTER_END,
    REVIEW_OVERDUE,
    REVIEW_SKIPS,
    REVIEW_TOO_EARLY,
    REVIEW_TWICE,
)
from site_builder.checks.subject import Subject
from site_builder.dates import in_words
from site_builder.model.ambassador import Review, ReviewDecision
from site_builder.model.standing import Decision, Tenure
from site_builder.problems import Problem
from site_builder.tenures import tenures_begun


def check_review_dates(subject: Subject) -> Iterator[Problem]:
    """Ensure that a tenure is over when it is reviewed."""
    who = subject.who
    for place, review in enumerate(who.reviews):
        begun = _tenures(subject, review.on)
        end_on = next((each.end_on for each in begun if each.number == review.tenure), None)
        last_on = min(end_on, who.ended_on or end_on) if end_on else None
        if last_on is None or last_on >= review.on:
            yield subject.problem(
                REVIEW_TOO_EARLY,
                f"on {in_words(review.on)} tenure {review.tenure} {_state(last_on)}.",
                "Look at the number and the date: a tenure is reviewed once it is over.",
                *("reviews", place, "on" if last_on else "tenure"),
            )


def _state(last_on: dt.date | None) -> str:
    return f"is not over: it ends on {in_words(last_on)}" if last_on else "does not exist"


def _tenures(subject: Subject, by: dt.date) -> tuple[Tenure, ...]:
    """The tenures begun by a day, none of them after the last day of the appointment."""
    ended_on = subject.who.ended_on
    last_on = min(by, ended_on) if ended_on else by
    return tenures_begun(subject.who, subject.directory.policy, last_on)


def check_review_order(subject: Subject) -> Iterator[Problem]:
    """Ensure that no tenure is passed over: each is decided before the next one."""
    who = subject.who
    reviewed = {review.tenure for review in who.reviews}
    for place, review in enumerate(who.reviews):
        number = review.tenure - 1
        if number > 0 and number not in reviewed and not _is_waived(subject, review):
            yield subject.problem(
                REVIEW_SKIPS,
                f"tenure {review.tenure} is reviewed, but tenure {number} is not.",
                f"Add the review of tenure {number}, or correct the number.",
                *("reviews", place, "tenure"),
            )


def _is_waived(subject: Subject, review: Review) -> bool:
    """Whether the tenure before the reviewed one needs no record, or does not even exist."""
    begun = _tenures(subject, review.on)
    if review.tenure - 1 > len(begun):
        return True
    since = subject.directory.policy.reviews_recorded_since
    return since is not None and begun[review.tenure - 2].end_on < since


def check_reviewed_once(subject: Subject) -> Iterator[Problem]:
    """Ensure that a tenure has one review."""
    seen: dict[int, Review] = {}
    for place, review in enumerate(subject.who.reviews):
        first = seen.setdefault(review.tenure, review)
        if first is not review:
            yield subject.problem(
                REVIEW_TWICE,
                f"tenure {review.tenure} already has a review, of {in_words(first.on)}.",
                "Keep the one that holds, and remove the other.",
                *("reviews", place, "tenure"),
            )


def check_nothing_after_end(subject: Subject) -> Iterator[Problem]:
    """Ensure that no review follows the one that ended the appointment."""
    reviews = subject.who.reviews
    ends = [each for each in reviews if each.decision is ReviewDecision.ENDED]
    if not ends:
        return
    ended = min(ends, key=lambda each: each.tenure)
    for place, review in enumerate(reviews):
        is_later = review.tenure < ended.tenure and review.on > ended.on
        if review.tenure > ended.tenure or is_later:
            yield subject.problem(
                REVIEW_AFTER_END,
                f"the review of tenure {ended.tenure} ended the appointment, "
                f"so tenure {review.tenure} cannot be reviewed.",
                "Remove this review; if the person came back, move the first time to `earlier`.",
                *("reviews", place, "tenure"),
            )


def check_review_overdue(subject: Subject) -> Iterator[Problem]:
    """Ensure that an ended tenure is decided within the policy's notice (in days).

    Only the first one is told: reviews come in order.
    """
    if subject.standing.is_emeritus:
        return
    notice = subject.directory.policy.review_notice_days
    for record in subject.standing.tenures:
        days = (subject.directory.as_of - record.tenure.end_on).days
        if record.decision is Decision.PENDING and days > notice:
            number = record.tenure.number
            yield subject.problem(
                REVIEW_OVERDUE,
                f"tenure {number} ended on {in_words(record.tenure.end_on)}, "
                "and its review is not recorded.",
                "Ask the program's managers to decide, and record it: "
                f"`{{tenure: {number}, decision: renewed, on: DATE}}` under `reviews`.",
                "reviews",
            )
            return
