"""The page that helps to write a contribution or a profile, and what it checks by."""

from collections import defaultdict
from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import (
    ComposeFormView,
    ComposeView,
    ComposeWorksView,
    LinkedWork,
    Output,
    Work,
)
from site_builder.plan.subjects import Subjects, ready
from site_builder.repeats import normalise_url

PARTS = 32
"""So many files hold the addresses of all works, and who wrote what in joint logs, as
``compose/github.js`` knows: a visitor loads one for an address and one for a person, and a new
contribution changes few."""


def plan_composer(subjects: Subjects) -> Iterator[Output]:
    """Both depend on settings, policy and the builder's forms alone, which the frame covers."""
    if "compose" in subjects.site.outputs:
        return
    page, form = ready(ComposeView()), ready(ComposeFormView())
    digest = subjects.frame.digest
    yield Output(addresses.COMPOSE, page, fingerprint(digest, "compose"), "the composer")
    yield Output(addresses.COMPOSE_FORM, form, fingerprint(digest, "form"), "the composer")


def plan_composer_works(subjects: Subjects) -> Iterator[Output]:
    """The addresses of all works, and the owners of joint ones, which the API does not tell."""
    if "compose" in subjects.site.outputs:
        return
    parts: dict[int, list[LinkedWork]] = defaultdict(list)
    for work in (*subjects.works.upcoming, *subjects.works.done):
        if url := work.contribution.url:
            linked = _linked(work, normalise_url(url))
            parts[part_of(linked.address)].append(linked)
    owners: dict[int, list[tuple[str, tuple[tuple[int, str], ...]]]] = defaultdict(list)
    for member in subjects.people.by_slug:
        if member.account.owners:
            owners[part_of(member.slug)].append((member.slug, member.account.owners))
    for number in range(PARTS):
        view = ComposeWorksView(tuple(sorted(parts[number])), tuple(owners[number]))
        digest = fingerprint(subjects.frame.digest, "composer's works", view)
        yield Output(addresses.compose_works(number), ready(view), digest, "the composer")


def _linked(work: Work, address: str) -> LinkedWork:
    people = tuple(sorted(face.slug for face in work.people))
    return LinkedWork(address, work.contribution.event or "", people)


def part_of(name: str) -> int:
    """The number of the file in which a normalised address is, or a slug."""
    return sum(name.encode()) % PARTS
