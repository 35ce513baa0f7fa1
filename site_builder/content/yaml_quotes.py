"""Mistakes in YAML with quotes, and with signs that need them."""

import re

from site_builder.content.flaw import quoted
from site_builder.content.yaml_slips import KEY, Fault, Slip, near

_QUOTED_PART = re.compile(KEY + r" +(?P<quote>[\"'])(?P<value>.*)$")
_SIGN = re.compile(r"(?:^\s*(?:- +)*(?:[\w-]+: +)?|[\[,{:] *)(?P<value>[@`%*&!|>][^\s,\]}]*)")
_LONGEST_EXAMPLE = 200
_FRESH = re.compile(r"^\s*(?:- +|[\w-]+:)")
_QUOTED_OR_FLOW = re.compile(r"^\s*(?:- +)*(?:[\w-]+: +)?[\"'\[{]")
_OPENING = re.compile(r"(?:^\s*(?:- +)*(?:[\w-]+: +)?|[\[{,:] *)(?P<quote>[\"'])")
_CLOSED = {'"': re.compile(r'(?:\\.|[^"\\])*"'), "'": re.compile(r"(?:''|[^'])*'")}


def find_starting_sign(fault: Fault) -> Slip | None:
    """A text without quotes that begins with a sign which YAML takes for its own."""
    telling = ("cannot start any token", "undefined alias", "did not find expected alphabetic",
               "block scalar", "did not find expected whitespace")  # fmt: skip
    if not any(words in fault.problem for words in telling):
        return None
    text = fault.text(fault.line)
    for match in _SIGN.finditer(text):
        rest = text[match.start("value") :].split(" #")[0].strip()
        value = match["value"] if set(rest) & set(",]}") else rest
        message = f"{quoted(value)} begins with {value[0]}, and such a text needs quotes."
        hint = f"Put the whole text in quotes{_example(value)}."
        if value[0] == "@":
            hint = f"Write the handle without @, or put the whole text in quotes{_example(value)}."
        return Slip(fault.line, match.start("value"), message, hint)
    return None


def _example(text: str) -> str:
    """How to write a text so that YAML takes it literally; nothing where it is long."""
    if len(text) > _LONGEST_EXAMPLE:
        return ""
    single = '"' in text or "\\" in text
    return ": '" + text.replace("'", "''") + "'" if single else f': "{text}"'


def find_open_quote(fault: Fault) -> Slip | None:
    """A quote without its end, and none below that could be taken for it."""
    if "end of stream" not in fault.problem and "document indicator" not in fault.problem:
        return None
    if fault.started is None:
        return None
    sign = fault.text(fault.started)[fault.start_column :][:1]
    return _unclosed(fault.started, fault.start_column, sign) if sign in _CLOSED else None


def find_runaway_quote(fault: Fault) -> Slip | None:
    """A quote without its end takes the next one below for it, which was to open another text."""
    if "expected" not in fault.problem:
        return None
    possible = set(_CLOSED) & set(fault.text(fault.line)[: fault.column])
    for line in range(fault.line - 1, -1, -1):
        text = fault.text(line)
        column = _left_open(text)
        if column is not None and text[column] in possible:
            if _FRESH.match(fault.text(fault.line)):
                return _unclosed(line, column, text[column])
            return _goes_on(fault.line, fault.column, text[column])
        possible -= set(text)
        if not possible:
            break
    return None


def _left_open(text: str) -> int | None:
    """The column of a quote that a line opens and does not close."""
    at = 0
    while _QUOTED_OR_FLOW.match(text) and (opening := _OPENING.search(text, at)):
        closing = _CLOSED[opening["quote"]].match(text, opening.end())
        if closing is None:
            return opening.start("quote")
        at = closing.end()
    return None


def _unclosed(line: int, column: int, sign: str) -> Slip:
    message = f"the {sign} that opens here is never closed."
    return Slip(line, column, message, "Write the same quote again at the end of the text.")


def find_text_after_quote(fault: Fault) -> Slip | None:
    """A quote within a text of the same quotes, which ends it too early."""
    for line in near(fault):
        match = _QUOTED_PART.match(fault.text(line))
        if not match or "expected" not in fault.problem:
            continue
        sign, rest = match["quote"], match["value"]
        end = rest.find(sign)
        if end == -1 or not rest[end + 1 :].split(" #")[0].strip():
            continue
        return _goes_on(line, match.start("value") + end + 1, sign)
    return None


def _goes_on(line: int, column: int, sign: str) -> Slip:
    hint = 'Put the whole text in double quotes, and write \\" for each one within.'
    if sign == "'":
        hint = "Put the text in double quotes instead, or write each ' within as ''."
    return Slip(line, column, f"the text goes on after the {sign} that ends it.", hint)


def find_backslash(fault: Fault) -> Slip | None:
    """A backslash in double quotes that begins no sign that YAML knows."""
    if "escape" not in fault.problem and "hexdecimal" not in fault.problem:
        return None
    return Slip(fault.line, fault.column, "a \\ in double quotes begins a special character.",
                 "Write \\\\ for a single one, or put the text in single quotes.")  # fmt: skip
