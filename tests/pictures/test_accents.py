"""A program's accent can be read in the light and in the dark, or it is refused with a way out."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder.accents import (
    DARK_PAPERS,
    LIGHT_PAPERS,
    derive_accent,
    nearest_readable,
    readability,
)
from site_builder.checks import check_site
from site_builder.colours import contrast, from_oklch, parse_colour, to_oklch, write_colour
from site_builder.model.site import Asset
from site_builder.model.views import TextView
from site_builder.problems import Problem
from tests.factories import a_day
from tests.people import SETTINGS, make_site
from tests.render.sites import STATIC, plan_people_site, render_pages

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [(21.0, "#000000", "#ffffff"), (1.0, "#7a1f3d", "#7a1f3d"), (4.54, "#767676", "#ffffff")],
)
def test_contrast_is_that_of_wcag(expected: float, one: str, other: str) -> None:
    assert expected == pytest.approx(contrast(parse_colour(one), parse_colour(other)), abs=0.005)


@given(COLOURS)
def test_a_colour_survives_the_way_to_oklch_and_back(colour: str) -> None:
    there_and_back = write_colour(from_oklch(to_oklch(parse_colour(colour))))
    pairs = zip(parse_colour(colour), parse_colour(there_and_back), strict=True)
    assert all(abs(one - other) < 1.5 / 255 for one, other in pairs)


@given(COLOURS)
def test_what_is_derived_can_be_read_on_every_paper(colour: str) -> None:
    accent = derive_accent(colour)
    for shown, papers in ((accent.light, LIGHT_PAPERS), (accent.dark, DARK_PAPERS)):
        for paper in papers:
            assert 4.5 <= contrast(parse_colour(shown), parse_colour(paper))


@given(COLOURS)
def test_a_readable_accent_is_left_as_it_is(colour: str) -> None:
    assert (colour == nearest_readable(colour)) == (readability(colour) >= 4.5)


def test_the_papers_are_those_of_the_theme() -> None:
    theme = (STATIC / "css" / "theme.css").read_text(encoding="utf-8")
    for place, name in enumerate(("paper", "paper-raised", "paper-sunk")):
        pair = f"--{name}: light-dark({LIGHT_PAPERS[place]}, {DARK_PAPERS[place]});"
        assert pair in theme
    assert f"--accent-ink: light-dark({LIGHT_PAPERS[1]}, {DARK_PAPERS[2]});" in theme


def problems(**settings: Any) -> tuple[Problem, ...]:
    logo = Asset("static/images/logo.svg", "/static/images/logo.svg", 1, "0")
    site = replace(make_site([], assets=(logo,)), settings=replace(SETTINGS, **settings))
    return check_site(site, {}, a_day("2025-06-01"))


def test_an_accent_without_contrast_is_refused_with_a_near_one_that_has_it() -> None:
    (problem,) = problems(accent="#ffd400")
    assert ("low-contrast", "site.yaml", ("site", "accent")) == (
        problem.code.name,
        problem.path,
        problem.pointer,
    )
    assert "1.2 to 1" in problem.message
    (near,) = re.findall("#[0-9a-f]{6}", problem.hint)
    assert () == problems(accent=near)


def test_a_logo_is_among_the_files() -> None:
    assert () == problems(logo="images/logo.svg")
    (problem,) = problems(logo="images/lost.svg")
    assert "logo-missing" == problem.code.name


def test_an_accent_is_a_stylesheet_after_the_theme() -> None:
    plan = plan_people_site([], accent="#7a1f3d")
    (address,) = (address for name, address in plan.frame.files if name == "css/accent.css")
    (view,) = (output.view for output in plan.outputs if output.address == address)
    assert isinstance(view, TextView)
    assert "--accent: light-dark(#7a1f3d, #" in view.text
    page = render_pages(plan)["/"]
    assert page.index("/theme.") < page.index(address) < page.index("/base.")


def test_another_accent_has_another_address() -> None:
    one, other = (
        dict(plan_people_site([], accent=accent).frame.files)["css/accent.css"]
        for accent in ("#7a1f3d", "#1a5f4c")
    )
    assert one != other


def test_a_program_without_an_accent_keeps_the_themes_own() -> None:
    plan = plan_people_site([])
    assert "css/accent.css" not in dict(plan.frame.files)
    assert "accent." not in render_pages(plan)["/"]
