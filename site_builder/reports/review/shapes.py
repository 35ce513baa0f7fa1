"""The JSON of ``review``: a stable document; fields may be added, none is renamed or retyped."""

import datetime as dt
from typing import Literal

from msgspec import Struct


class Entry(Struct, frozen=True):
    """A contribution, and why it counts or not."""

    date: str
    kind: str
    title: str
    url: str | None
    event: str | None
    answer: Literal["counts", "not", "undecided"]
    rule: str
    explanation: str
    decides: str | None
    """What its day would do, where it is undecided."""


class Decided(Struct, frozen=True):
    """A decision; one about this very tenure takes effect on a later day."""

    tenure: int
    decision: Literal["renewed", "ended"]
    on: dt.date
    note: str | None


class Tenure(Struct, frozen=True):
    """A tenure; ``outcome`` is null until it is over."""

    number: int
    start: dt.date
    end: dt.date
    counted: int
    undecided: int
    outcome: Literal["met", "not-met", "depends"] | None


class Choice(Struct, frozen=True):
    """What belongs to one outcome; ``lines`` and ``command`` are null where nothing is open."""

    outcome: Literal["renewed", "ended", "reminder"]
    message: str
    lines: str | None
    command: str | None


class Packet(Struct, frozen=True):
    """One tenure to be reviewed, with all that a decision needs."""

    slug: str
    name: str
    github: str
    path: str
    edit_url: str | None
    tenure: Tenure
    contributions: list[Entry]
    reviews: list[Decided]
    choices: list[Choice]


class Person(Struct, frozen=True):
    """Where someone stands; figures are of the current tenure, null where there is none."""

    slug: str
    name: str
    github: str
    standing: str
    tenure: Tenure | None
    needed: int | None
    days_left: int | None
    pace: Literal["ahead", "on-track", "behind"] | None
    explanation: str


class Undecided(Struct, frozen=True):
    """An undecided entry of a tenure under way, of which no packet tells; ``path`` is its file."""

    slug: str
    name: str
    github: str
    path: str
    edit_url: str | None
    contribution: Entry


class Document(Struct, frozen=True):
    """The reviews of a program as of a day; ``within`` is a number of days."""

    format: Literal[1]
    as_of: dt.date
    within: int
    program: str
    minimum_contributions: int
    due: list[Packet]
    ending: list[Packet]
    undecided: list[Undecided]
    people: list[Person]
