"""Calendars: readable by others, without the day of the build, with ids that stay."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from icalendar import Calendar

from site_builder.model.ambassador import Ambassador
from site_builder.model.views import CalendarView, Plan, RenewalsView
from site_builder.plan import plan_site
from site_builder.render.calendars.events import render_coming, render_renewals
from site_builder.render.calendars.icalendar import Event, render_calendar
from tests.books import open_books
from tests.people import day, make_entry, make_person, make_policy, make_review, make_site
from tests.render.sites import AS_OF, plan_people_site

NAMES = ("calendar.ics", "renewals.ics")


@pytest.mark.parametrize("name", NAMES)
def test_other_libraries_read_every_event(site: Path, name: str) -> None:
    data = (site / name).read_bytes()
    calendar = Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert [] == calendar.errors
    assert [] == [error for event in events for error in event.errors]
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids)
    parsed = vobject.readOne(data.decode())
    assert parsed.validate(raiseException=True)
    assert len(uids) == len(getattr(parsed, "vevent_list", []))


@pytest.mark.parametrize("name", NAMES)
def test_lines_end_in_crlf_and_are_at_most_75_octets(site: Path, name: str) -> None:
    data = (site / name).read_bytes()
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert 75 >= max(map(len, data.split(b"\r\n")))


def coming(plan: Plan) -> list[Any]:
    """The events to come, each with ``start`` and ``end``."""
    return list(calendar_of(plan).walk("VEVENT"))


def calendar_of(plan: Plan) -> Calendar:
    view = next(o.view for o in plan.outputs if isinstance(o.view, CalendarView))
    return Calendar.from_ical(render_coming(view, plan.frame))


def renewals(plan: Plan) -> list[tuple[dt.date, str]]:
    view = next(o.view for o in plan.outputs if isinstance(o.view, RenewalsView))
    calendar = Calendar.from_ical(render_renewals(view, plan.frame))
    events: list[Any] = list(calendar.walk("VEVENT"))
    return [(event.start, str(event["SUMMARY"])) for event in events]


def someone(*dates: str, **fields: object) -> Ambassador:
    entries = tuple(make_entry(date, "talk", f"Talk, {date}", event="Conf; A") for date in dates)
    return make_person("sample-ada", "2026-01-11", contributions=entries, **fields)


def test_only_what_is_to_come_is_in_the_calendar() -> None:
    events = coming(plan_people_site([someone("2026-03-01", "2027-02-03")]))
    assert ["Talk, 2027-02-03"] == [str(event["SUMMARY"]) for event in events]
    assert (day("2027-02-03"), day("2027-02-04")) == (
        events[0].start,
        events[0].end,
    )
    assert "Talk at Conf; A, by Sample Ada" == str(events[0]["DESCRIPTION"])


def test_a_month_is_all_of_its_days_and_says_that_the_day_is_open() -> None:
    (event,) = coming(plan_people_site([someone("2027-02")]))
    assert (day("2027-02-01"), day("2027-03-01")) == (event.start, event.end)
    assert "Talk, 2027-02 (day to be confirmed)" == str(event["SUMMARY"])
    assert "TRANSPARENT" == event["TRANSP"]


def test_an_event_keeps_its_uid_and_stamp_when_others_come() -> None:
    one, more = (
        plan_people_site([someone("2027-02-03", *dates)]) for dates in ((), ("2027-01-01",))
    )
    (first,) = coming(one)
    second = coming(more)[1]
    assert first.to_ical() == second.to_ical()


def test_a_calendar_without_events_still_has_a_component() -> None:
    calendar = calendar_of(plan_people_site([someone()]))
    assert ["VTIMEZONE"] == [part.name for part in calendar.subcomponents]


def test_a_tenure_that_runs_has_its_review_and_its_end() -> None:
    assert [
        (day("2026-11-11"), "Tenure 1 of Sample Ada: time for the review"),
        (day("2027-01-10"), "Tenure 1 of Sample Ada ends"),
    ] == renewals(plan_people_site([someone()]))


def test_a_tenure_stays_until_its_review_is_decided() -> None:
    waiting = make_person("sample-ada", "2025-09-01")
    decided = make_person("sample-ada", "2025-09-01", reviews=(make_review(1, "2026-09-03"),))
    assert ["1", "1", "2", "2"] == [
        words.split()[1] for _, words in renewals(plan_people_site([waiting]))
    ]
    assert ["2", "2"] == [words.split()[1] for _, words in renewals(plan_people_site([decided]))]


def test_former_and_future_ambassadors_have_nothing_to_renew() -> None:
    former = make_person("sample-bea", "2024-01-01", ended_on=day("2025-12-31"))
    future = make_person("sample-cal", "2027-01-01")
    assert [] == renewals(plan_people_site([former, future]))


def test_without_a_period_of_notice_only_the_end_is_told() -> None:
    site = make_site([someone()], make_policy(review_notice_days=0))
    plan = plan_site(site, open_books(site, AS_OF), AS_OF, "code")[0]
    assert ["Tenure 1 of Sample Ada ends"] == [words for _, words in renewals(plan)]


def test_no_event_says_how_a_tenure_goes() -> None:
    words = " ".join(text for _, text in renewals(plan_people_site([someone("2026-03-01")])))
    assert not {"behind", "missing", "needs"} & set(words.lower().split())


def test_calendars_can_be_switched_off() -> None:
    plan = plan_people_site([someone()], off=["calendars"])
    assert [] == [o.address for o in plan.outputs if o.address.endswith(".ics")]


HEAD = r"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//site-builder//calendar//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:A\; b
X-WR-CALNAME:A\; b
REFRESH-INTERVAL;VALUE=DURATION:P1D
"""
ONE = r"""BEGIN:VEVENT
UID:u\,1@example.org
DTSTAMP:20260102T000000Z
DTSTART;VALUE=DATE:20260228
DTEND;VALUE=DATE:20260302
SUMMARY:S\;s
DESCRIPTION:D\,d
URL:https://example.org/;a
CATEGORIES:C\;c
TRANSP:TRANSPARENT
END:VEVENT
"""
NONE = """BEGIN:VTIMEZONE
TZID:Etc/UTC
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""


def test_every_line_of_a_calendar_is_known_and_its_signs_are_escaped() -> None:
    event = Event(
        uid="u,1@example.org",
        stamped_on=day("2026-01-02"),
        first_on=day("2026-02-28"),
        last_on=day("2026-03-01"),
        summary="S;s",
        description="D,d",
        url="https://example.org/ ;a",
        category="C;c",
    )
    for events, body in (([event], ONE), ([event, event], ONE * 2), ([], NONE)):
        expected = f"{HEAD}{body}END:VCALENDAR\n".replace("\n", "\r\n")
        assert expected == render_calendar("A; b", events).decode()
