"""The gate for text: bytes become text only as UTF-8, and only with signs that a reader sees."""

import re

from site_builder.content.codes import TEXT_CONTROL, TEXT_ENCODING
from site_builder.content.flaw import Flaw, FlawError

_BYTE_ORDER_MARK = "\ufeff"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and line feed
    "\u2028\u2029"  # line breaks to YAML, to no editor
    "\u202a-\u202e\u2066-\u2069"  # they reorder what a reviewer sees (CVE-2021-42574)
    "\ufeff\ufff9-\ufffb\ufffe\uffff"  # marks that belong into no text
    "\ud800-\udfff"  # halves of a character
    "]"
)
"""What content never holds, because a reviewer would not see what a visitor or a program does."""

_ORDINARY = bytes(range(ord(" "), ord("~") + 1)) + b"\t\n"
"""ASCII that is not hidden; as bytes, it is taken out of a text in no time."""


def read_text(data: bytes) -> str:
    """UTF-8, with or without a byte order mark, with lines that end in LF. Raises FlawError."""
    if data.startswith(_UTF_16):
        raise FlawError(_not_utf8("is saved as UTF-16", 1, 1))
    try:
        text = data.decode()
    except UnicodeDecodeError as fault:
        raise FlawError(_broken_byte(data, fault.start)) from None
    text = text.removeprefix(_BYTE_ORDER_MARK)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    # Of most texts, nothing is left to be searched.
    rest = data.translate(None, _ORDINARY).decode()
    if HIDDEN.search(rest) and (hidden := HIDDEN.search(text)):
        raise FlawError(_hidden_sign(text, hidden.start()))
    return text


def without_hidden(data: bytes) -> tuple[str, frozenset[int]]:
    """The text as a reader sees it, and the lines, from 1, that hold what nobody sees."""
    text = data.decode().removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n")
    lines = enumerate(text.split("\n"), 1)
    return HIDDEN.sub("", text), frozenset(n for n, line in lines if HIDDEN.search(line))


def describe_hidden(sign: str) -> str:
    """A hidden character as a message names it: by its number, never raw."""
    return f"U+{ord(sign):04X}"


def _not_utf8(what: str, line: int, column: int) -> Flaw:
    hint = "Save it as UTF-8; most editors offer that under “Save with encoding”."
    return Flaw(TEXT_ENCODING, f"the file {what}.", hint, line, column)


def _broken_byte(data: bytes, offset: int) -> Flaw:
    line, column = _place(data[:offset].decode())
    return _not_utf8(f"is not UTF-8: byte 0x{data[offset]:02X} is out of place", line, column)


def _hidden_sign(text: str, offset: int) -> Flaw:
    line, column = _place(text[:offset])
    more = len(HIDDEN.findall(text)) - 1
    others = f" There {'is' if more == 1 else 'are'} {more} more in this file." if more else ""
    return Flaw(
        TEXT_CONTROL,
        f"an invisible character stands here ({describe_hidden(text[offset])}).{others}",
        "Delete it and type the text again; such characters come along when text is pasted.",
        line,
        column,
    )


def _place(before: str) -> tuple[int, int]:
    line = before.count("\n") + 1
    return line, len(before) - (before.rfind("\n") + 1) + 1
