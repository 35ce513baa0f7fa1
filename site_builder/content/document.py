"""A content file as a whole: its form, its text, and everything that is wrong with either."""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from msgspec import Struct

from site_builder.content.codes import TEXT_CONTROL
from site_builder.content.flaw import Flaw, FlawError
from site_builder.content.form_reader import read_form
from site_builder.content.front_matter import FIRST_LINE, HANDLER, body_line, mend_fence
from site_builder.content.schema.fields import Form
from site_builder.content.surroundings import Surroundings
from site_builder.content.text import read_text, without_hidden
from site_builder.content.yaml_values import Tree
from site_builder.model.document import EMPTY, Document

_F = TypeVar("_F", bound=Form)


class Written(Struct, Generic[_F], frozen=True):
    """What a file says. ``form`` is None where its front matter is flawed.

    ``body_line`` is the line of the file on which the body begins, from 1.
    """

    form: _F | None
    tree: Mapping[str, Tree]
    body: Document
    body_line: int
    flaws: tuple[Flaw, ...]


def read_written(data: bytes, form: type[_F], around: Surroundings) -> Written[_F]:
    """Read the bytes of a file with front matter: both parts, even where one is flawed."""
    try:
        text = read_text(data)
    except FlawError as error:
        return _flawed(error.flaw, *_beside_hidden(data, error.flaw, form, around))
    return _read_parts(text, form, around)


def _read_parts(text: str, form: type[_F], around: Surroundings) -> Written[_F]:
    try:
        front_matter, body = HANDLER.split(text)
    except FlawError as error:
        mended = mend_fence(text)
        rest = _read_parts(mended, form, around).flaws if mended else ()
        return _flawed(error.flaw, *rest)
    filled = read_form(front_matter, FIRST_LINE, form, around)
    first_line = body_line(front_matter)
    document, flaws = _read_body(body, first_line, around.values)
    return Written(filled.form, filled.tree, document, first_line, (*filled.flaws, *flaws))


def _flawed(*flaws: Flaw) -> Written[_F]:
    return Written(None, {}, EMPTY, 1, flaws)


def _beside_hidden(
    data: bytes, hidden: Flaw, form: type[_F], around: Surroundings
) -> Iterator[Flaw]:
    """What is wrong on the lines without hidden characters; nothing where they are no text."""
    if hidden.code is TEXT_CONTROL:
        text, lines = without_hidden(data)
        flaws = _read_parts(text, form, around).flaws
        yield from (flaw for flaw in flaws if flaw.line not in lines)


def _read_body(
    text: str, first_line: int, values: Mapping[str, str]
) -> tuple[Document, tuple[Flaw, ...]]:
    if not text.strip():
        return EMPTY, ()
    from site_builder.content.markdown import parse_markdown  # noqa: PLC0415 - slow to import

    parsed = parse_markdown(text, first_line=first_line, values=values)
    flaws = (Flaw(f.code, f.message, f.hint, f.line, f.column) for f in parsed.findings)
    return parsed.document, tuple(flaws)
