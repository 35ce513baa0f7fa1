"""The outputs that list contributions: all, by year, by kind, and in the API."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import (
    ContributionsView,
    Facet,
    FacetCount,
    FacetIndexView,
    Output,
    Pagination,
    Work,
    WorksJsonView,
)
from site_builder.plan.facet_counts import uncounted
from site_builder.plan.facets import kind_facet
from site_builder.plan.paging import numbered, paginate_growing
from site_builder.plan.subjects import Subjects, ready
from site_builder.plan.works import digest_works

PAGE_LENGTH = 150
"""How many contributions a page lists; a first page up to twice as many."""

Key = TypeVar("Key", bound=Hashable)
Years = tuple[tuple[int, int, str], ...]


def plan_contributions(subjects: Subjects) -> Iterator[Output]:
    """The newest contributions with those to come, then every year, then every kind."""
    works = subjects.works
    years, kinds = _years(works.done), _kinds(subjects)
    whole = Pagination(1, 1, None, None, (addresses.CONTRIBUTIONS,))
    newest = ContributionsView(
        address=addresses.CONTRIBUTIONS,
        works=works.done[:PAGE_LENGTH],
        total=len(works.done),
        years=years,
        kinds=kinds,
        pagination=whole,
        upcoming=works.upcoming,
    )
    yield _output(subjects, newest)
    by_year = _grouped(works.done, lambda work: work.contribution.date.first_on.year)
    for year, _, address in years:
        yield from _pages(subjects, by_year[year], address, years, kinds, year=year)
    by_kind = _grouped(works.done, lambda work: work.contribution.kind)
    for counted in kinds:
        done, address = by_kind[counted.facet.key], counted.facet.address or ""
        yield from _pages(subjects, done, address, years, kinds, kind=counted.facet)
    if kinds:
        index = FacetIndexView("kind", kinds)
        digest = fingerprint(subjects.frame.digest, "facets", index)
        yield Output("/kinds/", ready(index), digest, "the list of every kind")


def _grouped(works: Iterable[Work], key: Callable[[Work], Key]) -> dict[Key, list[Work]]:
    groups: dict[Key, list[Work]] = {}
    for work in works:
        groups.setdefault(key(work), []).append(work)
    return groups


def _years(done: tuple[Work, ...]) -> Years:
    counted = Counter(work.contribution.date.first_on.year for work in done)
    return tuple(
        (year, counted[year], addresses.contributions(year))
        for year in sorted(counted, reverse=True)
    )


def _kinds(subjects: Subjects) -> tuple[FacetCount, ...]:
    counted = Counter(work.contribution.kind for work in subjects.works.done)
    kinds = subjects.site.policy.kinds
    return tuple(FacetCount(kind_facet(k), counted[k.name]) for k in kinds if counted[k.name])


def _pages(  # noqa: PLR0913 - a page names its siblings in both groups
    subjects: Subjects,
    done: list[Work],
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
            works=shown,
            total=len(done) if is_first else None,
            years=years if is_first else _uncounted_years(years),
            kinds=kinds if is_first else uncounted(kinds),
            pagination=pagination,
            year=year,
            kind=kind,
        )
        yield _output(subjects, view)


def _uncounted_years(years: Years) -> Years:
    return tuple((year, 0, address) for year, _, address in years)


def _output(subjects: Subjects, view: ContributionsView) -> Output:
    works = digest_works((*view.works, *view.upcoming))
    around = replace(view, works=(), upcoming=())
    digest = fingerprint(subjects.frame.digest, "contributions", works, len(view.works), around)
    return Output(view.address, ready(view), digest, "the contributions")


def plan_works_api(subjects: Subjects) -> Iterator[Output]:
    """The API's list of contributions, those to come included."""
    if "api" in subjects.site.outputs:
        return
    works = (*reversed(subjects.works.upcoming), *subjects.works.done)
    view = WorksJsonView(subjects.as_of.isoformat(), works)
    digest = fingerprint(subjects.frame.digest, view.as_of, digest_works(works))
    yield Output(addresses.CONTRIBUTIONS_JSON, ready(view), digest, "the API")
