"""Calendars: contributions to come, and the ends of tenures with their reviews."""

import datetime as dt
from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import CalendarView, Output, Renewal, RenewalsView
from site_builder.plan.subjects import Subjects, ready


def plan_calendars(subjects: Subjects) -> Iterator[Output]:
    """One calendar to follow what the ambassadors do, one for those who renew them."""
    if "calendars" in subjects.site.outputs:
        return
    coming = CalendarView(subjects.works.show(subjects.works.coming))
    digest = fingerprint(subjects.frame.digest, "calendar", coming)
    yield Output(addresses.CALENDAR, ready(coming), digest, "the calendar")
    renewals = RenewalsView(tuple(sorted(_renewals(subjects), key=_order)))
    digest = fingerprint(subjects.frame.digest, "renewals", renewals)
    yield Output(addresses.RENEWALS, ready(renewals), digest, "the calendar of renewals")


def _renewals(subjects: Subjects) -> Iterator[Renewal]:
    notice = dt.timedelta(days=subjects.site.policy.review_notice_days)
    for member in subjects.people.current:
        for tenure in member.account.open:
            notice_on = max(tenure.start_on, tenure.end_on - notice) if notice else None
            yield Renewal(member.face, member.outline.accepted_on, tenure, notice_on)


def _order(renewal: Renewal) -> tuple[dt.date, str, int]:
    return (renewal.tenure.end_on, renewal.face.slug, renewal.tenure.number)
