"""Values as YAML text that people like to read, and that reads back as exactly the same text."""

import datetime as dt
import re
from collections.abc import Mapping
from unicodedata import category

import yaml

from site_builder.dates import PartialDate

Scalar = str | int | bool | dt.date | PartialDate
Field = Scalar | tuple[str, ...]
"""What a field may hold here: one value, or a short list of texts."""

_PLAIN = re.compile(r"[^\W_](?:[\w .,/()'+;?!&%=~@*$^|<>\"`-]|:(?=[^\s:])|#)*", re.UNICODE)
"""Texts that need no quotes: they start with a letter or digit, and hold nothing that YAML reads
as structure (YAML 1.1, section 9.1.3)."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_HIDDEN = {"Cc", "Cs", "Zl", "Zp"}
_UNREADABLE = "\ufeff\ufffe\uffff"


def scalar_text(value: Scalar, *, in_flow: bool = False) -> str:
    """One value on one line. ``in_flow``: it stands between brackets or braces."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    return value if _is_plain(value, in_flow=in_flow) else _quoted(value)


def field_text(value: Field, *, in_flow: bool = False) -> str:
    """A whole field on one line; a list stands in brackets."""
    if isinstance(value, tuple):
        return "[" + ", ".join(scalar_text(part, in_flow=True) for part in value) + "]"
    return scalar_text(value, in_flow=in_flow)


def flow_text(fields: Mapping[str, Field]) -> str:
    """A map of fields on one line, in braces."""
    pairs = (f"{key}: {field_text(value, in_flow=True)}" for key, value in fields.items())
    return "{" + ", ".join(pairs) + "}"


def block_lines(fields: Mapping[str, Field]) -> list[str]:
    """One line a field, without indentation."""
    return [f"{key}: {field_text(value)}" for key, value in fields.items()]


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or text != text.strip() or " #" in text:
        return False
    if in_flow and ("," in text or "?" in text or ":" in text):
        return False
    return _resolves_to_text(text)


def _resolves_to_text(text: str) -> bool:
    # Other tools read NO as false and 2025 as a number; quotes keep it a text for them too.
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str"


def _quoted(text: str) -> str:
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if category(sign) not in _HIDDEN and sign not in _UNREADABLE:
        return sign
    return f"\\u{ord(sign):04x}"
