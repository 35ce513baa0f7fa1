"""Ways past rules of the library that cannot match; what comes out is the same, only sooner."""

import re

from markdown_it.rules_block import StateBlock, lheading, paragraph
from markdown_it.rules_core import StateCore, text_join
from markdown_it.token import Token

_MARKUP = re.compile(r"[\n\\`~*_\[<&]|\{\{")
"""How whatever is more than text within a line begins: a rule of ``parser`` for each of these."""
TABLE = "|"
"""What every table has in its first line."""

_UNDERLINE = re.compile(r"-[ \t]*(?:\n|\Z)")


def may_underline(text: str) -> bool:
    """Whether any line of a text may make a heading of what stands above it."""
    return "=" in text or _UNDERLINE.search(text) is not None


def read_words(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """A paragraph, or a heading by its underline, whose first sign is a letter.

    Every other block begins with some other sign, but for tables, and for code by its indentation.
    """
    first = state.src[state.bMarks[start] + state.tShift[start]]
    if not first.isalpha() or TABLE in state.src or state.is_code_block(start):
        return False
    if state.env["may_underline"] and lheading(state, start, end, silent):
        return True
    state.parentType = "paragraph"  # lheading leaves it so, and lists ask for it
    return paragraph(state, start, end, silent)


def read_inline(state: StateCore) -> None:
    """What stands within the lines of each block; of plain text there is nothing to find."""
    for block in state.tokens:
        if block.type != "inline":
            continue
        block.children = []
        if _MARKUP.search(block.content):
            state.md.inline.parse(block.content, state.md, state.env, block.children)
        elif block.content:
            block.children.append(Token("text", "", 0, content=block.content))


def join_text(state: StateCore) -> None:
    """What was escaped, or written as an entity, becomes one with the text around it."""
    if "\\" in state.src or "&" in state.src:
        text_join(state)
