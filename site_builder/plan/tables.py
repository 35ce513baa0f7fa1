"""The API as tables, and the page that explains it to people."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import ApiIndexView, Output, PeopleCsvView, WorksCsvView
from site_builder.plan.subjects import Subjects, ready


def plan_tables(subjects: Subjects) -> Iterator[Output]:
    """People and contributions as CSV."""
    if "api" in subjects.site.outputs:
        return
    people = subjects.people

    def show() -> PeopleCsvView:
        return PeopleCsvView(tuple(line for lines in people.leaves("row") for line in lines))

    frame = subjects.frame.digest
    digest = fingerprint(frame, "people table", [member.digest for member in people.by_slug])
    yield Output(addresses.AMBASSADORS_CSV, show, digest, "the API")
    works = subjects.works

    def show_works() -> WorksCsvView:
        return WorksCsvView(works.leaves("cells"))

    digest = fingerprint(frame, "works table", people.digest_of_told)
    yield Output(addresses.CONTRIBUTIONS_CSV, show_works, digest, "the API")


def plan_api_index(subjects: Subjects) -> Iterator[Output]:
    """The page about all that machines can read."""
    if "api" in subjects.site.outputs:
        return
    people = subjects.people.current or subjects.people.everyone
    view = ApiIndexView(people[0].face if people else None)
    digest = fingerprint(subjects.frame.digest, "api index", view)
    yield Output(addresses.API, ready(view), digest, "the page about the API")
