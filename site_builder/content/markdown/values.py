"""``{{ program.minimum_contributions }}``: figures of the policy that a text shows."""

import difflib
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from site_builder.content.markdown.codes import UNKNOWN_VALUE
from site_builder.content.markdown.findings import Finding, Source

VALUE = re.compile(r"\{\{([^{}]{0,100})\}\}")
"""A name between double braces; spaces and a line's end around it do not matter."""


def read_value(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
    """Markdown rule: a name between double braces stands for its value, as text."""
    match = VALUE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("value", "", 0)
        token.content = show_values(match[0], state.env["values"])
        token.meta = {"name": match[1].strip(), "offset": state.pos}
    state.pos = match.end()
    return True


def show_values(text: str, values: Mapping[str, str]) -> str:
    """The text with every known name replaced; an unknown one stays as it is written."""
    return VALUE.sub(lambda match: values.get(match[1].strip(), match[0]), text)


def check_values(
    blocks: Iterable[Token], values: Mapping[str, str], source: Source
) -> Iterable[Finding]:
    """Ensure every name between double braces is one of ``values``."""
    for block in blocks:
        for token in block.children or ():
            if token.type == "value" and token.meta["name"] not in values:
                place = source.place(block, token.meta["offset"])
                yield unknown_value(token.meta["name"], values, place)


def unknown_value(name: str, values: Mapping[str, str], place: tuple[int, int]) -> Finding:
    """What to say of a name that is none of ``values``, at a line and column."""
    known = tuple(sorted(values))
    near = _nearest(name, known)
    meant = f"Did you mean “{near}”? " if near else ""
    return Finding(
        UNKNOWN_VALUE,
        f"“{name}” is no value that a text can show.",
        f"{meant}Known: {', '.join(known)}. To show the braces themselves, write \\{{{{.",
        *place,
    )


@lru_cache
def _nearest(name: str, known: tuple[str, ...]) -> str | None:
    return next(iter(difflib.get_close_matches(name, known, n=1)), None)
