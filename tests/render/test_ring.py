"""The ring: geometry for any number of segments."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.ring import Ring, RingState, draw_ring

SEGMENTS = st.integers(1, 24)


@given(SEGMENTS, st.integers(0, 40), st.integers(0, 40))
def test_every_segment_is_drawn_once_whatever_is_counted(
    segments: int, counted: int, undecided: int
) -> None:
    ring = draw_ring(segments, counted, undecided, RingState.OPEN)
    drawn = [part.count("M") for part in (ring.filled, ring.undecided, ring.rest)]
    filled = min(counted, segments)
    unsure = min(undecided, segments - filled)
    assert [filled, unsure, segments - filled - unsure] == drawn


def test_segments_fill_clockwise_from_the_top() -> None:
    ring = draw_ring(4, 1, 0, RingState.OPEN)
    begin_x, begin_y, end_x, end_y = _ends(ring.filled)
    assert 50 < begin_x < end_x
    assert begin_y < end_y < 50


@pytest.mark.parametrize("state", [RingState.CLOSED, RingState.QUIET])
def test_a_closed_or_quiet_ring_is_one_line_without_gaps(state: RingState) -> None:
    ring = draw_ring(4, 4, 0, state)
    assert Ring(state, ring.filled) == ring
    assert ring.filled.endswith("Z")


@given(SEGMENTS, SEGMENTS)
def test_no_number_has_more_than_two_decimals_or_a_negative_zero(
    segments: int, counted: int
) -> None:
    ring = draw_ring(segments, counted, 0, RingState.OPEN)
    for number in re.findall(r"-?[\d.]+", ring.filled + ring.rest):
        assert re.fullmatch(r"\d+(\.\d{1,2})?", number)


def test_a_single_segment_leaves_a_gap_at_the_top() -> None:
    begin_x, _, end_x, _ = _ends(draw_ring(1, 1, 0, RingState.OPEN).filled)
    assert end_x < 50 < begin_x


def _ends(path: str) -> tuple[float, float, float, float]:
    match = re.fullmatch(r"M([\d.]+) ([\d.]+)A.* 0 \d 1 ([\d.]+) ([\d.]+)", path)
    assert match is not None
    return float(match[1]), float(match[2]), float(match[3]), float(match[4])
