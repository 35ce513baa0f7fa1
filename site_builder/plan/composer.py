"""The page that helps to write a contribution or a profile, and what it checks by."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.chronicle import Headline
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

Owners = tuple[tuple[str, tuple[tuple[int, str], ...]], ...]
"""By slug the places of entries that others wrote, and who did."""

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
    parts: dict[int, list[Headline]] = defaultdict(list)
    for headline in (*subjects.works.coming, *subjects.works.done):
        if headline.link >= 0:
            parts[headline.link % PARTS].append(headline)
    owners: dict[int, list[tuple[str, tuple[tuple[int, str], ...]]]] = defaultdict(list)
    for member in subjects.people.by_slug:
        if member.account.owners:
            owners[part_of(member.slug)].append((member.slug, member.account.owners))
    for number in range(PARTS):
        yield _works_output(subjects, number, parts[number], tuple(owners[number]))


def _works_output(
    subjects: Subjects, number: int, headlines: Sequence[Headline], owners: Owners
) -> Output:
    works = subjects.works

    def show() -> ComposeWorksView:
        return ComposeWorksView(tuple(sorted(map(_linked, works.show(headlines)))), owners)

    digest = fingerprint(subjects.frame.digest, "composer", works.digest(headlines), owners)
    return Output(addresses.compose_works(number), show, digest, "the composer")


def _linked(work: Work) -> LinkedWork:
    people = tuple(sorted(face.slug for face in work.people))
    entry = work.contribution
    return LinkedWork(normalise_url(entry.url or ""), entry.event or "", people)


def part_of(slug: str) -> int:
    """The number of the file in which a slug is; for an address, ``Headline.link`` tells it."""
    return sum(slug.encode()) % PARTS
