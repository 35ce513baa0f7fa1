"""A sheet to draw on in few inks: each blends with its ground in steps, all in one palette.

A palette of its own makes a picture in a third of the time that true colours take, and a third as
large; at thousands of people that is what a build is made of.
"""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

from site_builder.colours import parse_colour

_STEPS = 12
_SOLID = 255
_PHOTO_COLOURS = 128


class Sheet:
    """A picture as numbers of colours; ``place`` is always an upper left corner, in pixels."""

    def __init__(self, size: tuple[int, int], paper: str) -> None:
        self._numbers = Image.new("L", size)
        self._palette = list(_channels(paper))
        self._inks: dict[tuple[str, str], int] = {}
        self.paper = paper

    def copy(self) -> "Sheet":
        """Another sheet with all that stands on this one."""
        other = Sheet((1, 1), self.paper)
        other._numbers = self._numbers.copy()
        other._palette = list(self._palette)
        other._inks = dict(self._inks)
        return other

    def stamp(
        self, mask: Image.Image, place: tuple[int, int], ink: str, ground: str | None = None
    ) -> None:
        """Ink where the mask is white, the ground where it is black, and steps between them."""
        first = self._first_number(ink, ground or self.paper)
        steps = [0, *(first + (value - 1) * _STEPS // _SOLID for value in range(1, _SOLID + 1))]
        cover = [0, *([_SOLID] * _SOLID)]
        self._numbers.paste(mask.point(steps), place, mask.point(cover))

    def write(
        self,
        text: str,
        place: tuple[int, int],
        font: FreeTypeFont,
        ink: str,
        ground: str | None = None,
    ) -> None:
        """A line of text."""
        right, bottom = font.getbbox(text)[2:]
        mask = Image.new("L", (int(right) + 2, int(bottom) + 2))
        ImageDraw.Draw(mask).text((0, 0), text, _SOLID, font)
        self.stamp(mask, place, ink, ground)

    def show(self, photo: Image.Image, place: tuple[int, int], mask: Image.Image) -> None:
        """A photo, cut out by the mask, in as many colours as are left for one."""
        ground = Image.new("RGB", photo.size, self.paper)
        ground.paste(photo, (0, 0), mask)
        colours = ground.quantize(_PHOTO_COLOURS, Image.Quantize.MEDIANCUT)
        numbers = ground.quantize(palette=colours, dither=Image.Dither.FLOYDSTEINBERG)
        first = len(self._palette) // 3
        self._palette += (colours.getpalette() or [])[: 3 * _PHOTO_COLOURS]
        shifted = Image.frombytes("L", photo.size, numbers.tobytes()).point(
            [min(first + number, _SOLID) for number in range(_SOLID + 1)]
        )
        self._numbers.paste(shifted, place, mask.point([0, *([_SOLID] * _SOLID)]))

    def as_png(self) -> bytes:
        """The finished picture."""
        picture = self._numbers.copy()
        picture.putpalette(self._palette)
        found = BytesIO()
        picture.save(found, "PNG", compress_level=6)
        return found.getvalue()

    def _first_number(self, ink: str, ground: str) -> int:
        """The number of the palest step of an ink; the last of them is the ink itself."""
        first = self._inks.setdefault((ink, ground), len(self._palette) // 3)
        if first == len(self._palette) // 3:
            self._palette += _blend(_channels(ink), _channels(ground))
        return first


def _channels(colour: str) -> list[int]:
    return [round(255 * channel) for channel in parse_colour(colour)]


def _blend(ink: Sequence[int], ground: Sequence[int]) -> list[int]:
    return [
        round(under + (over - under) * step / _STEPS)
        for step in range(1, _STEPS + 1)
        for over, under in zip(ink, ground, strict=True)
    ]
