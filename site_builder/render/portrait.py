"""Portraits: a person's photo, or initials on a pattern that their slug alone decides."""

import unicodedata
from functools import lru_cache
from hashlib import blake2b
from typing import ClassVar

from msgspec import Struct

from site_builder.addresses import PHOTO_WIDTHS, photo_at
from site_builder.model.views import Face

PATTERNS = 8
"""How many patterns ``partials/patterns.html`` draws."""
HUES = 10
"""How many hues the theme names."""
SHIFTS = 16
"""How far a pattern may be moved, in a drawing of 64 by 64."""

_JOINER = "\u200d"


class Photo(Struct, frozen=True):
    """A photo by its address in its greatest width; it is a square in every width."""

    address: str
    is_photo: ClassVar[bool] = True

    def at(self, pixels: int) -> str:
        """The address to show it at that many pixels, sharp on screens of twice the density."""
        enough = (width for width in PHOTO_WIDTHS if width >= 2 * pixels)
        return photo_at(self.address, next(enough, PHOTO_WIDTHS[-1]))

    @property
    def widths(self) -> tuple[tuple[str, int], ...]:
        """Every address with its width in pixels, for ``srcset``."""
        return tuple((photo_at(self.address, width), width) for width in PHOTO_WIDTHS)


class Drawing(Struct, frozen=True):
    """Pattern and hue by number, the pattern's turn in degrees and its shift, the initials."""

    pattern: int
    hue: int
    turn: int
    shift: int
    initials: str
    is_photo: ClassVar[bool] = False


def find_portrait(face: Face) -> Photo | Drawing:
    """The photo where there is one, else a drawing."""
    return Photo(face.photo) if face.photo else draw_portrait(face.slug, face.name)


@lru_cache(maxsize=65536)
def draw_portrait(slug: str, name: str) -> Drawing:
    """The drawing of a person; the pattern stays when the name changes."""
    seed = int.from_bytes(blake2b(slug.encode(), digest_size=8).digest())
    seed, pattern = divmod(seed, PATTERNS)
    seed, hue = divmod(seed, HUES)
    seed, turn = divmod(seed, 360)
    return Drawing(pattern, hue, turn, seed % SHIFTS, initials_of(name) or slug[:1].upper())


def initials_of(name: str) -> str:
    """Two initials in scripts that have capitals, else one; ``""`` when there is no letter."""
    firsts = [first for first in map(_first_letter, name.split()) if first]
    if not firsts:
        return ""
    if len(firsts) == 1 or not _has_case(firsts[0]) or not _has_case(firsts[-1]):
        return firsts[0]
    return firsts[0] + firsts[-1]


@lru_cache(maxsize=65536)
def _first_letter(word: str) -> str:
    """The first letter or digit with the marks that belong to it, as a capital if it has one."""
    start = next((n for n, sign in enumerate(word) if unicodedata.category(sign)[0] in "LN"), None)
    if start is None:
        return ""
    end = start + 1
    while end < len(word) and _continues(word, end):
        end += 1
    letter = word[start:end]
    return letter.upper() if len(letter.upper()) == len(letter) else letter


def _continues(word: str, index: int) -> bool:
    """Whether the sign at ``index`` belongs to the letter before it."""
    sign = word[index]
    return unicodedata.category(sign)[0] == "M" or _JOINER in (sign, word[index - 1])


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()
