"""Who is to be reviewed, and for each of them all that a decision needs."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from site_builder import addresses
from site_builder.model.ambassador import Ambassador, Review, ReviewDecision
from site_builder.model.policy import Policy
from site_builder.model.site import Site, SiteSettings
from site_builder.model.standing import (
    Answer,
    Decision,
    Entry,
    Rule,
    Standing,
    StandingName,
    Tenure,
    TenureRecord,
)


class Packet(Struct, frozen=True):
    """One tenure to be reviewed: over and undecided, or about to end."""

    who: Ambassador
    standing: Standing
    record: TenureRecord
    edit_url: str | None

    @property
    def is_over(self) -> bool:
        """Whether the tenure has ended, so that its review can be recorded."""
        return self.record.outcome is not None

    @property
    def counting(self) -> tuple[Entry, ...]:
        """What counts toward the tenure, oldest first."""
        return self._entries(Answer.COUNTS)

    @property
    def undecided(self) -> tuple[Entry, ...]:
        """What may count toward it, once its day is known, oldest first."""
        number = self.record.tenure.number
        return tuple(
            entry
            for entry in reversed(self.standing.entries)
            if entry.answer is Answer.UNDECIDED and number in entry.straddles
        )

    @property
    def not_counting(self) -> tuple[Entry, ...]:
        """What was done in the tenure and does not count, oldest first."""
        return self._entries(Answer.NOT)

    @property
    def earlier_reviews(self) -> tuple[Review, ...]:
        """Decisions taken by the day, in order of their tenures."""
        taken = (each for each in self.who.reviews if each.on <= self.standing.as_of)
        return tuple(sorted(taken, key=lambda each: (each.tenure, each.on)))

    @property
    def recorded(self) -> Review | None:
        """The decision about this tenure that stands in the profile for a later day."""
        number = self.record.tenure.number
        return next((each for each in self.who.reviews if each.tenure == number), None)

    @property
    def choices(self) -> tuple[ReviewDecision, ...]:
        """What can still be decided: nothing before the end, nor where it is recorded already."""
        return tuple(ReviewDecision) if self.is_over and not self.recorded else ()

    @property
    def planned(self) -> tuple[Entry, ...]:
        """What is dated within the tenure and still to come, soonest first."""
        return tuple(each for each in self.not_counting if each.rule is Rule.TO_COME)

    @property
    def next_tenure(self) -> Tenure | None:
        """The tenure after this one, where it has begun."""
        number = self.record.tenure.number + 1
        begun = (each.tenure for each in self.standing.tenures)
        return next((each for each in begun if each.number == number), None)

    def review(self, decision: ReviewDecision) -> Review:
        """The review that would record a decision taken on the as-of day."""
        return Review(self.record.tenure.number, decision, self.standing.as_of)

    def _entries(self, answer: Answer) -> tuple[Entry, ...]:
        number = self.record.tenure.number
        return tuple(
            entry
            for entry in reversed(self.standing.entries)
            if entry.answer is answer and entry.tenure == number
        )


class Doubt(Struct, frozen=True):
    """An undecided entry of a tenure under way, of which no packet tells."""

    who: Ambassador
    standing: Standing
    entry: Entry
    path: str
    """Of the file in which the day is to be written: of joint work, another's."""
    edit_url: str | None


class ReviewRound(Struct, frozen=True):
    """Everyone as of a day: who is due, whose tenure ends within so many days, and all others."""

    as_of: dt.date
    within: int
    """Days, counted from the as-of day, within which a tenure's last day lies."""
    policy: Policy
    due: tuple[Packet, ...]
    """Longest over first."""
    ending: tuple[Packet, ...]
    """Soonest first."""
    doubts: tuple[Doubt, ...]
    """By slug, then oldest first."""
    people: tuple[tuple[Ambassador, Standing], ...]
    """Everyone, by slug."""


def gather_round(
    site: Site, standings: Mapping[str, Standing], as_of: dt.date, within: int | None = None
) -> ReviewRound:
    """What is to be reviewed; ``within`` is the policy's notice unless it is given."""
    notice = site.policy.review_notice_days if within is None else within
    due, ending = [], []
    for who in site.ambassadors:
        standing = standings[who.slug]
        packets = (
            Packet(who, standing, record, _edit_url(site.settings, who.path))
            for record in standing.tenures
            if standing.name is not StandingName.EMERITUS
        )
        for packet in packets:
            if packet.record.decision is Decision.PENDING:
                due.append(packet)
            elif packet.record is standing.current and standing.days_left <= notice:
                ending.append(packet)
    people = tuple((who, standings[who.slug]) for who in site.ambassadors)
    doubts = tuple(_doubts(site, people, (*due, *ending)))
    return ReviewRound(as_of, notice, site.policy, _ordered(due), _ordered(ending), doubts, people)


def _doubts(
    site: Site, people: Sequence[tuple[Ambassador, Standing]], packets: Sequence[Packet]
) -> Iterator[Doubt]:
    told = {
        (each.who.slug, entry.owner, entry.position) for each in packets for entry in each.undecided
    }
    paths = {who.slug: who.path for who in site.ambassadors}
    for who, standing in people:
        current = standing.current
        for entry in reversed(standing.entries if current else ()):
            if (
                current
                and entry.answer is Answer.UNDECIDED
                and current.tenure.number in entry.straddles
                and (who.slug, entry.owner, entry.position) not in told
            ):
                path = paths[entry.owner]
                yield Doubt(who, standing, entry, path, _edit_url(site.settings, path))


def _ordered(packets: list[Packet]) -> tuple[Packet, ...]:
    return tuple(sorted(packets, key=lambda each: (each.record.tenure.end_on, each.who.slug)))


def _edit_url(settings: SiteSettings, path: str) -> str | None:
    if settings.repository is None:
        return None
    file = addresses.href(f"/{path}", "")
    return f"{settings.repository.rstrip('/')}/edit/{settings.branch}{file}"
