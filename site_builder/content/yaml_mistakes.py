"""What a YAML error most likely means, in the words of someone who writes a profile by hand.

PyYAML's own words ("could not find expected ':'") speak of grammar, and often of the line after
the mistake. Each check below looks at the line and the one before it for a usual slip.
"""

import re
from collections.abc import Callable

import yaml
from msgspec import Struct

from site_builder.content.codes import YAML_SYNTAX
from site_builder.content.flaw import Flaw, quoted


class _Fault(Struct, frozen=True):
    """A YAML error and its lines; ``line`` and ``column`` count from 0 in the YAML text."""

    lines: list[str]
    line: int
    column: int
    problem: str
    started: int | None
    """The line on which what could not be finished begins."""

    def text(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""


class _Slip(Struct, frozen=True):
    """A mistake that was recognised: where, and what to say."""

    line: int
    column: int
    message: str
    hint: str


_KEY = r"^\s*(?:- +)*(?P<key>[\w-]+):"
_GLUED = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z_]+):(?P<value>[^\s/:].*)$")
_COLON_IN_TEXT = re.compile(_KEY + r" +(?P<value>[^\s\"'\[{|>#].*?:(?: .*)?)$")
_QUOTED_PART = re.compile(_KEY + r" +(?P<quote>[\"'])(?P<value>.*)$")
_SIGN = re.compile(r"(?:^\s*(?:- +)*[\w-]+: +|^\s*- +|[\[,{:] *)(?P<value>[@`%*&!|>][^\s,\]}]*)")
_NO_COLON = re.compile(r"^\s*(?:- +)*(?P<key>[a-z_]+) +[^:]+$")


def explain_mistake(text: str, fault: yaml.MarkedYAMLError) -> Flaw:
    """The flaw behind a YAML error in ``text``; its line counts from 0."""
    mark = fault.problem_mark or fault.context_mark
    context = fault.context_mark
    seen = _Fault(
        lines=text.split("\n"),
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        problem=fault.problem or "",
        started=context.line if context else None,
    )
    slip = next((slip for check in _CHECKS if (slip := check(seen))), None) or _unnamed(seen)
    return Flaw(YAML_SYNTAX, slip.message, slip.hint, slip.line, slip.column + 1)


def _near(fault: _Fault) -> tuple[int, ...]:
    """The lines that may hold the mistake: the error's own, what began it, the one before."""
    before = next((n for n in range(fault.line - 1, -1, -1) if fault.text(n).strip()), fault.line)
    began = fault.started if fault.started is not None else fault.line
    return tuple(dict.fromkeys((fault.line, began, before)))


def _tab(fault: _Fault) -> _Slip | None:
    for line in _near(fault):
        text = fault.text(line)
        margin = text[: len(text) - len(text.lstrip())]
        if "\t" in margin:
            message = "this line is indented with a tab."
            return _Slip(line, margin.index("\t"), message, "Use spaces instead.")
    return None


def _conflict(fault: _Fault) -> _Slip | None:
    for line in (fault.line, fault.line - 1, fault.line + 1):
        if fault.text(line).startswith(("<<<<<<<", "=======", ">>>>>>>")):
            hint = (
                "Keep the lines that are right, and delete the marks <<<<<<<, ======= and >>>>>>>."
            )
            return _Slip(line, 0, "a merge conflict was left here.", hint)
    return None


def _fence_within(fault: _Fault) -> _Slip | None:
    if not fault.text(fault.line).startswith("---"):
        return None
    hint = "A fence is a line of three dashes and nothing else; other lines begin with a key."
    return _Slip(fault.line, 0, "this line begins with --- and goes on.", hint)


def _starting_sign(fault: _Fault) -> _Slip | None:
    telling = ("cannot start any token", "undefined alias", "did not find expected alphabetic",
               "block scalar", "did not find expected whitespace")  # fmt: skip
    if not any(words in fault.problem for words in telling):
        return None
    for match in _SIGN.finditer(fault.text(fault.line)):
        value = match["value"]
        message = f"{quoted(value)} begins with {value[0]}, which means something else in YAML."
        hint = f'Put the text in quotes, as in "{value.strip()}".'
        if value[0] == "@":
            hint = f'Write the handle without @, or put it in quotes: "{value.strip()}".'
        return _Slip(fault.line, match.start("value"), message, hint)
    return None


def _open_quote(fault: _Fault) -> _Slip | None:
    if "end of stream" not in fault.problem and "document indicator" not in fault.problem:
        return None
    if fault.started is None:
        return None
    text = fault.text(fault.started)
    match = _QUOTED_PART.match(text)
    column = match.start("quote") if match else 0
    sign = match["quote"] if match else "quote"
    if not match and ("[" in text or "{" in text):
        return None
    return _Slip(fault.started, column, f"the {sign} that opens here is never closed.",
                 "Write the same quote again at the end of the text.")  # fmt: skip


