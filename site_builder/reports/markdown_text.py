"""The gate for text on its way into Markdown on GitHub: it is shown, and does nothing else.

No markup, no address that links itself, nobody notified by a mention, and no note left on
another issue (https://docs.github.com/get-started/writing-on-github, "Autolinked references").
"""

import re
from urllib.parse import quote, urlsplit

from site_builder.reports.printable import printable

_GAP = "&#8203;"
"""A zero-width space: it shows nothing, and no name or address is recognised across it."""

_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#+\-!|~&$^=]|(?<=\d)\.")
_SETS_OFF = re.compile(r"(?<=[@#/])|(?<=:)(?=[\w/+-])|(?<=www)(?=\.)|(?<=GH)(?=-)", re.IGNORECASE)
_COMMIT = re.compile(r"(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{7,40}(?![0-9a-z])", re.IGNORECASE)
_SHORTEST = 6
"""Digits that are too few for GitHub to look for a commit."""
_NOTED = re.compile(r"/(issues|pull|discussions|commit)/", re.IGNORECASE)
_MARKED = "\ue000"
"""Stands for the gap until everything else is escaped; of a private area, never in content."""


def markdown_text(text: str) -> str:
    """One line of text that Markdown shows as it is."""
    plain = printable(text).replace(_MARKED, "")
    parted = _COMMIT.sub(lambda found: _parted(found[0]), _SETS_OFF.sub(_MARKED, plain))
    escaped = _MARKUP.sub(lambda sign: _spelled(sign[0]), parted)
    return escaped.replace(_MARKED, _GAP)


def _parted(digits: str) -> str:
    starts = range(0, len(digits), _SHORTEST)
    return _MARKED.join(digits[start : start + _SHORTEST] for start in starts)


def _spelled(sign: str) -> str:
    return f"&#{ord(sign)};" if sign in "<>&" else f"\\{sign}"


def markdown_link(url: str) -> str:
    """A link, shown as its host, that leaves no note where it leads; plain text for no web address.

    GitHub tells an issue that it was linked to, unless by its host ``redirect.github.com``, which
    sends visitors on.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return markdown_text(url)
    host = parts.hostname.removeprefix("www.")
    target = quote(url, safe="/:?#[]@!$&'*+,;=%~")
    if host == "github.com" and _NOTED.search(parts.path):
        target = re.sub(r"^https?://(www\.)?", "https://redirect.", target, flags=re.IGNORECASE)
    return f"[{markdown_text(host)}](<{target}>)"


def markdown_copy(text: str) -> str:
    """A text to be copied, in a fence that nothing in it can close."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    lines = "\n".join(printable(line) for line in text.rstrip("\n").split("\n"))
    return f"{fence}text\n{lines}\n{fence}"
