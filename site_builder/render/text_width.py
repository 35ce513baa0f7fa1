"""How wide a line of text is in the badges' type, in any script, without a font at hand.

Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and Georgian letters are measured, one by one; the
rest are estimated by script. A badge fits its text to this width (``textLength``), so an estimate
that is a little off never lets it overflow.
"""

import unicodedata
from bisect import bisect_right
from functools import lru_cache

from site_builder.render.letter_widths import ROW, STEPS, WIDTHS

_JOINER = "\u200d"
_NARROW, _WIDE, _PICTURE = 0.62, 1.0, 1.2
_SCRIPTS = (
    *((0x0900, 0.56), (0x0980, 0.49), (0x0A00, 0.56), (0x0B00, 0.65), (0x0B80, 0.8)),
    *((0x0C00, 0.92), (0x0C80, 0.84), (0x0D00, 1.14), (0x0D80, 0.86), (0x0E00, 0.52)),
    *((0x1000, 0.82), (0x10A0, _NARROW), (0x1200, 0.64), (0x13A0, _NARROW)),
    *((0x1780, 0.6), (0x1E00, _NARROW), (0xAC00, 0.92), (0xD7B0, _NARROW)),
)
"""From which code point on which width, in ems: what running text takes in Noto Sans."""
_FIRSTS = [first for first, _ in _SCRIPTS]


def text_width(text: str, size: int) -> float:
    """The width in pixels at a size of type in pixels."""
    return _width(text) * size


@lru_cache(maxsize=4096)
def _width(text: str) -> float:
    """In ems."""
    width, before = 0.0, ""
    for sign in text:
        if before != _JOINER:  # what is joined to a picture is drawn as part of it
            width += _sign_width(sign)
        before = sign
    return width


@lru_cache(maxsize=4096)
def _sign_width(sign: str) -> float:
    """In ems; marks that stand above, below or around a letter take no room."""
    category = unicodedata.category(sign)
    if category in {"Mn", "Me", "Cf", "Sk"} and ord(sign) > 0x7F:  # noqa: PLR2004 - past ASCII
        return 0.0
    return _measured(ord(sign)) or _estimated(sign, category)


def _measured(point: int) -> float:
    offset = point % ROW
    code = WIDTHS.get(point - offset, "")[offset : offset + 1].strip()
    return (ord(code) - ord("!")) / STEPS if code else 0.0


def _estimated(sign: str, category: str) -> float:
    place = bisect_right(_FIRSTS, ord(sign))
    width = _SCRIPTS[place - 1][1] if place else _NARROW
    if width == _NARROW and unicodedata.east_asian_width(sign) in "WF":
        return _PICTURE if category == "So" else _WIDE
    return width / 2 if category == "Mc" else width
