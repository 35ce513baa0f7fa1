import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.markdown.headings import outline

LEVELS = st.lists(st.integers(1, 6), max_size=12)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ([], []),
        ([2, 3, 2], [2, 3, 2]),
        ([1, 2, 3], [2, 3, 4]),
        ([3, 3], [2, 2]),
        ([2, 4, 4, 3], [2, 3, 3, 3]),
        ([3, 2], [2, 2]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_headings_begin_below_the_title(written: list[int], expected: list[int]) -> None:
    assert expected == outline(written)


@given(LEVELS)
def test_no_level_is_skipped_and_none_is_the_titles(written: list[int]) -> None:
    levels = outline(written)
    assert all(2 <= level <= 6 for level in levels)
    assert all(after - before <= 1 for before, after in zip([1, *levels], levels, strict=False))
