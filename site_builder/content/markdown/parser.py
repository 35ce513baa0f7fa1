"""The Markdown that texts are written in: CommonMark with GitHub's additions, without raw HTML."""

from collections.abc import Callable, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_inline import StateInline, autolink, image, link
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def, footnote_ref
from msgspec import Struct

from site_builder.content.markdown.shortcuts import (
    TABLE,
    join_text,
    may_underline,
    read_inline,
    read_words,
)
from site_builder.content.markdown.values import VALUE, read_value

DEEPEST = 20
"""Levels of lists and quotes within each other; a list's item is two levels down."""
MOST_CELLS = 20_000
"""Cells of a table that is still read as one."""
LONGEST_LABEL = 100
"""Characters of a footnote's label."""

InlineRule = Callable[[StateInline, bool], bool]


def parse_tokens(text: str, values: Mapping[str, str]) -> tuple[list[Token], list[int]]:
    """The tokens of a text, and the lines, from 0, of tables too large to be read as tables.

    Tokens of links, images and values know their ``offset`` in their block's text (``meta``).
    """
    refused: list[int] = []
    env = {
        "values": values,
        "refused_tables": refused,
        "may_underline": may_underline(text),
    }
    return _parser().parse(text, env), refused


class _Parser(MarkdownIt):
    """Takes every address as it is written: one gate of our own judges it afterwards."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's signature
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the library's name
        return link


@cache
def _parser() -> MarkdownIt:
    return make_parser()


def make_parser() -> MarkdownIt:
    """A parser with all rules, to be used for many texts."""
    options = {"html": False, "maxNesting": DEEPEST, "tasklists": True, "alerts": True}
    parser = _Parser("commonmark", options)
    parser.enable(["table", "strikethrough"])
    # Nothing is HTML here, and Source has normalised the text already.
    parser.disable(["html_block", "html_inline", "normalize"])
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    own: Any = SimpleNamespace(**vars(helpers) | {"parseLinkDestination": _read_destination})
    parser.helpers = own
    parser.core.ruler.at("inline", read_inline)
    parser.core.ruler.at("text_join", join_text)
    parser.block.ruler.before("table", "words", read_words)
    parser.block.ruler.at("table", _read_table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("footnote_def", _read_footnote, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.at("link", _placed(link))
    parser.inline.ruler.at("image", _placed(image))
    parser.inline.ruler.at("autolink", _placed(autolink))
    parser.inline.ruler.at("footnote_ref", _read_footnote_reference)
    parser.inline.ruler.push("value", read_value)
    parser.inline.add_terminator_char("{")
    return parser


def _placed(rule: InlineRule) -> InlineRule:
    """The same rule, whose token remembers where in its block's text it began."""

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
        offset, before = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            # Text that was pending may have become a token of its own before the rule's.
            first = state.tokens[before]
            token = first if first.type in ("link_open", "image") else state.tokens[before + 1]
            token.meta["offset"] = offset
        return found

    return read


def _read_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """A table, unless its empty cells would fill the page: rows are completed to full width."""
    refused: list[int] = state.env["refused_tables"]
    if refused or TABLE not in state.src or not table(state, start, end, True):  # noqa: FBT003 - the library's signature
        return False
    columns = state.src.count("|", state.bMarks[start + 1], state.eMarks[start + 1]) + 1
    rows = 1
    while start + rows < end and not state.isEmpty(start + rows) and rows * columns <= MOST_CELLS:
        rows += 1
    if rows * columns > MOST_CELLS:
        refused.append(start)
        return False
    return table(state, start, end, silent)


def _read_footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """A footnote's text; one within another stays text, so that blocks nest as they should."""
    env: Any = state.env
    if silent:
        return footnote_def(state, start, end, silent)
    if env.get("in_footnote"):
        return False
    env["in_footnote"] = True
    try:
        return footnote_def(state, start, end, silent)
    finally:
        del env["in_footnote"]


def _read_footnote_reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """A reference with a label of bounded length, so that no long line is searched again."""
    return "]" in state.src[state.pos : state.pos + LONGEST_LABEL] and footnote_ref(state, silent)


class _Destination(Struct):
    """What the library's link rules expect of a destination; its names are the library's."""

    ok: bool
    pos: int
    str: str


def _read_destination(text: str, start: int, end: int) -> _Destination:
    """A link's destination, which may begin with a value: ``{{ site.repository }}/issues``."""
    value = VALUE.match(text, start, end)
    after = value.end() if value else start
    rest = helpers.parseLinkDestination(text, after, end)
    if not value:
        return _Destination(rest.ok, rest.pos, rest.str)
    return _Destination(ok=True, pos=rest.pos if rest.ok else after, str=value[0] + rest.str)
