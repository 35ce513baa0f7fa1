"""Markdown as plain text: what is left of it without any markup."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from markdown_it.token import Token

EXCERPT = 200
"""Characters of an excerpt at most."""


def plain_text(children: Iterable[Token] | None) -> str:
    """What a reader hears: words, code, values, and what images say in words."""
    return "".join(_plain(token) for token in children or ())


def _plain(token: Token) -> str:
    if token.type in ("text", "code_inline", "value"):
        return token.content
    if token.type == "image":
        return plain_text(token.children)
    return " " if token.type in ("softbreak", "hardbreak") else ""


def excerpt_of(tokens: Sequence[Token]) -> str:
    """The first words of its paragraphs, footnotes apart: whole words, up to ``EXCERPT`` signs."""
    words: list[str] = []
    length = 0
    for before, block in pairwise(tokens):
        if block.type == "footnotes_open":
            break
        if block.type != "inline" or before.type != "paragraph_open":
            continue
        found = plain_text(block.children).split()
        words += found
        length += sum(len(word) + 1 for word in found)
        if length > EXCERPT:
            break
    return _shorten(" ".join(words))


def _shorten(text: str) -> str:
    if len(text) <= EXCERPT:
        return text
    head = text[:EXCERPT]
    # Scripts without spaces are cut between signs.
    kept = head[: head.rfind(" ")] if " " in head[EXCERPT // 2 :] else head[:-1]
    return kept.rstrip(" ,;:.–—-") + "…"
