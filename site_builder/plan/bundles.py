"""Outputs in bundles, so that a part of the site that is as it was need not be planned again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from site_builder.addresses import file_of
from site_builder.digests import fingerprint, seal
from site_builder.model.views import Bundle, Member, Output
from site_builder.plan.registry import OF_EVERYONE, OF_ONE, OF_THE_DAY, OF_THE_SITE
from site_builder.plan.subjects import Planner, Subjects


class Kept(NamedTuple):
    """A bundle as it was planned before: its key, and the fingerprint of each of its files."""

    key: str
    files: Mapping[str, str]


LISTS = "lists"
"""The bundle of everything that is about everyone. A person's is named by their file."""
TODAY = "today"
SITE = "site"


def bundle_outputs(subjects: Subjects, kept: Mapping[str, Kept]) -> Iterator[Bundle]:
    """One for the site, one for all lists, one for what tells of the day, one for each person."""
    people = list(_bundles_of_people(subjects, kept))  # while others put works in order
    yield _bundle(SITE, "", kept, partial(_plan, OF_THE_SITE, subjects))
    key = _key_of_lists(subjects)
    yield _bundle(LISTS, key, kept, partial(_plan, OF_EVERYONE, subjects))
    key = seal(key, subjects.as_of.isoformat())
    yield _bundle(TODAY, key, kept, partial(_plan, OF_THE_DAY, subjects))
    yield from people


def _bundles_of_people(subjects: Subjects, kept: Mapping[str, Kept]) -> Iterator[Bundle]:
    for member in subjects.people.by_place:
        key = _key_of_member(subjects, member)
        yield _bundle(member.path, key, kept, partial(_plan_member, subjects, member))


def _bundle(
    name: str, key: str, kept: Mapping[str, Kept], plan: Callable[[], Sequence[Output]]
) -> Bundle:
    before = kept.get(name)
    if before and key and before.key == key:
        return Bundle(name, key, before.files, len(before.files), plan)
    outputs = plan()
    files = {file_of(output.address): output.fingerprint for output in outputs}
    return Bundle(name, key, files, len(outputs), lambda: outputs)


def _key_of_lists(subjects: Subjects) -> str:
    digests = [member.digest for member in subjects.people.by_slug]
    pages = [page.address for page in subjects.pages]
    sections = [section.address for section in subjects.sections]
    return fingerprint(subjects.frame.digest, digests, pages, sections)


def _key_of_member(subjects: Subjects, member: Member) -> str:
    """Companions tell of works that this person has a part in."""
    accounts = subjects.people.books.accounts
    return seal(
        subjects.frame.digest,
        member.digest,
        member.bio,
        *[accounts[slug].digest for slug in member.account.companions],
    )


def _plan(planners: Sequence[Planner], subjects: Subjects) -> list[Output]:
    return [output for planner in planners for output in planner(subjects)]


def _plan_member(subjects: Subjects, member: Member) -> list[Output]:
    return [output for planner in OF_ONE for output in planner(subjects, member)]
