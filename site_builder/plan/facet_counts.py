"""How many people have each value of the groups by which they are found."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from site_builder.model.views import Facet, FacetCount, Member
from site_builder.plan.facets import Facets


def count_facets(people: Sequence[Member], facets: Facets) -> tuple[FacetCount, ...]:
    """Every value over the given people with its count, by group and label."""
    counted = {
        **Counter(topic for person in people for topic in person.topics),
        **Counter(person.country for person in people if person.country),
        **_plain("language", (set(person.outline.languages) for person in people)),
        **_plain("available_for", (set(person.outline.available_for) for person in people)),
    }
    done = Counter(kind for person in people for kind in person.account.kinds)
    counted.update((facets.kinds[name], times) for name, times in done.items())
    return tuple(
        FacetCount(facet, counted[facet])
        for facet in sorted(counted, key=lambda facet: (facet.group, facet.label.casefold()))
    )


def uncounted(counts: Iterable[FacetCount]) -> tuple[FacetCount, ...]:
    """The same for later pages, which shall stay as they are while numbers grow."""
    return tuple(FacetCount(each.facet, 0) for each in counts)


def _plain(
    group: Literal["language", "available_for"], values: Iterable[set[str]]
) -> dict[Facet, int]:
    """How many people have each value of a group that has no pages."""
    counted = Counter(value for found in values for value in found)
    return {Facet(group, value, value, None): times for value, times in counted.items()}
