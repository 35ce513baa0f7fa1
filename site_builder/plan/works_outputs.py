"""The outputs that list contributions: all, by year, by kind, and in the API."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.chronicle import Headline
from site_builder.model.views import (
    ContributionsView,
    Facet,
    FacetCount,
    FacetIndexView,
    Output,
    Pagination,
    WorksJsonView,
)
from site_builder.plan.facet_counts import uncounted
from site_builder.plan.paging import numbered, paginate_growing
from site_builder.plan.subjects import Subjects, ready
from site_builder.plan.works import Works

PAGE_LENGTH = 150
"""How many contributions a page lists; a first page up to twice as many."""

Years = tuple[tuple[int, int, str], ...]


def plan_contributions(subjects: Subjects) -> Iterator[Output]:
    """The newest contributions with those to come, then every year, then every kind."""
    if "contributions" in subjects.site.outputs:
        return
    works = subjects.works
    years, kinds = _years(works), _kinds(subjects)
    newest = ContributionsView(
        address=addresses.CONTRIBUTIONS,
        works=(),
        total=len(works.done),
        years=years,
        kinds=kinds,
        pagination=Pagination(1, 1, None, None, (addresses.CONTRIBUTIONS,)),
    )
    yield _output(subjects, newest, works.done[:PAGE_LENGTH], works.coming)
    for year, _, address in years:
        yield from _pages(subjects, works.by_year[year], address, years, kinds, year=year)
    for counted in kinds:
        done, address = works.by_kind[counted.facet.key], counted.facet.address or ""
        yield from _pages(subjects, done, address, years, kinds, kind=counted.facet)
    if kinds:
        index = FacetIndexView("kind", kinds)
        digest = fingerprint(subjects.frame.digest, "facets", index)
        yield Output("/kinds/", ready(index), digest, "the list of every kind")


def _years(works: Works) -> Years:
    return tuple(
        (year, len(done), addresses.contributions(year)) for year, done in works.by_year.items()
    )


def _kinds(subjects: Subjects) -> tuple[FacetCount, ...]:
    found, kinds = subjects.works.by_kind, subjects.people.facets.kinds.values()
    return tuple(FacetCount(kind, len(found[kind.key])) for kind in kinds if kind.key in found)


def _pages(  # noqa: PLR0913 - a page names its siblings in both groups
    subjects: Subjects,
    done: Sequence[Headline],
    first: str,
    years: Years,
    kinds: tuple[FacetCount, ...],
    *,
    year: int | None = None,
    kind: Facet | None = None,
) -> Iterator[Output]:
    for shown, pagination in paginate_growing(done, PAGE_LENGTH, numbered(first)):
        is_first = pagination.number == 1
        view = ContributionsView(
            address=pagination.addresses[pagination.number - 1],
            works=(),
            total=len(done) if is_first else None,
            years=years if is_first else _uncounted_years(years),
            kinds=kinds if is_first else uncounted(kinds),
            pagination=pagination,
            year=year,
            kind=kind,
        )
        yield _output(subjects, view, shown)


def _uncounted_years(years: Years) -> Years:
    return tuple((year, 0, address) for year, _, address in years)


def _output(
    subjects: Subjects,
    around: ContributionsView,
    done: Sequence[Headline],
    coming: Sequence[Headline] = (),
) -> Output:
    """A page of works; ``around`` is all that it shows besides."""
    works = subjects.works

    def show() -> ContributionsView:
        return replace(around, works=works.show(done), upcoming=works.show(coming))

    digests = (works.digest(done), works.digest(coming))
    digest = fingerprint(subjects.frame.digest, "contributions", digests, around)
    return Output(around.address, show, digest, "the contributions")


def plan_works_api(subjects: Subjects) -> Iterator[Output]:
    """The API's list of contributions, those to come included."""
    if "api" in subjects.site.outputs:
        return
    works, as_of = subjects.works, subjects.as_of

    def show() -> WorksJsonView:
        return WorksJsonView(as_of, works.leaves("works"))

    digest = fingerprint(subjects.frame.digest, "API", as_of, subjects.people.digest_of_told)
    yield Output(addresses.CONTRIBUTIONS_JSON, show, digest, "the API")
