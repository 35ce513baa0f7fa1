"""What programs read: the API, tables, feeds, calendars, cards, schemas, the sitemap."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from site_builder.model.standing import Tenure
from site_builder.model.views.subjects import Face, Person, Work


@dataclass(frozen=True, slots=True)
class PersonJsonView:
    """One person in the API."""

    person: Person


@dataclass(frozen=True, slots=True)
class PeopleJsonView:
    """All people in the API."""

    as_of: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class WorksJsonView:
    """All contributions in the API, newest first."""

    as_of: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class PeopleCsvView:
    """All people as a table, by slug."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class WorksCsvView:
    """All contributions as a table, newest first."""

    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class FeedView:
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


@dataclass(frozen=True, slots=True)
class CalendarView:
    """Contributions to come, soonest first."""

    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Renewal:
    """The last day of a tenure, and the day from which its review is expected, where one is."""

    face: Face
    accepted_on: dt.date
    tenure: Tenure
    notice_on: dt.date | None


@dataclass(frozen=True, slots=True)
class RenewalsView:
    """The ends of all tenures that run or are in review, by day."""

    renewals: tuple[Renewal, ...]


@dataclass(frozen=True, slots=True)
class VcardView:
    """One person as a contact card."""

    person: Person


@dataclass(frozen=True, slots=True)
class SchemaView:
    """A JSON Schema, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class SitemapView:
    """Every page that a search engine may show, with the last day on which its content changed."""

    pages: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class SitemapIndexView:
    """The files that together list every page, where one cannot hold them."""

    files: tuple[str, ...]
