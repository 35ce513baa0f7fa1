"""Badges have the colours of the pages."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_builder.accents import derive_accent
from site_builder.model.standing import StandingName
from site_builder.render.badge_colours import make_palette, message_colour
from tests.people import SETTINGS

THEME = Path(__file__).parents[2] / "static/css/theme.css"
OF_THEME = {
    "paper": "paper-raised",
    "ink": "ink",
    "ink_soft": "ink-soft",
    "rule": "rule",
    "rule_strong": "rule-strong",
    "accent": "accent",
}
HONOUR = ("#6b5a34", "#d3bf8d")


@pytest.mark.parametrize("name", OF_THEME)
def test_a_badge_has_the_colours_of_the_theme(name: str) -> None:
    pair = re.search(
        rf"--{OF_THEME[name]}: light-dark\((#\w+), (#\w+)\)", THEME.read_text(encoding="utf-8")
    )
    assert pair
    assert pair.groups() == getattr(make_palette(SETTINGS), name)


def test_a_badge_has_the_accent_of_the_program() -> None:
    palette = make_palette(replace(SETTINGS, accent="#7a1f3d"))
    accent = derive_accent("#7a1f3d")
    assert (accent.light, accent.dark) == palette.accent
    assert make_palette(SETTINGS).paper == palette.paper


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        (StandingName.QUALIFIED, ("#1a5f4c", "#86cdb0")),
        (StandingName.EMERITUS, HONOUR),
        (StandingName.IN_PROGRESS, ("#5d5347", "#b9ad9b")),
        (StandingName.REVIEW_DUE, ("#5d5347", "#b9ad9b")),
        (StandingName.UPCOMING, ("#5d5347", "#b9ad9b")),
    ],
)
def test_a_flat_badge_has_the_colour_of_its_standing(
    name: StandingName, pair: tuple[str, str]
) -> None:
    assert pair == message_colour(name, make_palette(SETTINGS))
