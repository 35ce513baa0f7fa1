"""The typeface of the share images, what it can write, and how a text is fitted into its place.

Source Serif writes Latin, Greek and Cyrillic. What it cannot write is left out, or said otherwise.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

_FAMILY = "SourceSerifPro"
_ABSENT = "\U0010fffd"
_ELLIPSIS = "…"
_PART = re.compile(r"[^\s-]*-+|[^\s-]+\s*|\s+")
"""A word, or as much of it as ends in a hyphen: a line may end after it."""


@cache
def load_font(weight: str, size: int) -> FreeTypeFont:
    """``Regular`` or ``Semibold`` in pixels. Laid out simply, so that every system draws the same.

    It lies in a package and is part of the program, as its templates are.
    """
    folder = files("font_source_serif_pro").joinpath("files")
    file = BytesIO(folder.joinpath(f"{_FAMILY}-{weight}.ttf").read_bytes())
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def compose(text: str) -> str:
    """The text on one line, with as few combining marks as Unicode allows."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def can_write(text: str) -> bool:
    """Whether there is a glyph for every sign; marks that stand alone cannot be placed."""
    return all(map(_has_glyph, compose(text)))


@cache
def _has_glyph(sign: str) -> bool:
    if sign == " ":
        return True
    if unicodedata.category(sign)[0] in "MC":
        return False
    return bytes(load_font("Regular", 32).getmask(sign)) != _absent()


@cache
def _absent() -> bytes:
    """What the typeface draws for a sign that it does not have."""
    return bytes(load_font("Regular", 32).getmask(_ABSENT))


def _width(font: FreeTypeFont, text: str) -> float:
    """How far the text reaches at most, which is without kerning."""
    return sum(_advance(font, sign) for sign in text)


@cache
def _advance(font: FreeTypeFont, sign: str) -> float:
    return max(font.getlength(sign), font.getbbox(sign)[2])  # an ellipsis reaches farther


def fit_lines(
    text: str, weight: str, sizes: Sequence[int], width: int, most: int
) -> tuple[FreeTypeFont, list[str]]:
    """The text in the largest of ``sizes`` in which it takes at most ``most`` lines of ``width``.

    In the smallest it is cut, with an ellipsis, if it must be.
    """
    for size in sizes:
        font = load_font(weight, size)
        lines = list(_wrap(compose(text), font, width))
        if len(lines) <= most and all(_width(font, line) <= width for line in lines):
            return font, _balance(compose(text), lines, font, width)
    if len(lines) > most:
        lines[most - 1] += _ELLIPSIS
    return font, [_cut(line, font, width) for line in lines[:most]]


def _wrap(text: str, font: FreeTypeFont, width: int) -> Iterator[str]:
    """Lines broken at spaces and after hyphens."""
    line = ""
    for part in _PART.findall(text):
        if line and _width(font, (line + part).rstrip()) > width:
            yield line.rstrip()
            line = part
        else:
            line += part
    yield line.rstrip()


def _balance(text: str, lines: list[str], font: FreeTypeFont, width: int) -> list[str]:
    """The same number of lines, as equally long as may be: no word is left alone on the last."""
    narrower = width
    while len(lines) > 1 and narrower > width // 2:
        narrower -= 16
        found = list(_wrap(text, font, narrower))
        if len(found) > len(lines) or any(_width(font, line) > width for line in found):
            break
        lines = found
    return lines


def _cut(line: str, font: FreeTypeFont, width: int) -> str:
    if _width(font, line) <= width:
        return line
    line = line.removesuffix(_ELLIPSIS)
    while line and _width(font, line + _ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip() + _ELLIPSIS
