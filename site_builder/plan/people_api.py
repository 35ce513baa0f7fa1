"""People in the API: a file for each, and the list; these tell how many days are left."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint, seal
from site_builder.model.views import Member, Output, PeopleJsonView, PersonJsonView
from site_builder.plan.subjects import Subjects


def plan_person_api(subjects: Subjects, member: Member) -> Iterator[Output]:
    """One person's file; also at earlier slugs."""
    if "api" in subjects.site.outputs:
        return

    def show() -> PersonJsonView:
        return PersonJsonView(subjects.people.open(member))

    digest = seal(subjects.frame.digest, "api", member.digest, str(subjects.days_left(member)))
    for slug in member.slugs:
        yield Output(addresses.ambassador_json(slug), show, digest, f"the API's {member.path}")


def plan_people_api(subjects: Subjects) -> Iterator[Output]:
    """The list of people."""
    if "api" in subjects.site.outputs:
        return
    people, as_of = subjects.people, subjects.as_of.isoformat()

    def show() -> PeopleJsonView:
        return PeopleJsonView(as_of, people.open_all(people.by_slug))

    digests = [member.digest for member in people.by_slug]
    digest = fingerprint(subjects.frame.digest, "api", as_of, digests)
    yield Output(addresses.AMBASSADORS_JSON, show, digest, "the API")
