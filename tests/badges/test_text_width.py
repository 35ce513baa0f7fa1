"""The width of a line: as the font has it where letters are measured, and sane everywhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from site_builder.render.text_width import text_width
from tests.conftest import Blessed

EM = 1000
EXPECTED = Path(__file__).parent / "expected/widths.txt"
LINES = (
    "Ambassador for the whole tenure, until 28 February 2027",
    "3 of 4, until 14 June 2027",
    "Żółć Gęślą Jaźń — “Quoted” …",
    "Амбассадоры проекта",
    "Πρεσβευτές κοινότητας",
    "Համայնքի դեսպան",
    "საქართველოს ელჩი",
    "תוכנית השגרירים",
)


@pytest.mark.parametrize("line", LINES)
def test_measured_letters_are_as_wide_as_in_the_font(line: str) -> None:
    try:
        font = ImageFont.truetype("DejaVuSans.ttf", EM, layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        pytest.skip("DejaVu Sans is not installed here")
    assert font.getlength(line) == pytest.approx(text_width(line, EM), rel=0.01)


@given(st.text(), st.text())
def test_a_line_is_as_wide_as_its_parts(one: str, other: str) -> None:
    if not one.endswith("\u200d"):
        whole = text_width(one + other, EM)
        assert whole == pytest.approx(text_width(one, EM) + text_width(other, EM))


@given(st.text(min_size=1))
def test_no_sign_is_wider_than_two_and_a_half_squares(line: str) -> None:
    assert 0 <= text_width(line, EM) <= 2.5 * EM * len(line)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("e\u0301", "e"),  # an accent of its own
        ("\u200fעברית", "עברית"),  # a mark of direction
        ("👩‍🚀", "👩"),  # joined to one picture
        ("👍🏽", "👍"),  # a tone of skin
        ("使", "界"),  # squares
    ],
)
def test_marks_and_what_is_joined_take_no_room(one: str, other: str) -> None:
    assert text_width(other, EM) == text_width(one, EM)


@pytest.mark.parametrize("sign", [chr(code) for code in range(0x21, 0x7F)])
def test_every_sign_of_ascii_takes_room(sign: str) -> None:
    assert 0.2 * EM < text_width(sign, EM) <= 1.01 * EM


def test_each_script_is_estimated_as_it_was_read(blessed: Blessed) -> None:
    """The signs around the beginnings of scripts, as far as Unicode 14 has them."""
    known = EXPECTED.read_text(encoding="ascii").splitlines()
    points = [int(line.split()[0], 16) for line in known]
    text = "".join(f"{point:04X} {text_width(chr(point), EM):.1f}\n" for point in points)
    assert blessed.read(EXPECTED, text) == text


def test_a_line_of_nothing_takes_no_room_and_size_is_in_pixels() -> None:
    assert 0 == text_width("", 11)
    assert 22 == text_width("漢字", 11)
    assert 13.2 == pytest.approx(text_width("👩\u200d🚀", 11))