def _text_after_quote(fault: _Fault) -> _Slip | None:
    for line in _near(fault):
        match = _QUOTED_PART.match(fault.text(line))
        if not match or "expected" not in fault.problem:
            continue
        sign, rest = match["quote"], match["value"]
        end = rest.find(sign)
        if end == -1 or not rest[end + 1 :].split(" #")[0].strip():
            continue
        hint = 'Put the whole text in double quotes, and write \\" for each one within.'
        if sign == "'":
            hint = "Put the text in double quotes instead, or write each ' within as ''."
        message = f"the text goes on after the {sign} that ends it."
        return _Slip(line, match.start("value") + end + 1, message, hint)
    return None


def _glued_colon(fault: _Fault) -> _Slip | None:
    for line in reversed(_near(fault)):
        match = _GLUED.match(fault.text(line))
        if match:
            key, value = match["key"], match["value"]
            message = f"there is no space after the colon of `{key}`."
            return _Slip(line, match.end("key"), message, f"Write `{key}: {value.strip()}`.")
    return None


def _colon_in_text(fault: _Fault) -> _Slip | None:
    if "mapping values are not allowed" not in fault.problem:
        return None
    match = _COLON_IN_TEXT.match(fault.text(fault.line))
    if not match or fault.column < match.start("value"):
        return None
    key = match["key"]
    message = f"the text of `{key}` holds a colon and a space, which YAML takes for another key."
    hint = f'Put the text in quotes: {key}: "{_uncurled(match["value"].strip())}".'
    if '"' in match["value"]:
        hint = "Put the whole text in single quotes '…'."
    return _Slip(fault.line, match.start("value"), message, hint)


def _uncurled(text: str) -> str:
    """Without the typographic quotes around all of it, which were meant to be those of YAML."""
    inside = text[1:-1]
    is_meant = text[:1] in "“„”" and text[-1:] in "”“" and not set(inside) & set("“„”")
    return inside if is_meant else text


def _missing_colon(fault: _Fault) -> _Slip | None:
    telling = ("could not find expected ':'", "mapping values are not allowed")
    if not any(words in fault.problem for words in telling):
        return None
    for line in reversed(_near(fault)):
        match = _NO_COLON.match(fault.text(line))
        if match:
            message = f"there is no colon after `{match['key']}`."
            return _Slip(line, match.end("key"), message, "Write `key: value`.")
    return None


def _backslash(fault: _Fault) -> _Slip | None:
    if "escape" not in fault.problem and "hexdecimal" not in fault.problem:
        return None
    return _Slip(fault.line, fault.column, "a \\ in double quotes begins a special character.",
                 "Write \\\\ for a single one, or put the text in single quotes.")  # fmt: skip


def _open_bracket(fault: _Fault) -> _Slip | None:
    began = fault.text(fault.started) if fault.started is not None else ""
    for opening, closing in ("[]", "{}"):
        if opening in began and began.count(opening) > began.count(closing):
            message = f"the {opening} that opens here is never closed."
            hint = f"Write {closing} at the end, and a comma between two values."
            return _Slip(fault.started or 0, began.index(opening), message, hint)
    return None


def _indentation(fault: _Fault) -> _Slip | None:
    telling = (
        *("did not find expected key", "mapping values are not allowed"),
        *("did not find expected '-' indicator", "block sequence entries are not allowed"),
    )
    if not any(words in fault.problem for words in telling):
        return None
    text = fault.text(fault.line)
    column = len(text) - len(text.lstrip())
    message = "this line does not line up with the ones above it."
    hint = "Keys of one entry begin in the same column; an entry of a list begins with `- `."
    return _Slip(fault.line, column, message, hint)


def _unnamed(fault: _Fault) -> _Slip:
    line = min(fault.line, max(len(fault.lines) - 1, 0))
    message = f"this is not YAML: {fault.problem or 'it cannot be read'}."
    hint = "Look at this line and the one above: is a quote, a colon, a space or a bracket missing?"
    return _Slip(line, fault.column, message, hint)


_CHECKS: tuple[Callable[[_Fault], _Slip | None], ...] = (
    _conflict,
    _fence_within,
    _tab,
    _starting_sign,
    _text_after_quote,
    _glued_colon,
    _colon_in_text,
    _open_quote,
    _open_bracket,
    _backslash,
    _missing_colon,
    _indentation,
)
