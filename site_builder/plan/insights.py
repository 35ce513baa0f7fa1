"""The page of pictures: what was done when, where people are, and what they speak about."""

from collections import Counter
from collections.abc import Iterable, Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.chronicle import Headline
from site_builder.model.views import (
    Facet,
    FacetCount,
    Figures,
    InsightsView,
    Member,
    Output,
    Quarter,
)
from site_builder.plan.subjects import Subjects, ready
from site_builder.plan.works import day_of

_MONTHS = 3


def plan_insights(subjects: Subjects) -> Iterator[Output]:
    """One page, of current ambassadors and of all that anyone has done."""
    if "insights" in subjects.site.outputs:
        return
    people, done = subjects.people.current, subjects.works.done
    used = {kind: len(found) for kind, found in subjects.works.by_kind.items()}
    kinds = [kind for kind in subjects.people.facets.kinds.values() if kind.key in used]
    countries = _counted(person.country for person in people)
    view = InsightsView(
        figures=Figures(len(people), len(countries), len(done)),
        kinds=tuple(FacetCount(kind, used[kind.key]) for kind in kinds),
        quarters=_quarters(done, [kind.key for kind in kinds]),
        countries=countries,
        topics=_counted(topic for person in people for topic in person.topics),
        nowhere=_without_country(people),
    )
    digest = fingerprint(subjects.frame.digest, "insights", view)
    yield Output(addresses.INSIGHTS, ready(view), digest, "the insights")


def _counted(facets: Iterable[Facet | None]) -> tuple[FacetCount, ...]:
    """The most frequent first; what is as frequent, by key."""
    counted = Counter(facet for facet in facets if facet)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0].key))
    return tuple(FacetCount(facet, count) for facet, count in ordered)


def _without_country(people: Iterable[Member]) -> int:
    return sum(person.country is None for person in people)


def _quarters(done: Iterable[Headline], kinds: list[str]) -> tuple[Quarter, ...]:
    """Every quarter of the years from the first contribution to the last, oldest first."""
    counted: Counter[tuple[int, int, str]] = Counter()
    for headline in done:
        day = day_of(headline)
        counted[day.year, (day.month - 1) // _MONTHS + 1, headline.kind] += 1
    years = {year for year, _, _ in counted}
    return tuple(
        Quarter(year, number, tuple(counted[year, number, kind] for kind in kinds))
        for year in range(min(years, default=0), max(years, default=-1) + 1)
        for number in range(1, 5)
    )
