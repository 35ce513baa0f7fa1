"""How long the answers of the checks stay true while the content stays as it is."""

import datetime as dt
from collections.abc import Iterator

from site_builder.checks.subject import Subject
from site_builder.model.standing import Decision


def holds_until(subject: Subject) -> dt.date | None:
    """The last day on which a person's problems are the same; None: for ever.

    Most depend on the standing alone; what is far ahead comes nearer, and reviews fall overdue.
    """
    days = [*_own_days(subject)]
    if until := subject.standing.holds_until:
        days.append(until)
    return min(days, default=None)


def _own_days(subject: Subject) -> Iterator[dt.date]:
    directory = subject.directory
    if any(entry.date.first_on > directory.far_on for entry in subject.who.contributions):
        yield directory.as_of
    for record in subject.standing.tenures:
        last = record.tenure.end_on.toordinal() + directory.policy.review_notice_days
        if record.decision is Decision.PENDING and directory.as_of.toordinal() <= last:
            yield dt.date.fromordinal(min(last, dt.date.max.toordinal()))
