"""What a YAML error most likely means, in the words of someone who writes a profile by hand.

PyYAML's own words ("could not find expected ':'") speak of grammar, and often of the line after
the mistake. Each check below looks at the line and the one before it for a usual slip.
"""

import re
from collections.abc import Callable, Iterator

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
    start_column: int

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
_SIGN = re.compile(r"(?:^\s*(?:- +)*(?:[\w-]+: +)?|[\[,{:] *)(?P<value>[@`%*&!|>][^\s,\]}]*)")
_BARE_KEY = re.compile(r"^\s*(?P<key>[\w-]+):(?:\s|$)")
_LONGEST_EXAMPLE = 200
_FRESH = re.compile(r"^\s*(?:- +|[\w-]+:)")
_QUOTED_OR_FLOW = re.compile(r"^\s*(?:- +)*(?:[\w-]+: +)?[\"'\[{]")
_OPENING = re.compile(r"(?:^\s*(?:- +)*(?:[\w-]+: +)?|[\[{,:] *)(?P<quote>[\"'])")
_CLOSED = {'"': re.compile(r'(?:\\.|[^"\\])*"'), "'": re.compile(r"(?:''|[^'])*'")}
_NO_COLON = re.compile(r"^\s*(?:- +)*(?P<key>[a-z_]+) +(?P<value>[^:]+)$")


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
        start_column=context.column if context else 0,
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
            hint = "Use spaces instead, as many as the lines beside it have."
            return _Slip(line, margin.index("\t"), message, hint)
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
    text = fault.text(fault.line)
    for match in _SIGN.finditer(text):
        rest = text[match.start("value") :].split(" #")[0].strip()
        value = match["value"] if set(rest) & set(",]}") else rest
        message = f"{quoted(value)} begins with {value[0]}, and such a text needs quotes."
        hint = f"Put the whole text in quotes{_example(value)}."
        if value[0] == "@":
            hint = f"Write the handle without @, or put the whole text in quotes{_example(value)}."
        return _Slip(fault.line, match.start("value"), message, hint)
    return None


def _example(text: str) -> str:
    """How to write a text so that YAML takes it literally; nothing where it is long."""
    if len(text) > _LONGEST_EXAMPLE:
        return ""
    single = '"' in text or "\\" in text
    return ": '" + text.replace("'", "''") + "'" if single else f': "{text}"'


def _open_quote(fault: _Fault) -> _Slip | None:
    if "end of stream" not in fault.problem and "document indicator" not in fault.problem:
        return None
    if fault.started is None:
        return None
    sign = fault.text(fault.started)[fault.start_column :][:1]
    return _unclosed(fault.started, fault.start_column, sign) if sign in _CLOSED else None


def _runaway_quote(fault: _Fault) -> _Slip | None:
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


def _unclosed(line: int, column: int, sign: str) -> _Slip:
    message = f"the {sign} that opens here is never closed."
    return _Slip(line, column, message, "Write the same quote again at the end of the text.")


def _text_after_quote(fault: _Fault) -> _Slip | None:
    for line in _near(fault):
        match = _QUOTED_PART.match(fault.text(line))
        if not match or "expected" not in fault.problem:
            continue
        sign, rest = match["quote"], match["value"]
        end = rest.find(sign)
        if end == -1 or not rest[end + 1 :].split(" #")[0].strip():
            continue
        return _goes_on(line, match.start("value") + end + 1, sign)
    return None


def _goes_on(line: int, column: int, sign: str) -> _Slip:
    hint = 'Put the whole text in double quotes, and write \\" for each one within.'
    if sign == "'":
        hint = "Put the text in double quotes instead, or write each ' within as ''."
    return _Slip(line, column, f"the text goes on after the {sign} that ends it.", hint)


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
            hint = f"Write `{match['key']}: {match['value'].strip()}`."
            return _Slip(line, match.end("key"), message, hint)
    return None


def _text_without_key(fault: _Fault) -> _Slip | None:
    if "could not find expected ':'" not in fault.problem or fault.started is None:
        return None
    if _NO_COLON.match(fault.text(fault.started)):
        return None
    hint = "Write `key: value`; text about the person belongs below the second ---."
    message = "this line has neither a key nor a colon."
    return _Slip(fault.started, _margin(fault.text(fault.started)), message, hint)


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


def _missing_dash(fault: _Fault) -> _Slip | None:
    """An entry whose first line has no dash, told at the next line that cannot belong to it."""
    if "mapping values" in fault.problem:
        above = next((n for n in range(fault.line - 1, -1, -1) if fault.text(n).strip()), 0)
    elif "expected '-' indicator" in fault.problem:
        above = fault.line
    else:
        return None
    key = _BARE_KEY.match(fault.text(above))
    column = _margin(fault.text(above))
    if not key or not column or _margin(fault.text(fault.line)) < column:
        return None
    siblings = (*_siblings(fault, range(above + 1, len(fault.lines)), column),
                *_siblings(fault, range(above - 1, -1, -1), column))  # fmt: skip
    if not any(text.lstrip().startswith("- ") for text in siblings):
        return None
    message = f"`{key['key']}` stands among the entries of a list, and has no dash before it."
    hint = f"Write `- {key['key']}: …` if a new entry begins here; else let it line up."
    return _Slip(above, column, message, hint)


def _siblings(fault: _Fault, lines: range, column: int) -> Iterator[str]:
    """The nearest line of the same indentation, unless one of less stands before it."""
    texts = (fault.text(line) for line in lines)
    nearest = next((text for text in texts if text.strip() and _margin(text) <= column), "")
    if _margin(nearest) == column:
        yield nearest


def _margin(text: str) -> int:
    return len(text) - len(text.lstrip())


def _indentation(fault: _Fault) -> _Slip | None:
    telling = (
        *("did not find expected key", "mapping values are not allowed"),
        *("did not find expected '-' indicator", "block sequence entries are not allowed"),
    )
    if not any(words in fault.problem for words in telling):
        return None
    column = _margin(fault.text(fault.line))
    message = "this line does not line up with the ones above it."
    hint = "Put as many spaces before it as before its neighbours; a new entry begins with `- `."
    return _Slip(fault.line, column, message, hint)


def _unnamed(fault: _Fault) -> _Slip:
    line = min(fault.line, max(len(fault.lines) - 1, 0))
    message = f"this line cannot be read ({fault.problem or 'YAML does not say why'})."
    hint = "Look at this line and the one above: is a quote, a colon, a space or a bracket missing?"
    return _Slip(line, fault.column, message, hint)


_CHECKS: tuple[Callable[[_Fault], _Slip | None], ...] = (
    _conflict,
    _fence_within,
    _tab,
    _starting_sign,
    _runaway_quote,
    _text_after_quote,
    _glued_colon,
    _colon_in_text,
    _open_quote,
    _open_bracket,
    _backslash,
    _text_without_key,
    _missing_colon,
    _missing_dash,
    _indentation,
)
