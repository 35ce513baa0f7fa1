"""What programs read: the API, tables, feeds, calendars, cards, schemas, the sitemap."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from site_builder.model.standing import Tenure
from site_builder.model.views.subjects import Face, Person, Work


class PersonJsonView(Struct, frozen=True):
    """One person in the API: the file as it is."""

    body: bytes


class PeopleJsonView(Struct, frozen=True):
    """All people in the API, by slug."""

    as_of: dt.date
    rows: Sequence[bytes]


class WorksJsonView(Struct, frozen=True):
    """All contributions in the API, newest first."""

    as_of: dt.date
    rows: Sequence[bytes]


class PeopleCsvView(Struct, frozen=True):
    """All people as the lines of a table, by slug."""

    rows: Sequence[bytes]


class WorksCsvView(Struct, frozen=True):
    """All contributions as the lines of a table, newest first."""

    rows: Sequence[bytes]


class FeedView(Struct, frozen=True):
    """The newest contributions of everyone, of a person, a kind or a topic, as a feed.

    ``page`` is the page beside which it stands. ``total`` is how many contributions there are in
    all, ``updated_on`` the day of the newest, or the day from which there may be any.
    """

    form: Literal["atom", "json"]
    subject: str
    """Whose, or about what; ``""`` for everyone's."""
    page: str
    works: tuple[Work, ...]
    total: int
    updated_on: dt.date


class CalendarView(Struct, frozen=True):
    """Contributions to come, soonest first."""

    works: tuple[Work, ...]


class Renewal(Struct, frozen=True):
    """The last day of a tenure, and the day from which its review is expected, where one is."""

    face: Face
    accepted_on: dt.date
    tenure: Tenure
    notice_on: dt.date | None


class RenewalsView(Struct, frozen=True):
    """The ends of all tenures that run or are in review, by day."""

    renewals: tuple[Renewal, ...]


class VcardView(Struct, frozen=True):
    """One person as a contact card."""

    person: Person


class SchemaView(Struct, frozen=True):
    """A JSON Schema, by name."""

    name: str


class SitemapView(Struct, frozen=True):
    """Every page that a search engine may show, with the last day on which its content changed."""

    pages: tuple[tuple[str, str | None], ...]


class SitemapIndexView(Struct, frozen=True):
    """The files that together list every page, where one cannot hold them."""

    files: tuple[str, ...]
