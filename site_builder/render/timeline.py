"""A person's log as a timeline: what is to come, each tenure, then what came before."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.policy import Policy
from site_builder.model.standing import Answer, Entry, Standing, TenureRecord
from site_builder.model.views import Face, Person
from site_builder.render.words import long_date, plural

Chapter = int | Literal["to-come", "after", "before"] | tuple[int]
"""A tenure by its number, a time without tenure, or an earlier appointment by its place."""

_COUNTS, _NOT = Answer.COUNTS, Answer.NOT


class TimelineEntry(Struct, frozen=True):
    """One contribution; ``mark`` says only what honours: that it counts, or may yet."""

    contribution: Contribution
    kind: str
    companions: tuple[Face, ...]
    mark: Literal["counts", "undecided", ""]


class TimelineChapter(Struct, frozen=True):
    """A stretch of the log: its title, a line about it, and its entries, newest first."""

    title: str
    line: str
    entries: tuple[TimelineEntry, ...]


def make_timeline(person: Person, policy: Policy) -> list[TimelineChapter]:
    """Every chapter that has entries, and the current tenure always."""
    who, standing = person.ambassador, person.standing
    chapters: dict[Chapter, list[TimelineEntry]] = {"to-come": []}
    if standing.current is not None:
        chapters[standing.current.tenure.number] = []
    faces = {face.slug: face for face in person.companions}
    kinds = {kind.name: kind.label for kind in policy.kinds}
    for entry in standing.entries:
        chapter = _chapter_of(entry, who, standing)
        chapters.setdefault(chapter, []).append(_show_entry(entry, who, faces, kinds))
    chapters["to-come"].reverse()
    if not chapters["to-come"]:
        del chapters["to-come"]
    return [_show_chapter(each, entries, who, standing) for each, entries in chapters.items()]


def _chapter_of(entry: Entry, who: Ambassador, standing: Standing) -> Chapter:
    if not entry.has_happened:
        return "to-come"
    if entry.tenure is not None:
        return entry.tenure
    if entry.straddles:
        known = [each.tenure.number for each in standing.tenures]
        if sides := [number for number in entry.straddles if number in known]:
            return max(sides)
    return _outside_tenures(entry.contribution.date.first_on, who)


def _outside_tenures(day: dt.date, who: Ambassador) -> Chapter:
    for place, appointment in enumerate(who.earlier):
        if appointment.accepted_on <= day <= appointment.ended_on:
            return (place,)
    return "before" if day < who.accepted_on else "after"


def _show_entry(
    entry: Entry, who: Ambassador, faces: dict[str, Face], kinds: dict[str, str]
) -> TimelineEntry:
    mark: Literal["counts", "undecided", ""] = ""
    if entry.answer is not _NOT:
        mark = "counts" if entry.answer is _COUNTS else "undecided"
    others: tuple[Face, ...] = ()
    if len(entry.people) > 1:
        others = tuple([faces[slug] for slug in entry.people if slug != who.slug])
    return TimelineEntry(entry.contribution, kinds[entry.contribution.kind], others, mark)


def _show_chapter(
    chapter: Chapter, entries: list[TimelineEntry], who: Ambassador, standing: Standing
) -> TimelineChapter:
    if chapter == "to-come":
        return TimelineChapter("To come", "", tuple(entries))
    count = plural(len(entries), "contribution", "contributions") if entries else ""
    if isinstance(chapter, int):
        record = next(each for each in standing.tenures if each.tenure.number == chapter)
        return TimelineChapter(f"Tenure {chapter}", _tenure_line(record, count), tuple(entries))
    if isinstance(chapter, tuple):
        served = who.earlier[chapter[0]]
        line = f"{long_date(served.accepted_on)} to {long_date(served.ended_on)} · {count}"
        return TimelineChapter("Earlier appointment", line, tuple(entries))
    title = "Before joining" if chapter == "before" else "Since then"
    return TimelineChapter(title, count, tuple(entries))


def _tenure_line(record: TenureRecord, count: str) -> str:
    tenure = record.tenure
    dates = f"{long_date(tenure.start_on)} to {long_date(tenure.end_on)}"
    return f"{dates} · {count}" if count else dates
