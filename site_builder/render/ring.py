"""The ring: as many segments as the policy asks contributions, filled clockwise from the top."""

from enum import StrEnum
from functools import lru_cache
from math import cos, radians, sin

from msgspec import Struct

CENTRE = 50.0
RADIUS = 47.5
"""In a drawing of 100 by 100, leaving room for half the line's width."""


class RingState(StrEnum):
    """How the ring is drawn: ``CLOSED`` in the accent colour, ``QUIET`` for former ambassadors."""

    OPEN = "open"
    CLOSED = "closed"
    QUIET = "quiet"


class Ring(Struct, frozen=True):
    """A ring as SVG path data: what is filled, what is undecided, what is still open.

    ``counts`` are the numbers of segments of each, where the ring is open.
    """

    state: RingState
    filled: str
    undecided: str = ""
    rest: str = ""
    counts: tuple[int, int, int] = (0, 0, 0)


@lru_cache(maxsize=4096)
def draw_ring(segments: int, counted: int, undecided: int, state: RingState) -> Ring:
    """The ring of ``segments`` (1 or more); a closed or quiet one has no gaps at all."""
    if state is not RingState.OPEN:
        return Ring(state, _circle())
    filled = min(counted, segments)
    undecided = min(undecided, segments - filled)
    arcs = [_arc(index, segments) for index in range(segments)]
    return Ring(
        state,
        "".join(arcs[:filled]),
        "".join(arcs[filled : filled + undecided]),
        "".join(arcs[filled + undecided :]),
        (filled, undecided, segments - filled - undecided),
    )


def _circle() -> str:
    top, bottom = CENTRE - RADIUS, CENTRE + RADIUS
    half = f"A{_number(RADIUS)} {_number(RADIUS)} 0 1 1 {_number(CENTRE)} "
    return f"M{_number(CENTRE)} {_number(top)}{half}{_number(bottom)}{half}{_number(top)}Z"


def segment_angles(index: int, segments: int) -> tuple[float, float]:
    """Where a segment begins and ends, in degrees clockwise from the top; gaps are left out."""
    step = 360 / segments
    gap = min(11.0, step / 3)
    return index * step + gap / 2, (index + 1) * step - gap / 2


def _arc(index: int, segments: int) -> str:
    """One segment, with half a gap at either end."""
    begin, end = segment_angles(index, segments)
    large = int(end - begin > 180)  # noqa: PLR2004 - the SVG flag for more than half a turn
    radius = _number(RADIUS)
    return f"M{_point(begin)}A{radius} {radius} 0 {large} 1 {_point(end)}"


def _point(degrees: float) -> str:
    turn = radians(degrees)
    return f"{_number(CENTRE + RADIUS * sin(turn))} {_number(CENTRE - RADIUS * cos(turn))}"


def _number(value: float) -> str:
    """At most two decimals, without trailing zeros, and never ``-0``."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
