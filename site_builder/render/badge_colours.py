"""The colours of the badges, as ``static/css/theme.css`` has them, for the light and the dark."""

from functools import lru_cache

from msgspec import Struct

from site_builder.accents import derive_accent
from site_builder.model.site import SiteSettings
from site_builder.model.standing import StandingName

PAPER = ("#fffdf8", "#24201c")
INK = ("#231d17", "#efe7d9")
INK_SOFT = ("#5d5347", "#b9ad9b")
RULE = ("#ddd2bf", "#3b352e")
RULE_STRONG = ("#8d806d", "#82776a")
ACCENT = ("#1a5f4c", "#86cdb0")
HONOUR = ("#6b5a34", "#d3bf8d")
"""For those who have served: a bronze of the badge's own."""

Pair = tuple[str, str]
"""A colour in the light, and in the dark."""


class Palette(Struct, frozen=True):
    """The pairs that a badge is drawn in; ``accent`` is the program's own."""

    accent: Pair
    paper: Pair = PAPER
    ink: Pair = INK
    ink_soft: Pair = INK_SOFT
    rule: Pair = RULE
    rule_strong: Pair = RULE_STRONG


@lru_cache(maxsize=8)
def make_palette(settings: SiteSettings) -> Palette:
    """The palette of a site."""
    if settings.accent is None:
        return Palette(ACCENT)
    accent = derive_accent(settings.accent)
    return Palette((accent.light, accent.dark))


def message_colour(name: StandingName, palette: Palette) -> Pair:
    """Behind the words of a flat badge: the accent is for the qualified."""
    if name is StandingName.QUALIFIED:
        return palette.accent
    return HONOUR if name is StandingName.EMERITUS else palette.ink_soft
