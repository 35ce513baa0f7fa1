"""People in the API: a file for each, and the list; these tell how many days are left."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint, seal
from site_builder.model.sheet import on_day
from site_builder.model.views import Member, Output, PeopleJsonView, PersonJsonView
from site_builder.plan.subjects import Subjects


def plan_persons_api(subjects: Subjects) -> Iterator[Output]:
    """Everyone's own file; also at earlier slugs."""
    if "api" not in subjects.site.outputs:
        for member in subjects.people.by_place:
            yield from _person(subjects, member)


def _person(subjects: Subjects, member: Member) -> Iterator[Output]:
    sheets, days_left = subjects.people.books.sheets, subjects.days_left(member)

    def show() -> PersonJsonView:
        pieces = sheets("own", (member.slug,))[member.slug]
        return PersonJsonView(on_day(pieces, days_left))

    digest = seal(subjects.frame.digest, "api", member.digest, str(days_left))
    for slug in member.slugs:
        yield Output(addresses.ambassador_json(slug), show, digest, f"the API's {member.path}")


def plan_people_api(subjects: Subjects) -> Iterator[Output]:
    """The list of people."""
    if "api" in subjects.site.outputs:
        return
    people, as_of = subjects.people.by_slug, subjects.as_of

    def show() -> PeopleJsonView:
        found = subjects.people.leaves("summary")
        days = map(subjects.days_left, people)
        return PeopleJsonView(as_of, tuple(map(on_day, found, days)))

    digests = [member.digest for member in people]
    digest = fingerprint(subjects.frame.digest, "api", as_of, digests)
    yield Output(addresses.AMBASSADORS_JSON, show, digest, "the API")
