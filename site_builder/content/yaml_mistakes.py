"""What a YAML error most likely means, in the words of someone who writes a profile by hand.

PyYAML's own words ("could not find expected ':'") speak of grammar, and often of the line after
the mistake. Each check below looks at the line and the one before it for a usual slip.
"""

import re
from collections.abc import Callable, Iterator

import yaml

from site_builder.content.codes import YAML_SYNTAX
from site_builder.content.flaw import Flaw
from site_builder.content.yaml_quotes import (
    find_backslash,
    find_open_quote,
    find_runaway_quote,
    find_starting_sign,
    find_text_after_quote,
)
from site_builder.content.yaml_slips import KEY, Fault, Slip, margin, near

_GLUED = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z_]+):(?P<value>[^\s/:].*)$")
_COLON_IN_TEXT = re.compile(KEY + r" +(?P<value>[^\s\"'\[{|>#].*?:(?: .*)?)$")
_BARE_KEY = re.compile(r"^\s*(?P<key>[\w-]+):(?:\s|$)")
_NO_COLON = re.compile(r"^\s*(?:- +)*(?P<key>[a-z_]+) +(?P<value>[^:]+)$")


def explain_mistake(text: str, fault: yaml.MarkedYAMLError) -> Flaw:
    """The flaw behind a YAML error in ``text``; its line counts from 0."""
    mark = fault.problem_mark or fault.context_mark
    context = fault.context_mark
    seen = Fault(
        lines=text.split("\n"),
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        problem=fault.problem or "",
        started=context.line if context else None,
        start_column=context.column if context else 0,
    )
    slip = next((slip for check in _CHECKS if (slip := check(seen))), None) or _unnamed(seen)
    return Flaw(YAML_SYNTAX, slip.message, slip.hint, slip.line, slip.column + 1)


def _tab(fault: Fault) -> Slip | None:
    for line in near(fault):
        text = fault.text(line)
        margin = text[: len(text) - len(text.lstrip())]
        if "\t" in margin:
            message = "this line is indented with a tab."
            hint = "Use spaces instead, as many as the lines beside it have."
            return Slip(line, margin.index("\t"), message, hint)
    return None


def _conflict(fault: Fault) -> Slip | None:
    for line in (fault.line, fault.line - 1, fault.line + 1):
        if fault.text(line).startswith(("<<<<<<<", "=======", ">>>>>>>")):
            hint = (
                "Keep the lines that are right, and delete the marks <<<<<<<, ======= and >>>>>>>."
            )
            return Slip(line, 0, "a merge conflict was left here.", hint)
    return None


def _fence_within(fault: Fault) -> Slip | None:
    if not fault.text(fault.line).startswith("---"):
        return None
    hint = "A fence is a line of three dashes and nothing else; other lines begin with a key."
    return Slip(fault.line, 0, "this line begins with --- and goes on.", hint)


def _glued_colon(fault: Fault) -> Slip | None:
    for line in reversed(near(fault)):
        match = _GLUED.match(fault.text(line))
        if match:
            key, value = match["key"], match["value"]
            message = f"there is no space after the colon of `{key}`."
            return Slip(line, match.end("key"), message, f"Write `{key}: {value.strip()}`.")
    return None


def _colon_in_text(fault: Fault) -> Slip | None:
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
    return Slip(fault.line, match.start("value"), message, hint)


def _uncurled(text: str) -> str:
    """Without the typographic quotes around all of it, which were meant to be those of YAML."""
    inside = text[1:-1]
    is_meant = text[:1] in "“„”" and text[-1:] in "”“" and not set(inside) & set("“„”")
    return inside if is_meant else text


def _missing_colon(fault: Fault) -> Slip | None:
    telling = ("could not find expected ':'", "mapping values are not allowed")
    if not any(words in fault.problem for words in telling):
        return None
    for line in reversed(near(fault)):
        match = _NO_COLON.match(fault.text(line))
        if match:
            message = f"there is no colon after `{match['key']}`."
            hint = f"Write `{match['key']}: {match['value'].strip()}`."
            return Slip(line, match.end("key"), message, hint)
    return None


def _text_without_key(fault: Fault) -> Slip | None:
    if "could not find expected ':'" not in fault.problem or fault.started is None:
        return None
    if _NO_COLON.match(fault.text(fault.started)):
        return None
    hint = "Write `key: value`; text about the person belongs below the second ---."
    message = "this line has neither a key nor a colon."
    return Slip(fault.started, margin(fault.text(fault.started)), message, hint)


def _open_bracket(fault: Fault) -> Slip | None:
    began = fault.text(fault.started) if fault.started is not None else ""
    for opening, closing in ("[]", "{}"):
        if opening in began and began.count(opening) > began.count(closing):
            message = f"the {opening} that opens here is never closed."
            hint = f"Write {closing} at the end, and a comma between two values."
            return Slip(fault.started or 0, began.index(opening), message, hint)
    return None


def _missing_dash(fault: Fault) -> Slip | None:
    """An entry whose first line has no dash, told at the next line that cannot belong to it."""
    if "mapping values" in fault.problem:
        above = next((n for n in range(fault.line - 1, -1, -1) if fault.text(n).strip()), 0)
    elif "expected '-' indicator" in fault.problem:
        above = fault.line
    else:
        return None
    key = _BARE_KEY.match(fault.text(above))
    column = margin(fault.text(above))
    if not key or not column or margin(fault.text(fault.line)) < column:
        return None
    siblings = (*_siblings(fault, range(above + 1, len(fault.lines)), column),
                *_siblings(fault, range(above - 1, -1, -1), column))  # fmt: skip
    if not any(text.lstrip().startswith("- ") for text in siblings):
        return None
    message = f"`{key['key']}` stands among the entries of a list, and has no dash before it."
    hint = f"Write `- {key['key']}: …` if a new entry begins here; else let it line up."
    return Slip(above, column, message, hint)


def _siblings(fault: Fault, lines: range, column: int) -> Iterator[str]:
    """The nearest line of the same indentation, unless one of less stands before it."""
    texts = (fault.text(line) for line in lines)
    nearest = next((text for text in texts if text.strip() and margin(text) <= column), "")
    if margin(nearest) == column:
        yield nearest


def _indentation(fault: Fault) -> Slip | None:
    telling = (
        *("did not find expected key", "mapping values are not allowed"),
        *("did not find expected '-' indicator", "block sequence entries are not allowed"),
    )
    if not any(words in fault.problem for words in telling):
        return None
    column = margin(fault.text(fault.line))
    message = "this line does not line up with the ones above it."
    hint = "Put as many spaces before it as before its neighbours; a new entry begins with `- `."
    return Slip(fault.line, column, message, hint)


def _unnamed(fault: Fault) -> Slip:
    line = min(fault.line, max(len(fault.lines) - 1, 0))
    message = f"this line cannot be read ({fault.problem or 'YAML does not say why'})."
    hint = "Look at this line and the one above: is a quote, a colon, a space or a bracket missing?"
    return Slip(line, fault.column, message, hint)


_CHECKS: tuple[Callable[[Fault], Slip | None], ...] = (
    _conflict,
    _fence_within,
    _tab,
    find_starting_sign,
    find_runaway_quote,
    find_text_after_quote,
    _glued_colon,
    _colon_in_text,
    find_open_quote,
    _open_bracket,
    find_backslash,
    _text_without_key,
    _missing_colon,
    _missing_dash,
    _indentation,
)
