"""Colours as numbers: contrast as WCAG 2.2 reckons it, and lightness as people see it (OKLCH).

Shared by what checks a program's accent, derives its stylesheet, and draws pictures.
"""

import math

Colour = tuple[float, float, float]
"""Red, green and blue of sRGB, each from 0 to 1."""
Oklch = tuple[float, float, float]
"""Lightness from 0 to 1, chroma from 0, hue in degrees (CSS Color 4, ``oklch()``)."""

_TOE = 0.04045
"""Below it, the curve of sRGB is a straight line."""
_ROUNDING = 1e-4

TEXT_CONTRAST = 4.5
"""What WCAG 2.2 asks of text (success criterion 1.4.3)."""


def parse_colour(text: str) -> Colour:
    """The colour that is written as ``#rrggbb``. Raises ValueError."""
    number = int(text.removeprefix("#"), 16)
    return (number >> 16) / 255, (number >> 8 & 255) / 255, (number & 255) / 255


def write_colour(colour: Colour) -> str:
    """The colour as ``#rrggbb``."""
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colour)


def contrast(one: Colour, other: Colour) -> float:
    """From 1, the same, to 21, black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """Light instead of signal (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= _TOE else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(light: float) -> float:
    return 12.92 * light if light <= _TOE / 12.92 else 1.055 * light ** (1 / 2.4) - 0.055


def to_oklch(colour: Colour) -> Oklch:
    """A colour by lightness, chroma and hue (Björn Ottosson, 2020)."""
    red, green, blue = map(_linear, colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    green_red = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blue_yellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    hue = math.degrees(math.atan2(blue_yellow, green_red)) % 360
    return lightness, math.hypot(green_red, blue_yellow), hue


def from_oklch(colour: Oklch) -> Colour:
    """The nearest colour of sRGB: where the hue cannot be as vivid as that, it is paler."""
    lightness, chroma, hue = colour
    for _ in range(64):
        found = _unbounded((lightness, chroma, hue))
        if all(-_ROUNDING <= channel <= 1 + _ROUNDING for channel in found):
            break
        chroma *= 0.95
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in found)
    return red, green, blue


def _unbounded(colour: Oklch) -> Colour:
    lightness, chroma, hue = colour
    green_red = chroma * math.cos(math.radians(hue))
    blue_yellow = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )
