"""The way of a text from Markdown to a Document: read this file first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it.token import Token
from msgspec import Struct

from site_builder.content.markdown.codes import TABLE_TOO_LARGE, TEXT_TOO_DEEP, TEXT_TOO_LONG
from site_builder.content.markdown.findings import Finding, Source
from site_builder.content.markdown.footnotes import (
    Footnote,
    anchor_of_note,
    anchor_of_use,
    check_footnotes,
    move_footnotes,
)
from site_builder.content.markdown.headings import shape_headings
from site_builder.content.markdown.links import Gate
from site_builder.content.markdown.parser import DEEPEST, MOST_CELLS, parse_tokens
from site_builder.content.markdown.plain import excerpt_of
from site_builder.content.markdown.render import render_tokens
from site_builder.content.markdown.shortcuts import TABLE
from site_builder.content.markdown.tables import label_tables
from site_builder.content.markdown.values import check_values
from site_builder.model.document import EMPTY, Document, Reference

LONGEST = 200_000
"""Characters of the longest text that is read."""

_CONTAINERS = ("blockquote_open", "list_item_open", "alert_open", "footnote_reference_open")
_MARK = re.compile("\0([0-9]+)\0")
_NOTE = "[^"
"""How a footnote begins, and what refers to one."""


class Parsed(Struct, frozen=True):
    """A text, and what is wrong with it, by line and column."""

    document: Document
    findings: tuple[Finding, ...] = ()


def parse_markdown(text: str, *, first_line: int, values: Mapping[str, str]) -> Parsed:
    """Parse a text that begins on ``first_line`` (from 1) of its file.

    ``values`` are what a text may show as ``{{ name }}``. Nothing is raised for any text: what is
    wrong with it is a finding, and what it holds is either allowed or shown as text.
    """
    if len(text) > LONGEST:
        return Parsed(EMPTY, (_too_long(text, first_line),))
    source = Source.read(text, first_line)
    tokens, refused_tables = parse_tokens(source.text, values)
    blocks = [token for token in tokens if token.type == "inline" and not _is_text(token)]
    gate = Gate(source, values)
    for block in blocks:
        gate.check(block)
    body, notes = move_footnotes(tokens) if _NOTE in source.text else (tokens, [])
    findings = [
        *gate.findings,
        *check_values(blocks, values, source),
        *check_footnotes(notes, source),
        *_check_depth(tokens, source),
        *(_too_large(first_line + line) for line in refused_tables),
    ]
    document = _document(body, notes, gate)
    return Parsed(document, tuple(sorted(findings, key=_order)))


def _is_text(block: Token) -> bool:
    """Whether a block is text alone, in which there is nothing to judge."""
    return all(token.type == "text" for token in block.children or ())


def _document(tokens: Sequence[Token], notes: Iterable[Footnote], gate: Gate) -> Document:
    headings, anchors = shape_headings(tokens)
    if TABLE in gate.source.text:
        label_tables(tokens)
    return Document(
        pieces=tuple(_pieces(render_tokens(tokens), gate.references)),
        headings=headings,
        anchors=(*anchors, *_anchors(notes)),
        excerpt=excerpt_of(tokens),
        web_links=tuple(gate.web_links),
    )


def _pieces(html: str, references: Sequence[Reference]) -> Iterator[str | Reference]:
    for place, piece in enumerate(_MARK.split(html)):
        if place % 2:
            yield references[int(piece)]
        elif piece:
            yield piece


def _anchors(notes: Iterable[Footnote]) -> Iterator[str]:
    for note in sorted(notes, key=lambda note: note.number):
        if note.number:
            yield anchor_of_note(note.number)
            yield from (anchor_of_use(note.number, use) for use in range(1, note.uses + 1))


def _check_depth(tokens: Iterable[Token], source: Source) -> Iterator[Finding]:
    """Ensure no list or quote lies so deep that the parser leaves its content out."""
    for token in tokens:
        if token.level >= DEEPEST - 1 and token.type in _CONTAINERS:
            yield Finding(
                TEXT_TOO_DEEP,
                f"lists and quotes stand within each other more than {DEEPEST} levels deep.",
                "Write it with fewer levels; a list within a list is two.",
                source.line(token),
                1,
            )
            return


def _too_long(text: str, first_line: int) -> Finding:
    message = f"the text has {len(text):,} characters; {LONGEST:,} is the most."
    return Finding(TEXT_TOO_LONG, message, "Divide it into several pages.", first_line, 1)


def _too_large(line: int) -> Finding:
    message = f"this table would have more than {MOST_CELLS:,} cells."
    return Finding(TABLE_TOO_LARGE, message, "Divide it into smaller tables.", line, 1)


def _order(finding: Finding) -> tuple[int, int, str]:
    return (finding.line, finding.column, finding.code.name)
