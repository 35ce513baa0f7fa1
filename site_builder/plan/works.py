"""The stream of work: every contribution once, with everyone who did it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.model.standing import Entry, Rule
from site_builder.model.views import Face, Person, Work
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.sorting import newest_first


@dataclass(frozen=True, slots=True)
class Works:
    """Contributions that have happened, newest first, and those to come, soonest first."""

    done: tuple[Work, ...]
    upcoming: tuple[Work, ...]


def gather_works(people: Sequence[Person]) -> Works:
    """Joint work once, as its first telling has it; a repeat in one person's log is no new work."""
    faces = {person.ambassador.slug: person.face for person in people}
    told = list(_first_tellings(people))
    done = newest_first([_work(entry, faces) for entry in told if entry.has_happened])
    coming = newest_first([_work(entry, faces) for entry in told if not entry.has_happened])
    return Works(tuple(done), tuple(reversed(coming)))


def _first_tellings(people: Sequence[Person]) -> Iterator[Entry]:
    for person in people:
        slug = person.ambassador.slug
        for entry in person.standing.entries:
            is_first = entry.owner == slug and entry.work == (slug, entry.position)
            if is_first and entry.rule is not Rule.REPEAT:
                yield entry


def _work(entry: Entry, faces: dict[str, Face]) -> Work:
    people = tuple([faces[slug] for slug in entry.people])
    return Work(entry.contribution, people, fingerprint(entry.contribution, people))
