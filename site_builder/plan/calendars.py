"""Calendars: contributions to come, and the ends of tenures with their reviews."""

import datetime as dt
from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.standing import Decision, TenureRecord
from site_builder.model.views import CalendarView, Output, Person, Renewal, RenewalsView
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects


def plan_calendars(subjects: Subjects) -> Iterator[Output]:
    """One calendar to follow what the ambassadors do, one for those who renew them."""
    if "calendars" in subjects.site.outputs:
        return
    coming = CalendarView(subjects.works.upcoming)
    digest = fingerprint(subjects.frame.digest, "calendar", coming)
    yield Output(addresses.CALENDAR, coming, digest, "the calendar")
    renewals = RenewalsView(tuple(sorted(_renewals(subjects), key=_order)))
    digest = fingerprint(subjects.frame.digest, "renewals", renewals)
    yield Output(addresses.RENEWALS, renewals, digest, "the calendar of renewals")


def _renewals(subjects: Subjects) -> Iterator[Renewal]:
    notice = dt.timedelta(days=subjects.site.policy.review_notice_days)
    for person in subjects.people.current:
        for record in person.standing.tenures:
            if _is_open(record):
                yield _renewal(person, record, notice)


def _is_open(record: TenureRecord) -> bool:
    """Whether it still runs, or waits for its review."""
    return record.outcome is None or record.decision is Decision.PENDING


def _renewal(person: Person, record: TenureRecord, notice: dt.timedelta) -> Renewal:
    who, tenure = person.ambassador, record.tenure
    notice_on = max(tenure.start_on, tenure.end_on - notice) if notice else None
    return Renewal(person.face, who.accepted_on, tenure, notice_on)


def _order(renewal: Renewal) -> tuple[dt.date, str, int]:
    return (renewal.tenure.end_on, renewal.face.slug, renewal.tenure.number)
