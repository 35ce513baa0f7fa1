"""What the rules answer about a person on a day (eligibility.md). Dates include both ends."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from site_builder.model.ambassador import Contribution, Review


class StandingName(StrEnum):
    """Where a person stands; the first that applies, in this order."""

    UPCOMING = "upcoming"
    EMERITUS = "emeritus"
    REVIEW_DUE = "review-due"
    QUALIFIED = "qualified"
    IN_PROGRESS = "in-progress"


class Pace(StrEnum):
    """How the current tenure goes; for reports, never for the public site."""

    AHEAD = "ahead"
    ON_TRACK = "on-track"
    BEHIND = "behind"


class Outcome(StrEnum):
    """What an ended tenure came to. ``DEPENDS``: undecided entries would tip it."""

    MET = "met"
    NOT_MET = "not-met"
    DEPENDS = "depends"


class Decision(StrEnum):
    """What the program decided about an ended tenure."""

    RENEWED = "renewed"
    ENDED = "ended"
    WAIVED = "waived"
    PENDING = "pending"


class Answer(StrEnum):
    """Whether an entry counts."""

    COUNTS = "counts"
    NOT = "not"
    UNDECIDED = "undecided"


class Rule(StrEnum):
    """The rule by which an entry does, or does not, count."""

    COUNTS = "counts"
    KIND = "kind"
    """Rule 1: its kind does not count."""
    MARKED = "marked"
    """Rule 2: a person marked it ``counts: false``."""
    BEFORE = "before-acceptance"
    """Rule 3: work from before ``accepted``."""
    EARLIER = "earlier-appointment"
    """Rule 3: made during an earlier appointment, which is closed."""
    AFTER = "after-end"
    """Rule 3: it lies after the last tenure of an appointment that is over."""
    STRADDLES = "straddles"
    """Rule 3: only a month is known, and it straddles the end of a tenure."""
    TO_COME = "to-come"
    """Rule 4: it begins after the as-of date."""
    REPEAT = "repeat"
    """Rule 5: it repeats an earlier entry of the same log."""
    LIMIT = "limit"
    """Rule 6: the limit of its kind is used up."""


class Tenure(Struct, frozen=True):
    """One tenure, numbered from 1; ``end_on`` is its last day."""

    number: int
    start_on: dt.date
    end_on: dt.date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end_on - self.start_on).days + 1

    def __contains__(self, day: dt.date) -> bool:
        """Whether the day lies in it."""
        return self.start_on <= day <= self.end_on


class Entry(NamedTuple):
    """A contribution in one person's log, and what the rules say of it.

    ``owner`` is the slug of the person in whose file it is written, ``position`` its place there
    from 0; joint work stands in the log of everyone it names. ``people`` are the slugs of all who
    did it, this person included, sorted. ``tenure`` is the number of the tenure in which it lies,
    None where it lies in none or that is not decided.
    """

    contribution: Contribution
    owner: str
    position: int
    people: tuple[str, ...]
    answer: Answer
    rule: Rule
    tenure: int | None = None
    straddles: tuple[int, ...] = ()
    """Only a month is known: the tenures on both sides, as far as they exist; when undecided, those
    toward which it may count."""
    repeats: Contribution | None = None
    """The earlier entry that this one repeats."""
    has_happened: bool = True
    """Whether it has begun by the as-of date; a month begins on its first day."""
    guests: tuple[str, ...] = ()
    """Handles of those who did it too and are not in the directory, as they are written."""
    work: tuple[str, int] = ("", 0)
    """Owner and position of the first entry of the same joint work: equal for all who share it."""


class TenureRecord(Struct, frozen=True):
    """A tenure and its count. ``outcome`` and ``decision`` are None until it is over."""

    tenure: Tenure
    counted: int
    undecided: int
    outcome: Outcome | None = None
    decision: Decision | None = None
    review: Review | None = None
    met_on: dt.date | None = None
    """The day on which the minimum was reached; a month counts from its first day."""


class ServedTenure(Struct, frozen=True):
    """A tenure as a certificate tells it, both ends included; ``number`` is None for earlier ones.

    ``counted`` are the contributions that counted toward it.
    """

    number: int | None
    first_on: dt.date
    last_on: dt.date
    counted: int


class Standing(Struct, frozen=True):
    """One person's standing as of a day.

    ``tenures`` are those begun by then, of the current appointment, the current one included.
    ``current`` is None when upcoming or emeritus, as are the figures about it: ``needed`` (never
    below 0), ``days_left`` (0 on the last day) and ``pace``.
    """

    name: StandingName
    as_of: dt.date
    tenures: tuple[TenureRecord, ...]
    entries: tuple[Entry, ...]
    """The whole log, newest first."""
    current: TenureRecord | None = None
    needed: int = 0
    days_left: int = 0
    pace: Pace | None = None
    holds_until: dt.date | None = None
    """The last day on which all of this but ``as_of``, ``days_left`` and ``pace`` stays true as
    long as the content does not change; None: for ever."""

    @property
    def is_emeritus(self) -> bool:
        """Whether the appointment is over."""
        return self.name is StandingName.EMERITUS

    @property
    def earned(self) -> tuple[TenureRecord, ...]:
        """The tenures that ended ``met``, and the current one while its holder is qualified."""
        qualified = self.name is StandingName.QUALIFIED
        return tuple(
            record
            for record in self.tenures
            if record.met_on and (qualified or record != self.current)
        )
