"""Footnotes: numbered as they are first referred to, and gathered at the end of the text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it.token import Token
from msgspec import Struct

from site_builder.content.markdown.codes import UNUSED_FOOTNOTE
from site_builder.content.markdown.findings import Finding, Source


class Footnote(Struct):
    """A footnote's text. ``number`` is 0 until it is referred to; ``uses`` are its ways back."""

    label: str
    opening: Token
    tokens: list[Token]
    number: int = 0
    uses: int = 0


def anchor_of_note(number: int) -> str:
    """The id of a footnote; no heading has one with a colon."""
    return f"fn:{number}"


def anchor_of_use(number: int, use: int) -> str:
    """The id of the place that refers to a footnote, ``use`` counted from 1."""
    return f"fnref:{number}" if use == 1 else f"fnref:{number}:{use}"


def move_footnotes(tokens: Iterable[Token]) -> tuple[list[Token], list[Footnote]]:
    """The tokens with all footnotes that are referred to at their end, and all footnotes."""
    body, notes = _split(tokens)
    by_label: dict[str, Footnote] = {}
    for note in notes:
        by_label.setdefault(note.label, note)
    used: list[Footnote] = []
    _number(body, by_label, used)
    for note in used:  # grows as it is walked: footnotes may refer to footnotes
        _number(note.tokens, by_label, used)
    return body + list(_section(used)), notes


def check_footnotes(notes: Iterable[Footnote], source: Source) -> Iterator[Finding]:
    """Ensure every footnote is referred to, and none is written twice."""
    for note in notes:
        if not note.number:
            yield Finding(
                UNUSED_FOOTNOTE,
                f"the footnote “[^{note.label}]” is referred to nowhere, so it is not shown.",
                f"Write [^{note.label}] where it belongs, once for each footnote, or take it out.",
                source.line(note.opening),
                1,
            )


def _split(tokens: Iterable[Token]) -> tuple[list[Token], list[Footnote]]:
    body: list[Token] = []
    notes: list[Footnote] = []
    into = body
    for token in tokens:
        if token.type == "footnote_reference_open":
            notes.append(Footnote(token.meta["label"], token, []))
            into = notes[-1].tokens
        elif token.type == "footnote_reference_close":
            into = body
        else:
            into.append(token)
    return body, notes


def _number(
    tokens: Iterable[Token], by_label: Mapping[str, Footnote], used: list[Footnote]
) -> None:
    for block in tokens:
        for token in block.children or ():
            if token.type == "footnote_ref":
                note = by_label[token.meta["label"]]
                if not note.number:
                    used.append(note)
                    note.number = len(used)
                note.uses += 1
                token.meta = {"number": note.number, "use": note.uses}


def _section(used: Sequence[Footnote]) -> Iterator[Token]:
    if used:
        yield _mark("footnotes_open")
        for note in used:
            yield from _item(note)
        yield _mark("footnotes_close")


def _item(note: Footnote) -> Iterator[Token]:
    back = _mark("footnote_back", number=note.number, uses=note.uses)
    yield _mark("footnote_item_open", number=note.number)
    if note.tokens and note.tokens[-1].type == "paragraph_close":
        yield from (*note.tokens[:-1], back, note.tokens[-1])
    else:
        yield from (*note.tokens, back)
    yield Token("footnote_item_close", "li", -1)


def _mark(kind: str, **known: int) -> Token:
    """A token of our own, of which the renderer reads its kind and what is known."""
    return Token(kind, "", 0, meta=known)
