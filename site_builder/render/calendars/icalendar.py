"""Whole-day events as an iCalendar object (https://www.rfc-editor.org/rfc/rfc5545)."""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct

from site_builder.render.content_lines import escape_text, escape_uri, join_lines

_ANY_COMPONENT = (
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""What a calendar without events holds: it needs a component of some kind (3.4, 3.6)."""


class Event(Struct, frozen=True):
    """Something on one or more whole days, both ends included.

    ``stamped_on`` is a day of the content, never that of the build, so that builds agree.
    """

    uid: str
    stamped_on: dt.date
    first_on: dt.date
    last_on: dt.date
    summary: str
    description: str
    url: str
    category: str


def render_calendar(name: str, events: Sequence[Event]) -> bytes:
    """A calendar to subscribe to; readers are asked to look again once a day (RFC 7986)."""
    title = escape_text(name)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//site-builder//calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{title}",
        f"X-WR-CALNAME:{title}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ]
    for event in events:
        lines += _event_lines(event)
    return join_lines([*lines, *(() if events else _ANY_COMPONENT), "END:VCALENDAR"])


def _event_lines(event: Event) -> list[str]:
    after = event.last_on + dt.timedelta(days=1)
    return [
        "BEGIN:VEVENT",
        f"UID:{escape_text(event.uid)}",
        f"DTSTAMP:{_basic(event.stamped_on)}T000000Z",
        f"DTSTART;VALUE=DATE:{_basic(event.first_on)}",
        f"DTEND;VALUE=DATE:{_basic(after)}",
        f"SUMMARY:{escape_text(event.summary)}",
        f"DESCRIPTION:{escape_text(event.description)}",
        f"URL:{escape_uri(event.url)}",
        f"CATEGORIES:{escape_text(event.category)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _basic(day: dt.date) -> str:
    """``20250314``, with four digits of the year on every system."""
    return day.isoformat().replace("-", "")
