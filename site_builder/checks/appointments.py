"""Checks of when a person's appointments begin and end, and of leave."""

from collections.abc import Iterator
from itertools import pairwise

from site_builder.checks.codes import (
    APPOINTMENTS_OVERLAP,
    ENDED_TOO_EARLY,
    LEAVE_BACKWARDS,
    LEAVE_OUTSIDE,
    LEAVES_OVERLAP,
)
from site_builder.checks.subject import Subject
from site_builder.dates import in_words
from site_builder.model.ambassador import Ambassador, Appointment, Leave
from site_builder.problems import Problem


def check_ends(subject: Subject) -> Iterator[Problem]:
    """Ensure that no appointment ends before it begins."""
    who = subject.who
    if who.ended_on and who.ended_on < who.accepted_on:
        yield _too_early(subject, Appointment(who.accepted_on, who.ended_on), "ended")
    for place, each in enumerate(who.earlier):
        if each.ended_on < each.accepted_on:
            yield _too_early(subject, each, "earlier", place, "ended")


def _too_early(subject: Subject, each: Appointment, *pointer: str | int) -> Problem:
    accepted, ended = in_words(each.accepted_on), in_words(each.ended_on)
    return subject.problem(
        ENDED_TOO_EARLY,
        f"the appointment ends on {ended}, before it begins on {accepted}.",
        "Look at both dates: `ended` is the last day as ambassador.",
        *pointer,
    )


def check_earlier(subject: Subject) -> Iterator[Problem]:
    """Ensure that a person's appointments do not overlap."""
    who = subject.who
    ordered = sorted(enumerate(who.earlier), key=lambda each: each[1].accepted_on)
    for (_, before), (place, after) in pairwise(ordered):
        if after.accepted_on <= before.ended_on:
            yield _overlap(subject, before, "earlier", place, "accepted")
    for place, each in ordered:
        if each.ended_on >= who.accepted_on:
            present = f"the present appointment begins on {in_words(who.accepted_on)}"
            yield subject.problem(
                APPOINTMENTS_OVERLAP,
                f"this appointment ends on {in_words(each.ended_on)}, but {present}.",
                "End the earlier one at the latest on the day before the present one begins.",
                *("earlier", place, "ended"),
            )


def _overlap(subject: Subject, before: Appointment, *pointer: str | int) -> Problem:
    span = f"{in_words(before.accepted_on)} to {in_words(before.ended_on)}"
    return subject.problem(
        APPOINTMENTS_OVERLAP,
        f"this appointment begins within another one, {span}.",
        "Let each begin after the one before it has ended.",
        *pointer,
    )


def check_leave(subject: Subject) -> Iterator[Problem]:
    """Ensure that leave lies within an appointment and ends after it begins."""
    for place, leave in enumerate(subject.who.leave):
        if leave.last_on < leave.first_on:
            yield subject.problem(
                LEAVE_BACKWARDS,
                f"this leave ends on {in_words(leave.last_on)}, before it begins.",
                "Exchange `from` and `to`: both days belong to the leave.",
                *("leave", place, "to"),
            )
        elif not _is_within(leave, subject.who):
            yield subject.problem(
                LEAVE_OUTSIDE,
                f"the leave from {in_words(leave.first_on)} to {in_words(leave.last_on)} "
                "lies outside the appointment.",
                "Leave must begin and end while the person is an ambassador: look at both dates.",
                *("leave", place, "from"),
            )


def _is_within(leave: Leave, who: Ambassador) -> bool:
    if any(
        each.accepted_on <= leave.first_on and leave.last_on <= each.ended_on
        for each in who.earlier
    ):
        return True
    is_begun = who.accepted_on <= leave.first_on
    return is_begun and (who.ended_on is None or leave.last_on <= who.ended_on)


def check_leaves_apart(subject: Subject) -> Iterator[Problem]:
    """Ensure that no day belongs to two leaves, for it would be added twice."""
    ordered = sorted(enumerate(subject.who.leave), key=lambda each: each[1].first_on)
    for (_, before), (place, after) in pairwise(ordered):
        if after.first_on <= before.last_on:
            span = f"{in_words(before.first_on)} to {in_words(before.last_on)}"
            yield subject.problem(
                LEAVES_OVERLAP,
                f"this leave begins within another one, {span}.",
                "Write them as one leave, from the first day to the last.",
                *("leave", place, "from"),
            )
