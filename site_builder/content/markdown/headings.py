"""Headings: their levels on the page, and the anchors that lead to them."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from markdown_it.token import Token
from msgspec import Struct, field

from site_builder.content.markdown.plain import plain_text
from site_builder.model.document import Heading

RESERVED = "site-"
"""How the ids of templates begin; an anchor of a text never begins so."""


def slug_of_heading(text: str) -> str:
    """The anchor that GitHub gives a heading: letters of every script, digits, ``_`` and ``-``."""
    kept = "".join([sign for sign in text.lower() if _is_kept(sign)])
    slug = kept.replace(" ", "-") or "section"
    return f"content-{slug}" if slug.startswith(RESERVED) else slug


@lru_cache(maxsize=1024)
def _is_kept(sign: str) -> bool:
    category = unicodedata.category(sign)
    return sign in " -" or category[0] in "LM" or category in ("Nd", "Nl", "Pc")


class _Anchors(Struct):
    """Gives each heading an anchor of its own: the second ``notes`` becomes ``notes-1``.

    ``taken`` are all anchors in the order of their headings.
    """

    taken: dict[str, int] = field(default_factory=dict)

    def take(self, slug: str) -> str:
        anchor = slug
        while anchor in self.taken:
            self.taken[slug] += 1
            anchor = f"{slug}-{self.taken[slug]}"
        self.taken[anchor] = 0
        return anchor


def outline(written: Sequence[int]) -> list[int]:
    """The levels of a text's headings below the page's title, which is its only ``h1``.

    Each is one below the heading that it stands under, so that no level is skipped: readers who go
    by headings would look for what is missing (WCAG technique G141).
    """
    levels: list[int] = []
    above: list[int] = []
    for level in written:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        levels.append(min(6, 1 + len(above)))
    return levels


def shape_headings(tokens: Sequence[Token]) -> tuple[tuple[Heading, ...], tuple[str, ...]]:
    """Give each heading its level and anchor; those outside of lists and quotes, and all anchors.

    A heading without words gets no anchor.
    """
    places = [i for i, token in enumerate(tokens) if token.type == "heading_open"]
    levels = outline([int(tokens[i].tag[1]) for i in places])
    anchors = _Anchors()
    headings: list[Heading] = []
    for i, level in zip(places, levels, strict=True):
        opening, block, closing = tokens[i : i + 3]
        opening.tag = closing.tag = f"h{level}"
        if text := " ".join(plain_text(block.children).split()):
            anchor = anchors.take(slug_of_heading(text))
            opening.meta = closing.meta = {"anchor": anchor, "text": text}
            if not opening.level:
                headings.append(Heading(level, anchor, text))
    return tuple(headings), tuple(anchors.taken)
