"""The gate for text on its way to a terminal or a log: what is printed is what is there."""

import unicodedata

_JOINERS = frozenset("\u200c\u200d")
"""Zero-width joiners: Persian, Indic scripts and emoji are misspelled without them."""


def printable(text: str) -> str:
    """One line in which nothing is hidden: each control or bidirectional sign shows its number.

    An escape sequence becomes ``<U+001B>[31m``, a right-to-left override ``<U+202E>``, a line
    break ``<U+000A>``, so that a reader sees what a program would (architecture.md, "Settled
    early", 7).
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"<U+{ord(sign):04X}>" if _is_hidden(sign) else sign for sign in text)


def printable_lines(text: str) -> str:
    """The same for a text of several lines, which keeps its line feeds."""
    return "\n".join(printable(line) for line in text.split("\n"))


def _is_hidden(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category in {"Cc", "Cf", "Cs", "Zl", "Zp"} and sign not in _JOINERS


def width(text: str) -> int:
    """How many columns of a terminal a printable text takes."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me"} or sign in _JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1
