"""The stream of work: every contribution once, with everyone who did it."""

from collections.abc import Iterable

from msgspec import Struct

from site_builder.digests import digest_of
from site_builder.model.account import Told
from site_builder.model.views import Work
from site_builder.plan.people import Member, People
from site_builder.plan.sorting import newest_first


class Works(Struct, frozen=True):
    """Contributions that have happened, newest first, and those to come, soonest first."""

    done: tuple[Work, ...]
    upcoming: tuple[Work, ...]


def gather_works(people: People) -> Works:
    """Joint work once, as its first telling has it; a repeat in one person's log is no new work."""
    told = [each for member in people.everyone for each in people.books.told(member.slug)]
    done = newest_first([_work(each, people) for each in told if each.has_happened])
    coming = newest_first([_work(each, people) for each in told if not each.has_happened])
    return Works(tuple(done), tuple(reversed(coming)))


def works_of(member: Member, people: People) -> list[Work]:
    """What one person has done, alone or with others, newest first."""
    slugs = (member.slug, *member.account.companions)
    told = (each for slug in slugs for each in people.books.told(slug))
    theirs = (each for each in told if each.has_happened and member.slug in each.people)
    return newest_first([_work(each, people) for each in theirs])


def digest_works(works: Iterable[Work]) -> str:
    """The digest of a list of works, from theirs."""
    return digest_of("\n".join([work.digest for work in works]).encode())


def _work(told: Told, people: People) -> Work:
    """The work; its digest joins those of the contribution and of the faces beside it."""
    faces = tuple([people.faces[slug] for slug in told.people])
    digest = "".join([told.digest, *map(people.digest_of_face, told.people)])
    return Work(told.contribution, faces, digest)
