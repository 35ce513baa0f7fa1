#!/usr/bin/env python3
"""Derive ``site_builder/render/letter_widths.py`` from the metrics of DejaVu Sans.

    python scripts/measure_letters.py DejaVuSans.ttf

DejaVu Sans is what a Linux desktop shows where the badges ask for Verdana, after whose widths it
was drawn; it is free, and covers more scripts. The file comes with most systems, and with the
package ``rinoh-typeface-dejavusans`` of the Python Package Index.
"""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

from PIL import ImageFont

TARGET = Path(__file__).parent.parent / "site_builder" / "render" / "letter_widths.py"
UNITS = 2048
"""Units of an em in DejaVu Sans: at this size, an advance is a whole number of pixels."""
STEPS, ROW = 64, 64
BLOCKS = (
    *((0x0000, 0x024F), (0x0370, 0x06FF), (0x1080, 0x10FF)),
    *((0x1E00, 0x206F), (0x2080, 0x20BF)),
)
"""First and last code point of what is measured; the rest of Unicode is estimated by script."""
OFTEN = {"<initial>": 2, "<medial>": 3, "<final>": 1}
"""The shapes of an Arabic letter, and how often each is met in running text, roughly."""

Font = ImageFont.FreeTypeFont


def main() -> int:
    """Write the table; needs the font's file as the only argument."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and one argument
        print(__doc__)
        return 2
    layout = ImageFont.Layout.BASIC
    font = ImageFont.truetype(sys.argv[1], UNITS, layout_engine=layout)
    TARGET.write_text(write_table(font), encoding="utf-8")
    print(f"Wrote {TARGET}")
    return 0


def write_table(font: Font) -> str:
    """The module as text."""
    return "\n".join(
        [
            '"""Widths of letters in DejaVu Sans, made by ``scripts/measure_letters.py``.',
            "",
            "Each row holds the widths of 64 code points from its first one on: a space for one",
            "that is not measured, else ``!`` for none, and one sign of ASCII further for each",
            "64th of an em.",
            '"""',
            "",
            f"STEPS, ROW = {STEPS}, {ROW}",
            "WIDTHS = {",
            *(f'    0x{first:04X}: "{row}",' for first, row in rows(font)),
            "}",
            "",
        ]
    )


def rows(font: Font) -> Iterator[tuple[int, str]]:
    """Each row that has anything: its first code point, and its widths as they are written."""
    joined = joined_widths(font)
    for first, last in BLOCKS:
        for start in range(first - first % ROW, last + 1, ROW):
            points = range(start, start + ROW)
            signs = "".join(sign_of(font, chr(point), joined) for point in points)
            if signs.strip():
                yield start, signs.rstrip().replace("\\", "\\\\").replace('"', '\\"')


def sign_of(font: Font, letter: str, joined: dict[str, float]) -> str:
    """A width as one sign; letters that take no room are not measured here."""
    if unicodedata.category(letter) in {"Cc", "Cf", "Cn", "Mn", "Me"} or not is_drawn(font, letter):
        return " "
    return chr(33 + round(joined.get(letter, width(font, letter)) * STEPS))


def width(font: Font, letter: str) -> float:
    """In ems."""
    return font.getlength(letter) / UNITS


def is_drawn(font: Font, letter: str) -> bool:
    """Whether the font has the letter, and not the box that stands for what it lacks."""
    small = font.font_variant(size=24)
    return letter.isspace() or bytes(small.getmask(letter)) != bytes(small.getmask("\U0010ffff"))


def joined_widths(font: Font) -> dict[str, float]:
    """Arabic letters by the mean of their shapes within words, where they are narrower."""
    shapes: dict[str, list[float]] = {}
    for point in range(0xFE70, 0xFF00):
        shape, _, plain = unicodedata.decomposition(chr(point)).partition(" ")
        if shape in OFTEN and " " not in plain:
            letter = chr(int(plain, 16))
            shapes.setdefault(letter, []).extend([width(font, chr(point))] * OFTEN[shape])
    return {letter: fmean(found) for letter, found in shapes.items()}


if __name__ == "__main__":
    sys.exit(main())
