"""The objects of the JSON API, version 1: no field is ever renamed or retyped.

Fields stand in the order in which they are published. What is unknown is null or an empty list.
"""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

PartialDay = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
        description="A day (2025-03-14), or a month where no more is known (2025-03).",
    ),
]
Address = Annotated[str, Meta(description="A full address, with scheme and host.")]


class Tenure(Struct, frozen=True):
    """One tenure: its first and last day, what counted in it, and what is not decided yet."""

    number: Annotated[int, Meta(ge=1)]
    start: dt.date
    end: dt.date
    counted: Annotated[int, Meta(ge=0)]
    undecided: Annotated[int, Meta(ge=0)]


class CurrentTenure(Tenure, frozen=True):
    """The tenure that contains the as-of day: what it still asks, and the days left (0: today)."""

    needed: Annotated[int, Meta(ge=0)]
    days_left: Annotated[int, Meta(ge=0)]


class LoggedContribution(Struct, frozen=True, rename={"others": "with"}):
    """A contribution in one person's log; ``with`` names the others who did it."""

    date: PartialDay
    kind: str
    title: str
    url: Address | None
    event: str | None
    language: str | None
    topics: list[str]
    others: list[str]
    tenure: Annotated[int, Meta(ge=1)] | None
    counts: bool | Literal["undecided"]


class Profile(Struct, frozen=True):
    """What both forms of an ambassador begin with."""

    slug: str
    name: str
    github: str
    url: Address
    title: str | None
    company: str | None
    country: str | None
    city: str | None
    timezone: str | None
    pronouns: str | None
    languages: list[str]
    topics: list[str]
    available_for: list[str]
    links: dict[str, Address]
    photo: Address | None
    accepted: dt.date
    ended: dt.date | None
    standing: Literal["upcoming", "emeritus", "review-due", "qualified", "in-progress"]
    tenure: CurrentTenure | None
    tenures: list[Tenure]


class AmbassadorSummary(Profile, frozen=True):
    """An ambassador among all: ``contributions`` is how many their log has."""

    contributions: Annotated[int, Meta(ge=0)]


class Ambassador(Profile, frozen=True):
    """One ambassador; ``contributions`` is their whole log, newest first."""

    contributions: list[LoggedContribution]


class Program(Struct, frozen=True):
    """The policy's figures: the length of a tenure, and the contributions that it asks."""

    name: str
    tenure_months: Annotated[int, Meta(ge=1)]
    minimum_contributions: Annotated[int, Meta(ge=1)]


class Ambassadors(Struct, frozen=True):
    """Everyone, by slug, as of a day."""

    as_of: dt.date
    program: Program
    ambassadors: list[AmbassadorSummary]


class Contribution(Struct, frozen=True):
    """A contribution of the program: joint work once, with the slugs of all who did it."""

    date: PartialDay
    kind: str
    title: str
    url: Address | None
    event: str | None
    language: str | None
    topics: list[str]
    people: list[str]


class Contributions(Struct, frozen=True):
    """All contributions, newest first, as of a day."""

    as_of: dt.date
    contributions: list[Contribution]
