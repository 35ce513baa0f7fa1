"""The JSON of ``diff``: a stable document; fields may be added, none is renamed or retyped."""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

Text = Annotated[str, Meta(description="As in the file; empty where there is nothing.")]
Happening = Literal["added", "removed", "changed"]


class Moment(Struct, frozen=True):
    """One of the two: its name, its commit (null: the work tree), and errors of reading it."""

    name: str
    commit: str | None
    readable: bool
    errors: list[str]


class Field(Struct, frozen=True):
    """A field that differs, by its name in the file."""

    field: str
    before: Text
    after: Text


class Entry(Struct, frozen=True):
    """An entry of a log that differs; as it is now, or was last."""

    happened: Happening
    date: str
    kind: str
    title: str
    url: str | None
    fields: list[Field]
    rule: Annotated[str | None, Meta(description="By which it counts, or not; null if removed.")]
    tenure: int | None
    explanation: str | None


class Person(Struct, frozen=True):
    """Someone whose profile differs."""

    slug: str
    name: str
    github: str
    happened: Literal["added", "removed", "renamed", "changed"]
    renamed_from: str | None
    renamed_by: Literal["github_id", "alias", "likeness"] | None
    fields: list[Field]
    contributions: list[Entry]


class Stand(Struct, frozen=True):
    """Where someone stands; counts are of the current tenure, null where there is none."""

    standing: str
    tenure: int | None
    until: dt.date | None
    counted: int | None
    undecided: int | None
    minimum: int


class Move(Struct, frozen=True):
    """Someone whose standing differs; null where they are not in the directory."""

    slug: str
    name: str
    before: Stand | None
    after: Stand | None
    sentences: list[str]


class Flag(Struct, frozen=True):
    """What a reviewer must see; ``code`` is stable, ``slug`` null where it is about nobody."""

    code: str
    slug: str | None
    message: str


class Page(Struct, frozen=True):
    """A guide page that differs."""

    path: str
    happened: Happening


class Document(Struct, frozen=True):
    """Two moments of a site compared by meaning; both are judged as of one day."""

    format: Literal[1]
    as_of: dt.date
    base: Moment
    head: Moment
    summary: str
    flags: list[Flag]
    people: list[Person]
    standings: list[Move]
    pages: list[Page]
    settings: list[Field]
