"""Colours for code, as class names of Pygments; a style sheet gives them their colours."""

from functools import cache

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import LEXERS, find_lexer_class

_FORMATTER: HtmlFormatter[str] = HtmlFormatter(nowrap=True)


def highlight_code(code: str, language: str) -> str | None:
    """The code as HTML, escaped, in spans with class names; None for an unknown language."""
    name = _lexers().get(language)
    lexer = find_lexer_class(name) if name else None
    return highlight(code, lexer(stripnl=False, ensurenl=False), _FORMATTER) if lexer else None


@cache
def _lexers() -> dict[str, str]:
    """Names of languages and the lexers that ship with Pygments; no plugin is ever loaded."""
    return {alias: name for _, name, aliases, _, _ in LEXERS.values() for alias in aliases}
