"""The outputs that list or describe people: directory, topics, countries, API."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from site_builder import addresses
from site_builder.model.site import Site
from site_builder.model.views import (
    DirectoryView,
    Facet,
    FacetCount,
    FacetIndexView,
    Figures,
    Output,
    PeopleJsonView,
    PeopleView,
    Person,
    PersonJsonView,
    Work,
)
from site_builder.plan.facets import count_facets
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects
from site_builder.plan.paging import numbered, paginate

_INDEXES = {"topic": "/topics/", "country": "/countries/"}


def plan_directory(subjects: Subjects) -> Iterator[Output]:
    """Current ambassadors by name, a page at a time."""
    people = subjects.people.current
    figures = _figures(people, subjects.works.done)
    facets = count_facets(people, subjects.site.policy)
    size = subjects.site.settings.page_size
    for shown, pagination in paginate(people, size, addresses.directory):
        digest = fingerprint(
            subjects.frame.digest,
            "directory",
            [person.digest for person in shown],
            pagination,
            figures,
            facets,
        )
        yield Output(
            addresses.directory(pagination.number),
            DirectoryView(shown, pagination, figures, facets),
            digest,
            "the directory",
        )


def _figures(people: Sequence[Person], done: Sequence[Work]) -> Figures:
    """Of the current ambassadors; what several of them did is one contribution."""
    countries = {person.ambassador.country for person in people} - {None}
    slugs = {person.ambassador.slug for person in people}
    theirs = sum(any(face.slug in slugs for face in work.people) for work in done)
    return Figures(len(people), len(countries), theirs)


def plan_facet_pages(subjects: Subjects) -> Iterator[Output]:
    """A page for each topic and country, and one that lists them all."""
    grouped: dict[Facet, list[Person]] = defaultdict(list)
    for person in subjects.people.current:
        for facet in (*person.topics, *((person.country,) if person.country else ())):
            grouped[facet].append(person)
    for facet in sorted(grouped, key=lambda facet: (facet.group, facet.key)):
        yield from _facet_pages(subjects, facet, grouped[facet])
    for group, address in _INDEXES.items():
        counts = tuple(
            FacetCount(facet, len(people))
            for facet, people in sorted(grouped.items(), key=lambda item: item[0].label.casefold())
            if facet.group == group
        )
        if counts:
            yield _index(subjects, group, address, counts)


def _facet_pages(subjects: Subjects, facet: Facet, people: list[Person]) -> Iterator[Output]:
    if facet.address is None:
        return
    size = subjects.site.settings.page_size
    for shown, pagination in paginate(people, size, numbered(facet.address)):
        digests = [person.digest for person in shown]
        yield Output(
            pagination.addresses[pagination.number - 1],
            PeopleView(facet, shown, len(people), pagination),
            fingerprint(subjects.frame.digest, facet, digests, len(people), pagination),
            f"the {facet.group} {facet.label}",
        )


def _index(subjects: Subjects, group: str, address: str, counts: tuple[FacetCount, ...]) -> Output:
    view = FacetIndexView("topic" if group == "topic" else "country", counts)
    digest = fingerprint(subjects.frame.digest, "facets", view)
    return Output(address, view, digest, f"the list of every {group}")


def plan_people_api(subjects: Subjects) -> Iterator[Output]:
    """The API's list of people, and a file for each; these tell how many days are left."""
    if "api" in subjects.site.outputs:
        return
    people = sorted(subjects.people.everyone, key=lambda person: person.ambassador.slug)
    as_of = subjects.as_of.isoformat()
    code = _api_code(subjects.site, subjects.frame.digest)
    for person in people:
        who = person.ambassador
        digest = fingerprint(code, person.digest, person.standing.days_left)
        for slug in (who.slug, *map(addresses.slug_of, who.aliases)):
            address = addresses.ambassador_json(slug)
            yield Output(address, PersonJsonView(person), digest, f"the API's {who.path}")
    yield Output(
        addresses.AMBASSADORS_JSON,
        PeopleJsonView(as_of, tuple(people)),
        fingerprint(code, as_of, [person.digest for person in people]),
        "the API",
    )


def _api_code(site: Site, frame: str) -> str:
    return fingerprint("api", frame, site.settings.url)
