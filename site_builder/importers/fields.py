"""Single values of other people's lists, in the form of a profile. ``None``: cannot be read."""

import re

from site_builder.addresses import HANDLE
from site_builder.dates import PartialDate

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_SHORTEST_MONTH = 3
"""Letters that tell every month from each other."""
_MOST_DIGITS = 18
"""Of a number that is still read as one; Python refuses to read thousands of digits."""

_FLAG_A = 0x1F1E6
_LETTERS = 26
_REGION_FLAG = re.compile(
    "\U0001f3f4([\U000e0061-\U000e007a]{2})[\U000e0030-\U000e007a]+\U000e007f"
)
_TAG_OFFSET = 0xE0000

_GITHUB = re.compile(r"(?:https?://)?(?:www\.)?github\.com/([^/?#]+)/?", re.IGNORECASE)


def read_handle(text: str) -> str | None:
    """A GitHub handle, also from ``@handle`` or the address of its page."""
    address = _GITHUB.fullmatch(text)
    handle = address[1] if address else text.removeprefix("@")
    return handle if HANDLE.fullmatch(handle) else None


def read_number(text: str) -> int | None:
    """A whole number above nothing, in digits of ASCII."""
    is_number = len(text) <= _MOST_DIGITS and text.isascii() and text.isdecimal()
    return (int(text) or None) if is_number else None


def read_month(text: str) -> int | None:
    """The number of a month given by its English name, its first letters, or its number."""
    name = text.casefold().removesuffix(".")
    if number := read_number(name):
        return number if number <= len(_MONTHS) else None
    if len(name) < _SHORTEST_MONTH:
        return None
    found = (number for number, month in enumerate(_MONTHS, 1) if month.startswith(name))
    return next(found, None)


def read_date(year: str, month: str, day: str = "") -> PartialDate | None:
    """A day, or a month where no day is given."""
    number = read_month(month)
    text = f"{year}-{number or 0:02d}" + (f"-{day.zfill(2)}" if day else "")
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def decode_flag(text: str) -> str:
    """The letters that a flag is made of, ``NO`` or ``GB``; anything else as it is."""
    if region := _REGION_FLAG.fullmatch(text):
        return "".join(chr(ord(sign) - _TAG_OFFSET) for sign in region[1]).upper()
    return "".join(_letter(sign) for sign in text)


def _letter(sign: str) -> str:
    # A flag is a code, written in 26 "regional indicator" letters (Unicode 16, section 22.10).
    offset = ord(sign) - _FLAG_A
    return chr(ord("A") + offset) if 0 <= offset < _LETTERS else sign
