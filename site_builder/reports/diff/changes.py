"""What two moments of a site have between them, as values."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.snapshot import Snapshot
from site_builder.model.standing import Standing


class FieldChange(Struct, frozen=True):
    """A field by its name in the file, and its value before and after, ``""`` where it is empty."""

    field: str
    before: str
    after: str


class EntryChange(Struct, frozen=True):
    """An entry of a log, before and after; None where it is not there. ``position`` is the later.

    ``position`` counts from 0 in the file in which the entry stands, the earlier one if removed.
    """

    position: int
    before: Contribution | None
    after: Contribution | None
    fields: tuple[FieldChange, ...] = ()


class Likeness(StrEnum):
    """What says that two profiles of different names are one person's, surest first."""

    GITHUB_ID = "github_id"
    ALIAS = "alias"
    LIKENESS = "likeness"


class PersonChange(Struct, frozen=True):
    """One person whose profile differs; ``before`` is None for one added, ``after`` if removed."""

    before: Ambassador | None
    after: Ambassador | None
    renamed_by: Likeness | None = None
    fields: tuple[FieldChange, ...] = ()
    entries: tuple[EntryChange, ...] = ()

    @property
    def person(self) -> Ambassador:
        """As they are now, or were last."""
        person = self.after or self.before
        if person is None:
            raise ValueError("a change of nobody")
        return person

    @property
    def added(self) -> tuple[EntryChange, ...]:
        """Entries that were not there before."""
        return tuple(each for each in self.entries if each.before is None)

    @property
    def removed(self) -> tuple[EntryChange, ...]:
        """Entries that are there no more."""
        return tuple(each for each in self.entries if each.after is None)

    @property
    def edited(self) -> tuple[EntryChange, ...]:
        """Entries that say something else than before."""
        return tuple(each for each in self.entries if each.before and each.after)


class Move(Struct, frozen=True):
    """Someone whose standing differs; None where they are not in the directory."""

    who: Ambassador
    before: Standing | None
    after: Standing | None


class Flag(Struct, frozen=True):
    """Something that a reviewer must see: a stable code, whom it is about, and a sentence."""

    code: str
    message: str
    who: Ambassador | None = None


class Diff(Struct, frozen=True):
    """Everything that differs between two moments of a site, judged by the same day."""

    base: Snapshot
    head: Snapshot
    as_of: dt.date
    people: tuple[PersonChange, ...]
    """By slug."""
    moves: tuple[Move, ...]
    pages: tuple[tuple[str, str], ...]
    """Pairs of a sign (``+``, ``~``, ``-``) and the path of a guide page."""
    settings: tuple[FieldChange, ...]
    """Of site.yaml, policy included."""
    flags: tuple[Flag, ...] = ()

    @property
    def readable(self) -> bool:
        """Whether both moments could be read well enough to be compared."""
        return self.base.site is not None and self.head.site is not None


def names_before(people: tuple[PersonChange, ...]) -> Mapping[str, str]:
    """The earlier slug of everyone who was renamed, by the present one."""
    return {
        each.after.slug: each.before.slug
        for each in people
        if each.before and each.after and each.renamed_by
    }
