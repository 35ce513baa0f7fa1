"""Whose files decide one person's standing: their own, and those of their circle."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from site_builder.model.outline import Outline
from site_builder.standing.logs import known_handles

Circles = Mapping[str, Sequence[str]]
"""By slug the slugs of the others, sorted; who works alone is left out."""


def find_circles(outlines: Sequence[Outline]) -> Circles:
    """For everyone the people who tell of the same works, or are named with them in one.

    Works are known by their numbers, which may at worst be those of two works: a circle is then
    larger than it need be.
    """
    circles: dict[str, set[str]] = defaultdict(set)
    for members in _companies(outlines):
        if len(members) > 1:
            for slug in members:
                circles[slug] |= members
    return {slug: sorted(members - {slug}) for slug, members in circles.items()}


def _companies(outlines: Sequence[Outline]) -> Iterable[set[str]]:
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
    return found.values()
