"""``{{ program.minimum_contributions }}``: figures of the policy that a text shows."""

import difflib
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from site_builder.content.markdown.codes import UNKNOWN_VALUE
from site_builder.content.markdown.findings import Finding, Source

_VALUE = re.compile(r"\{\{([^{}\n]{0,100})\}\}")


def read_value(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
    """Markdown rule: a name between double braces stands for its value, as text."""
    match = _VALUE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        name = match[1].strip()
        token = state.push("value", "", 0)
        token.content = state.env["values"].get(name, match[0])
        token.meta = {"name": name, "offset": state.pos}
    state.pos = match.end()
    return True


def check_values(
    blocks: Iterable[Token], values: Mapping[str, str], source: Source
) -> Iterable[Finding]:
    """Ensure every name between double braces is one of ``values``."""
    for block in blocks:
        for token in block.children or ():
            if token.type == "value" and token.meta["name"] not in values:
                yield _unknown(block, token, values, source)


def _unknown(block: Token, token: Token, values: Mapping[str, str], source: Source) -> Finding:
    name, known = token.meta["name"], tuple(sorted(values))
    near = _nearest(name, known)
    meant = f"Did you mean “{near}”? " if near else ""
    return Finding(
        UNKNOWN_VALUE,
        f"“{name}” is no value that a text can show.",
        f"{meant}Known: {', '.join(known)}. To show the braces themselves, write \\{{{{.",
        *source.place(block, token.meta["offset"]),
    )


@lru_cache
def _nearest(name: str, known: tuple[str, ...]) -> str | None:
    return next(iter(difflib.get_close_matches(name, known, n=1)), None)
