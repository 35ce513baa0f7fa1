"""Code blocks: text in a fixed width, coloured where its language is known."""

import re

from markdown_it.common.utils import escapeHtml, unescapeAll

LONGEST = 10_000
"""Characters of the longest code that is coloured; longer code is shown plain."""
LONGEST_LINE = 500
"""Characters of its longest line: lexers are slow on hostile lines, not on many lines."""

_LANGUAGE = re.compile(r"[a-z0-9][a-z0-9+#._-]{0,30}", re.ASCII)


def render_code(code: str, info: str = "") -> str:
    """A code block. ``info`` is what stands after the fence: its first word names a language."""
    language = _language(info)
    named = f' class="language-{language}"' if language else ""
    shown = _colour(code, language) or escapeHtml(code)
    return f'<pre class="code" tabindex="0"><code{named}>{shown}</code></pre>\n'


def _language(info: str) -> str:
    """The language's name in lowercase, ``""`` where it is none that a class may carry."""
    words = unescapeAll(info).lower().split(maxsplit=1)
    return words[0] if words and _LANGUAGE.fullmatch(words[0]) else ""


def _colour(code: str, language: str) -> str | None:
    if not language or len(code) > LONGEST:
        return None
    if max(map(len, code.split("\n"))) > LONGEST_LINE:
        return None
    # Pygments is loaded only when a code block names a language.
    from site_builder.content.markdown.highlight import highlight_code  # noqa: PLC0415

    return highlight_code(code, language)
