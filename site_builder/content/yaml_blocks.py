"""Parts of a YAML text around a line, found by indentation alone: it may be past reading."""

import re
from collections.abc import Iterator
from itertools import chain, takewhile

from msgspec import Struct

MARK = "\ue000"
"""Stands for what was set aside; a sign of no script."""
KEY = re.compile(r"(?P<start> *(?:- +)*)(?P<key>[\w-]+|\"[^\"]*\"|'[^']*')[ \t]*:(?=\s|$)")
DASH = re.compile(r" *-(?:\s|$)")
_SAYS_NOTHING = re.compile(r"\s*(?:#.*)?$")
_CLOSES = re.compile(r"\s*(?:[\]}]|:(?:\s|$))")


class Block(Struct, frozen=True):
    """Lines from ``start`` (included) to ``end`` (excluded), and what stands for them."""

    start: int
    end: int
    marks: tuple[str, ...]


def blocks_around(lines: list[str], line: int) -> Iterator[Block]:
    """Ever larger blocks that hold a line: its key, the entry of a list, the key of that list."""
    if not 0 <= line < len(lines):
        return
    owner = _owner(lines, line)
    if _is_key(lines, line, owner):
        yield _key_block(lines, line)
    while owner is not None:
        entry = _entry_block(lines, line, owner)
        if entry:
            yield entry
        yield _key_block(lines, owner)
        line, owner = owner, _owner(lines, owner)


def _is_key(lines: list[str], line: int, owner: int | None) -> bool:
    """Whether a line has a key of its own, or should have one."""
    has_key, has_dash = bool(KEY.match(lines[line])), bool(DASH.match(lines[line]))
    if has_dash or owner is None:
        return has_key or not has_dash
    goes_on = not has_key and not _is_bare(lines[owner])
    entry = _entry_block(lines, line, owner)
    lacks_dash = entry is not None and entry.start == line
    return not goes_on and not lacks_dash


def _key_block(lines: list[str], line: int) -> Block:
    """A key with its value, or a line that should have been one."""
    column = _key_column(lines[line])
    end = next((n for n in range(line + 1, len(lines)) if not _belongs(lines, n, line)), len(lines))
    lost = f"{' ' * column}{MARK}{line}: {MARK}"
    mark = _marked(lines[line])
    if mark is None:
        return Block(line, end, (lost,))
    if _is_bare(lines[line]) or all(map(_SAYS_NOTHING.match, lines[line + 1 : end])):
        return Block(line, end, (mark,))
    above = next((n for n in range(line - 1, -1, -1) if not _SAYS_NOTHING.match(lines[n])), line)
    emptied = _marked(lines[above]) if _is_bare(lines[above]) else None
    if emptied and _key_column(lines[above]) == column:
        return Block(above, end, (emptied, lost))
    return Block(line, end, (mark, lost))


def _belongs(lines: list[str], line: int, key: int) -> bool:
    """Whether a line is part of the value that a key above it has."""
    text, column = lines[line], _key_column(lines[key])
    if _SAYS_NOTHING.match(text) or indent_of(text) > column:
        return True
    may_have_list = not DASH.match(lines[key]) and (column == 0 or _is_bare(lines[key]))
    ends = _CLOSES.match(text) or (may_have_list and DASH.match(text))
    return indent_of(text) == column and bool(ends)


def _marked(text: str) -> str | None:
    """The key of a line with a mark for its value; None where it has none."""
    key = KEY.match(text)
    return f"{key[0]} {MARK}" if key else None


def _is_bare(text: str) -> bool:
    """Whether a key has no value on its own line."""
    key = KEY.match(text)
    return key is not None and _SAYS_NOTHING.match(text, key.end()) is not None


def _entry_block(lines: list[str], line: int, owner: int) -> Block | None:
    """The entry of its owner's list that holds a line; None where the owner has no list."""
    outside = _key_column(lines[owner])

    def is_beyond(text: str) -> bool:
        return indent_of(text) <= outside and not _SAYS_NOTHING.match(text)

    written = (n for n in range(owner + 1, line) if not _SAYS_NOTHING.match(lines[n]))
    first = next(written, line)
    below = takewhile(lambda text: not is_beyond(text), lines[first + 1 :])
    dashes = (indent_of(text) for text in chain([lines[first]], below) if DASH.match(text))
    indent = next((each for each in dashes if each <= indent_of(lines[first])), None)
    if indent is None or not _is_bare(lines[owner]):
        return None

    def begins(text: str) -> bool:
        return indent_of(text) == indent and bool(DASH.match(text))

    start = next(n for n in range(line, owner, -1) if n == first or begins(lines[n]))
    after = range(line + 1, len(lines))
    end = next((n for n in after if begins(lines[n]) or is_beyond(lines[n])), len(lines))
    return Block(start, end, (f"{' ' * indent}- {MARK}",))


def _owner(lines: list[str], line: int) -> int | None:
    """The line of the key that a line belongs to, by indentation; None at the top."""
    bound = indent_of(lines[line])
    is_entry = bool(DASH.match(lines[line]))
    for above in range(line - 1, -1, -1):
        text = lines[above]
        indent = indent_of(text)
        key, dash = KEY.match(text), DASH.match(text)
        may_own = indent < bound or (indent == bound and is_entry and (dash or _is_bare(text)))
        if _SAYS_NOTHING.match(text) or not may_own:
            continue
        if dash and not (key and _key_column(text) < bound):
            bound, is_entry = indent, True
        elif key:
            return above
    return None


def indent_of(text: str) -> int:
    """The column of the first sign; a tab is as deep as it looks."""
    wide = text.expandtabs() if "\t" in text else text
    return len(wide) - len(wide.lstrip())


def _key_column(text: str) -> int:
    """The column of a line's key, after any dash."""
    key = KEY.match(text)
    return len(key["start"]) if key else indent_of(text)
