"""A report as headings and lines, before it becomes text or Markdown."""

from msgspec import Struct


class Line(Struct, frozen=True):
    """One line of a report, with what belongs to it below.

    ``mark`` is a sign in front of it (``+``, ``!``); ``url`` is where one can see for oneself.
    """

    text: str
    mark: str = ""
    url: str | None = None
    details: tuple["Line", ...] = ()


class Block(Struct, frozen=True):
    """A heading and its lines, then texts to be copied as they are, each with its title."""

    title: str
    lines: tuple[Line, ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    depth: int = 1
    """1 for a part of the report, 2 for a part of such a part."""


class Sheet(Struct, frozen=True):
    """A whole report: its title, what it comes to in a sentence or two, and its blocks."""

    title: str
    lead: tuple[str, ...]
    blocks: tuple[Block, ...]


def blocks_with_lines(*blocks: Block) -> tuple[Block, ...]:
    """Those blocks that have something to say."""
    return tuple(block for block in blocks if block.lines or block.copies)
