"""Content lines, of which calendars and contact cards are made (RFC 5545, 3.1; RFC 2425, 5.8)."""

import re

_LONGEST = 75
"""Octets of a line, its end not counted."""
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def escape_text(text: str) -> str:
    """A value of the type TEXT: https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11.

    Contact cards escape the same four (https://www.rfc-editor.org/rfc/rfc2426#section-4).
    Control characters, which neither may carry, are left out.
    """
    ends = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub("", ends).translate(_ESCAPES)


def escape_uri(address: str) -> str:
    """A value of the type URI is not escaped, and can hold neither spaces nor line ends."""
    return re.sub(r"[\x00-\x20\x7f]", "", address)


def fold_line(line: str) -> str:
    """The line with its end, folded: https://www.rfc-editor.org/rfc/rfc5545#section-3.1.

    No part is longer than 75 octets in UTF-8, and no character is divided.
    """
    parts: list[str] = []
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LONGEST:
            parts.append(part)
            part, size = " ", 1
        part, size = part + sign, size + octets
    return "\r\n".join([*parts, part]) + "\r\n"


def join_lines(lines: list[str]) -> bytes:
    """All lines, folded, in UTF-8."""
    return "".join(line + "\r\n" if _is_short(line) else fold_line(line) for line in lines).encode()


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST and line.isascii()
