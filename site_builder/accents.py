"""A program's accent on the paper of both themes: whether it can be read, and what is derived.

The papers are those of ``static/css/theme.css``; a test holds the two together.
"""

from collections.abc import Sequence

from msgspec import Struct

from site_builder.colours import (
    TEXT_CONTRAST,
    Colour,
    contrast,
    from_oklch,
    parse_colour,
    to_oklch,
    write_colour,
)

LIGHT_PAPERS = ("#faf6ee", "#fffdf8", "#f2ebdd")
"""Paper, raised and sunk; text on the accent has the colour of the raised one."""
DARK_PAPERS = ("#1b1815", "#24201c", "#14110f")
"""Paper, raised and sunk; text on the accent has the colour of the sunk one."""

_STEP = 0.005
_DARK_LIGHTNESS = 0.78
_DARK_CHROMA = 0.12


class Accent(Struct, frozen=True):
    """The accent and its wash, for backgrounds, in the light and in the dark: ``#rrggbb``."""

    light: str
    dark: str
    light_wash: str
    dark_wash: str


def readability(accent: str) -> float:
    """The lowest contrast of the accent with what it stands on in the light, from 1 to 21."""
    return _lowest(parse_colour(accent), LIGHT_PAPERS)


def nearest_readable(accent: str) -> str:
    """The accent itself if it can be read on light paper, else the same hue, as much darker."""
    return _until_readable(parse_colour(accent), LIGHT_PAPERS, -_STEP)


def derive_accent(accent: str) -> Accent:
    """What both themes show for an accent; each can be read on its paper."""
    _, chroma, hue = to_oklch(parse_colour(accent))
    bright = from_oklch((_DARK_LIGHTNESS, min(chroma, _DARK_CHROMA), hue))
    return Accent(
        light=nearest_readable(accent),
        dark=_until_readable(bright, DARK_PAPERS, _STEP),
        light_wash=write_colour(from_oklch((0.93, min(chroma, 0.02), hue))),
        dark_wash=write_colour(from_oklch((0.3, min(chroma, 0.02), hue))),
    )


def _until_readable(colour: Colour, papers: Sequence[str], step: float) -> str:
    lightness, chroma, hue = to_oklch(colour)
    written = write_colour(colour)
    while _lowest(parse_colour(written), papers) < TEXT_CONTRAST:
        lightness += step
        written = write_colour(from_oklch((lightness, chroma, hue)))
    return written


def _lowest(colour: Colour, papers: Sequence[str]) -> float:
    return min(contrast(colour, parse_colour(paper)) for paper in papers)
