"""A person and their log, as the content says it: nothing is worked out here.

Everyone is kept between builds: as arrays, which are read in half the time of maps.
"""

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from site_builder.dates import PartialDate
from site_builder.model.document import EMPTY, Document


class Contribution(Struct, frozen=True, array_like=True, gc=False):
    """An entry of a log. ``kind`` is the canonical name of one of the policy's kinds."""

    date: PartialDate
    kind: str
    title: str
    url: str | None = None
    event: str | None = None
    language: str | None = None
    topics: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Handles of the people it was done with (``with`` in the file)."""
    note: str | None = None
    counts: bool = True
    """False where a person judged that it does not count; ``reason`` says why."""
    reason: str | None = None


class Leave(Struct, frozen=True, array_like=True, gc=False):
    """Time off that the program recorded, both ends included."""

    first_on: dt.date
    last_on: dt.date

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last_on - self.first_on).days + 1


class Appointment(Struct, frozen=True, array_like=True, gc=False):
    """An earlier time as ambassador, both ends included."""

    accepted_on: dt.date
    ended_on: dt.date


class ReviewDecision(StrEnum):
    """What the program decided at the end of a tenure."""

    RENEWED = "renewed"
    ENDED = "ended"


class Review(Struct, frozen=True, array_like=True, gc=False):
    """The recorded decision about one tenure."""

    tenure: int
    decision: ReviewDecision
    on: dt.date
    note: str | None = None


class Link(Struct, frozen=True, array_like=True, gc=False):
    """A way to reach someone: the service, the full address, and what to show for it."""

    service: str
    url: str
    label: str


class Ambassador(Struct, frozen=True, array_like=True, gc=False):
    """One profile. ``path`` is its file, relative to the site's root."""

    slug: str
    path: str
    name: str
    github: str
    accepted_on: dt.date
    github_id: int | None = None
    aliases: tuple[str, ...] = ()
    title: str | None = None
    company: str | None = None
    country: str | None = None
    city: str | None = None
    timezone: str | None = None
    pronouns: str | None = None
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    available_for: tuple[str, ...] = ()
    photo: str | None = None
    """File name in ``static/photos``."""
    links: tuple[Link, ...] = ()
    reviews: tuple[Review, ...] = ()
    leave: tuple[Leave, ...] = ()
    earlier: tuple[Appointment, ...] = ()
    ended_on: dt.date | None = None
    """The last day of the appointment, where one is set."""
    contributions: tuple[Contribution, ...] = ()
    """In the order of the file."""
    bio: Document = EMPTY
    digest: str = ""
    """Of the file's bytes: equal digests, equal profiles."""
