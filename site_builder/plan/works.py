"""The stream of work: every contribution once, with everyone who did it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.model.standing import Entry, Rule
from site_builder.model.views import Face, Person, Work
from site_builder.plan.sorting import newest_first
from site_builder.repeats import same_work, work_key


@dataclass(frozen=True, slots=True)
class Works:
    """Contributions that have happened, newest first, and those to come, soonest first."""

    done: tuple[Work, ...]
    upcoming: tuple[Work, ...]


def gather_works(people: Sequence[Person]) -> Works:
    """Joint work once; a repeat in one person's log is the same work again."""
    faces = {person.ambassador.slug: person.face for person in people}
    groups: dict[object, list[Entry]] = {}
    for entry in _own_entries(people):
        _join(groups.setdefault(work_key(entry.contribution), []), entry)
    kept = [entry for group in groups.values() for entry in group]
    done = newest_first([_work(entry, faces) for entry in kept if entry.has_happened])
    coming = newest_first([_work(entry, faces) for entry in kept if not entry.has_happened])
    return Works(tuple(done), tuple(reversed(coming)))


def _own_entries(people: Sequence[Person]) -> Iterable[Entry]:
    """What each person wrote, oldest first: the first telling of a work is the one shown."""
    entries = [
        entry
        for person in people
        for entry in person.standing.entries
        if entry.owner == person.ambassador.slug and entry.rule is not Rule.REPEAT
    ]
    return sorted(entries, key=lambda entry: (entry.contribution.date, entry.owner, entry.position))


def _join(group: list[Entry], entry: Entry) -> None:
    if not any(same_work(kept.contribution, entry.contribution) for kept in group):
        group.append(entry)


def _work(entry: Entry, faces: dict[str, Face]) -> Work:
    return Work(entry.contribution, tuple(faces[slug] for slug in entry.people))
