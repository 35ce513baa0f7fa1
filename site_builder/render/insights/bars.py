"""Contributions by quarter and kind, as bars that stand on each other."""

from collections.abc import Sequence

from msgspec import Struct

from site_builder.model.views import FacetCount, InsightsView, Quarter
from site_builder.render.labels import facet_label

YEARS_SHOWN = 8
"""Earlier ones stand in the table alone."""
TONES = 8
"""How many tones ``insights.css`` names; kinds beyond share the last."""
OTHERS = "Other kinds"

_STEP, _BAR = 10, 7
"""From one bar to the next, and how wide a bar is, in units of the drawing."""


class Segment(Struct, frozen=True):
    """A part of a bar, from its upper left corner, and what it stands for."""

    x: int
    y: int
    height: int
    tone: int
    words: str


class BarChart(Struct, frozen=True):
    """The drawing: ``width`` units wide and ``top`` contributions high, drawn from the top."""

    width: int
    top: int
    segments: tuple[Segment, ...]
    years: tuple[int, ...]
    legend: tuple[tuple[int, str, int], ...]
    """Tone, name and number of every kind or group of kinds that is shown."""
    bar: int = _BAR


def draw_bars(view: InsightsView) -> BarChart:
    """The last years, a bar a quarter."""
    quarters = view.quarters[-4 * YEARS_SHOWN :]
    top = _round_up(max((sum(quarter.counts) for quarter in quarters), default=0))
    tones = _tones(view.kinds)
    names = _names(view.kinds, tones)
    segments = [
        segment
        for place, quarter in enumerate(quarters)
        for segment in _stack(place, _by_tone(quarter, tones), quarter, names, top)
    ]
    shown = [sum(_by_tone(quarter, tones)[tone] for quarter in quarters) for tone in range(TONES)]
    return BarChart(
        width=_STEP * len(quarters),
        top=top,
        segments=tuple(segments),
        years=tuple(dict.fromkeys(quarter.year for quarter in quarters)),
        legend=tuple((tone, names[tone], shown[tone]) for tone in sorted(names) if shown[tone]),
    )


def _tones(kinds: Sequence[FacetCount]) -> list[int]:
    """The tone of each kind; where there are too many kinds, the rarest share the last."""
    if len(kinds) <= TONES:
        return list(range(len(kinds)))
    places = range(len(kinds))
    frequent = sorted(places, key=lambda place: (-kinds[place].count, place))[: TONES - 1]
    tones = {place: tone for tone, place in enumerate(sorted(frequent))}
    return [tones.get(place, TONES - 1) for place in places]


def _names(kinds: Sequence[FacetCount], tones: Sequence[int]) -> dict[int, str]:
    names: dict[int, str] = {}
    for kind, tone in zip(kinds, tones, strict=True):
        names[tone] = OTHERS if tone in names else facet_label(kind.facet)
    return names


def _by_tone(quarter: Quarter, tones: Sequence[int]) -> list[int]:
    counts = [0] * TONES
    for tone, count in zip(tones, quarter.counts, strict=True):
        counts[tone] += count
    return counts


def _stack(
    place: int, counts: Sequence[int], quarter: Quarter, names: dict[int, str], top: int
) -> list[Segment]:
    x, y, stacked = place * _STEP + (_STEP - _BAR) // 2, top, []
    for tone, count in enumerate(counts):
        if count:
            y -= count
            words = f"{quarter.name}: {names[tone]}, {count:,}"
            stacked.append(Segment(x, y, count, tone, words))
    return stacked


def _round_up(count: int) -> int:
    """An even figure, so that its half is one too: 14 for 13, 220 for 207."""
    step = 2 * int(10 ** max(0, len(str(count)) - 2))
    return max(step, -(-count // step) * step)
