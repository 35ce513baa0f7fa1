"""Portraits: initials in any script, and patterns that tell people apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.views import Face
from site_builder.render.portrait import (
    HUES,
    PATTERNS,
    Drawing,
    Photo,
    draw_portrait,
    find_portrait,
    initials_of,
)


@pytest.mark.parametrize(
    ("initials", "name"),
    [
        ("AL", "Ada Lovelace"),
        ("JT", "jean-luc de la tour"),
        ("W", "Wiratmaja"),
        ("Ł", "łucja"),
        ("ßT", "ß Test"),
        ("É", "E\u0301milie".replace("E\u0301", "É")),
        ("李", "李小龙"),
        ("م", "محمد علي"),
        ("נ", "נועה כהן"),
        ("क्", "क्षितिज कुमार"),
        ("S", "“Sample”"),
        ("", "👩‍💻 …"),
    ],
)
def test_initials_are_the_first_letters_of_first_and_last_name(initials: str, name: str) -> None:
    assert initials == initials_of(name)


def test_marks_stay_with_their_letter() -> None:
    assert "E\u0301" == initials_of("e\u0301milie")


def test_a_name_without_letters_is_drawn_with_the_slug() -> None:
    assert "S" == draw_portrait("sample", "…").initials


def test_the_pattern_depends_on_the_slug_alone() -> None:
    one, other = draw_portrait("sample", "Old Name"), draw_portrait("sample", "New")
    assert (one.pattern, one.hue, one.turn) == (other.pattern, other.hue, other.turn)


def test_nearly_all_of_a_thousand_people_look_different() -> None:
    drawn = {draw_portrait(f"sample-{number}", "Sample Person") for number in range(1000)}
    assert len(drawn) > 990


@given(st.text(min_size=1, max_size=40), st.text(max_size=80))
def test_any_name_can_be_drawn(slug: str, name: str) -> None:
    drawing = draw_portrait(slug, name)
    assert 0 <= drawing.pattern < PATTERNS
    assert 0 <= drawing.hue < HUES
    assert 0 <= drawing.turn < 360


def test_a_photo_is_shown_only_where_there_is_one() -> None:
    address = "/static/photos/sample.0123456789-480.webp"
    face = Face("sample", "Sample Person", "/ambassadors/sample/", address)
    assert Photo(address) == find_portrait(face)
    assert isinstance(find_portrait(face._replace(photo=None)), Drawing)


@pytest.mark.parametrize(("pixels", "width"), [(32, 64), (33, 192), (96, 192), (240, 480)])
def test_a_photo_is_shown_in_the_least_width_that_is_sharp(pixels: int, width: int) -> None:
    photo = Photo("/static/photos/a-name.0123456789-480.webp")
    assert f"/static/photos/a-name.0123456789-{width}.webp" == photo.at(pixels)
