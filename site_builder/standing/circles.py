"""Whose files decide one person's standing: their own, and those of their circle."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from site_builder.model.outline import Outline
from site_builder.standing.logs import known_handles

Company = tuple[str, ...]
"""Slugs of several people who tell of one work, or are named in it; sorted."""


class Circles(Struct, frozen=True):
    """Everyone's circle: all who are in a company with them.

    Companies are kept, not circles: thousands who tell of one address are in one company, but each
    of them would have thousands in a circle.
    """

    companies: Sequence[Company]
    """Each once."""
    places: Mapping[str, Sequence[int]]
    """By slug the places of their companies; who works alone is left out."""

    def around(self, slugs: Iterable[str]) -> set[str]:
        """Everyone in the circles of these people, themselves included where they have one."""
        places = {place for slug in slugs for place in self.places.get(slug, ())}
        return {slug for place in places for slug in self.companies[place]}


def find_circles(outlines: Sequence[Outline]) -> Circles:
    """Everyone's circle: the people who tell of the same works, or are named with them in one.

    Works are known by their numbers, which may at worst be those of two works: a company is then
    larger than it need be.
    """
    companies = sorted({tuple(sorted(each)) for each in _companies(outlines) if len(each) > 1})
    places: dict[str, list[int]] = defaultdict(list)
    for place, company in enumerate(companies):
        for slug in company:
            places[slug].append(place)
    return Circles(companies, dict(places))


def _companies(outlines: Sequence[Outline]) -> Iterator[set[str]]:
    """Everyone who tells of a work or is named in it, for each work that may have several."""
    told = Counter(chain.from_iterable(outline.works for outline in outlines))
    several = {number for number, times in told.items() if times > 1}
    known = known_handles(outlines)
    found: dict[int, set[str]] = defaultdict(set)
    for outline in outlines:
        for number, named in outline.named:
            found[number].add(outline.slug)
            found[number].update(known[name] for name in named if name in known)
        for number in several.intersection(outline.works):
            found[number].add(outline.slug)
    return iter(found.values())
