"""The pages that list people: the directory, its topics and countries, and the emeriti."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.chronicle import Headline
from site_builder.model.views import (
    DirectoryView,
    EmeritusView,
    Facet,
    FacetCount,
    FacetIndexView,
    Figures,
    Member,
    Output,
    Pagination,
    PeopleView,
)
from site_builder.plan.facet_counts import count_facets, uncounted
from site_builder.plan.paging import numbered, paginate
from site_builder.plan.subjects import Subjects, ready

_INDEXES = {"topic": "/topics/", "country": "/countries/"}


def plan_directory(subjects: Subjects) -> Iterator[Output]:
    """Current ambassadors by name, a page at a time."""
    people = subjects.people.current
    figures = _figures(people, subjects.works.done)
    facets = count_facets(people, subjects.people.facets)
    size = subjects.site.settings.page_size
    for shown, pagination in paginate(people, size, addresses.directory):
        if pagination.number == 1:
            yield _directory_page(subjects, shown, pagination, figures, facets)
        else:
            yield _directory_page(subjects, shown, pagination, None, uncounted(facets))


def _directory_page(
    subjects: Subjects,
    shown: tuple[Member, ...],
    pagination: Pagination,
    figures: Figures | None,
    facets: tuple[FacetCount, ...],
) -> Output:
    total = len(subjects.people.current)
    view = DirectoryView(shown, total, pagination, figures, facets)
    digests = [member.digest for member in shown]
    frame = subjects.frame.digest
    digest = fingerprint(frame, "directory", digests, total, pagination, figures, facets)
    return Output(addresses.directory(pagination.number), ready(view), digest, "the directory")


def _figures(people: Sequence[Member], done: Sequence[Headline]) -> Figures:
    """Of the current ambassadors; what several of them did is one contribution."""
    countries = {member.outline.country for member in people} - {None}
    slugs = {member.slug for member in people}
    theirs = sum(each.teller in slugs or not slugs.isdisjoint(each.others) for each in done)
    return Figures(len(people), len(countries), theirs)


def plan_facet_pages(subjects: Subjects) -> Iterator[Output]:
    """A page for each topic and country, and one that lists them all."""
    if "facets" in subjects.site.outputs:
        return
    grouped: dict[Facet, list[Member]] = defaultdict(list)
    for member in subjects.people.current:
        for facet in (*member.topics, *((member.country,) if member.country else ())):
            grouped[facet].append(member)
    size = subjects.site.settings.page_size
    for facet in sorted(grouped, key=lambda facet: (facet.group, facet.key)):
        if facet.address:
            people = grouped[facet]
            for shown, pagination in paginate(people, size, numbered(facet.address)):
                yield _facet_page(subjects, facet, shown, len(people), pagination)
    for group, address in _INDEXES.items():
        counts = tuple(
            FacetCount(facet, len(people))
            for facet, people in sorted(grouped.items(), key=lambda item: item[0].label.casefold())
            if facet.group == group
        )
        if counts:
            yield _index(subjects, group, address, counts)


def _facet_page(
    subjects: Subjects, facet: Facet, shown: tuple[Member, ...], total: int, pagination: Pagination
) -> Output:
    view = PeopleView(facet, shown, total, pagination)
    digests = [member.digest for member in shown]
    digest = fingerprint(subjects.frame.digest, facet, digests, total, pagination)
    address = pagination.addresses[pagination.number - 1]
    return Output(address, ready(view), digest, f"the {facet.group} {facet.label}")


def _index(subjects: Subjects, group: str, address: str, counts: tuple[FacetCount, ...]) -> Output:
    view = FacetIndexView("topic" if group == "topic" else "country", counts)
    digest = fingerprint(subjects.frame.digest, "facets", view)
    return Output(address, ready(view), digest, f"the list of every {group}")


def plan_emeritus(subjects: Subjects) -> Iterator[Output]:
    """Former ambassadors; the page stands, at its stable address, before there are any."""
    people, size = subjects.people.emeriti, subjects.site.settings.page_size
    for shown, pagination in paginate(people, size, numbered(addresses.EMERITUS)):
        yield _emeritus_page(subjects, shown, len(people), pagination)


def _emeritus_page(
    subjects: Subjects, shown: tuple[Member, ...], total: int, pagination: Pagination
) -> Output:
    view = EmeritusView(shown, total, pagination)
    digests = [member.digest for member in shown]
    digest = fingerprint(subjects.frame.digest, "emeritus", digests, total, pagination)
    address = pagination.addresses[pagination.number - 1]
    return Output(address, ready(view), digest, "the page of former ambassadors")
