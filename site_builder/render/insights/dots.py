"""Where ambassadors are, as dots on the map: one a country, the larger the more they are."""

from collections.abc import Sequence
from math import isqrt

from msgspec import Struct

from site_builder.model.views import FacetCount
from site_builder.render.insights.country_points import POINTS
from site_builder.render.labels import facet_label

SIZES = 6
"""How many sizes of dots ``insights.css`` names."""
_SMALLEST = 14


class Dot(Struct, frozen=True):
    """A country's dot: its middle and radius in units of the map, its size by number from 1."""

    x: int
    y: int
    radius: int
    size: int
    words: str


def draw_dots(countries: Sequence[FacetCount]) -> tuple[Dot, ...]:
    """The largest first, so that none hides a smaller one; unknown countries are left out."""
    return tuple(
        _dot(each) for each in sorted(countries, key=_largest_first) if each.facet.key in POINTS
    )


def _largest_first(each: FacetCount) -> tuple[int, str]:
    return -each.count, each.facet.key


def _dot(each: FacetCount) -> Dot:
    x, y = POINTS[each.facet.key]
    size = min(SIZES, isqrt(each.count))
    return Dot(x, y, _SMALLEST * (size + 1) // 2, size, f"{facet_label(each.facet)}: {each.count}")
