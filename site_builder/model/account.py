"""What a person's file, and what others wrote of their joint work, come to on a day."""

import datetime as dt
from typing import NamedTuple

from site_builder.model.ambassador import Contribution
from site_builder.model.standing import StandingName, Tenure


class Account(NamedTuple):
    """A standing as far as lists need to know it; made by ``site_builder.standing``.

    None of it but ``ends_on`` tells how the days pass, so that it lasts as its standing does.
    """

    name: StandingName
    ends_on: dt.date | None
    """The last day of the current tenure; None where there is none."""
    counted: int
    """What counts in the current tenure; 0 where there is none."""
    undecided: int
    """What may yet count in it."""
    pending: tuple[Tenure, int] | None
    """The first tenure that waits for its review, and what counted in it."""
    served: tuple[tuple[int, int], ...]
    """The first and the last year of each appointment of a former ambassador, in order."""
    done: int
    """How many contributions have happened."""
    companions: tuple[str, ...]
    """Slugs of everyone named in joint work of this log, sorted."""
    kinds: tuple[str, ...]
    """The kinds of what has happened, sorted."""
    open: tuple[Tenure, ...]
    """The tenures that still run, or wait for their review."""
    earned: tuple[int, ...]
    """The numbers of the tenures for which there is an Open Badge."""
    has_served: bool
    """Whether there is a tenure to certify."""
    newest_on: dt.date | None
    """The day of the newest contribution that has happened."""
    owners: tuple[tuple[int, str], ...]
    """What others wrote: its place in the log, from 0 for the newest, and the slug of who did."""
    told: str
    """The digest of all that the person told of first."""
    digest: str
    """The digest of the whole standing, but for what tells how the days pass."""

    @property
    def is_emeritus(self) -> bool:
        """Whether the appointment is over."""
        return self.name is StandingName.EMERITUS


class Told(NamedTuple):
    """A contribution in the file of whoever told of it first: as such it is listed, once.

    ``people`` are the slugs of all who did it, sorted.
    """

    contribution: Contribution
    people: tuple[str, ...]
    has_happened: bool
    digest: str
    """Of the contribution."""
