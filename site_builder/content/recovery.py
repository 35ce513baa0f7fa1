"""Reading on after a mistake in YAML: it is set aside, so that the others are told as well.

What holds the mistake, and as little else as can be, gives way to a mark: the value of a key, the
key, an entry of a list. Lines keep their number. Where even that does not help, what stands around
it goes too. What the marks then cause is told by nobody: better silence than a wrong message.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain, takewhile

from msgspec import Struct, field

from site_builder.content.codes import MISSING_KEY, YAML_LIMIT
from site_builder.content.flaw import Flaw, FlawError
from site_builder.content.yaml_reader import Tree, read_yaml

MOST_MISTAKES = 20
"""So many are told of one file; whoever makes more has misunderstood something."""
_MOST_CHARACTERS = 1_000_000
"""Read again in all, for one file. A profile has two thousand."""

_MARK = "\ue000"
"""Stands for what was set aside; a sign of no script."""
_KEY = re.compile(r"(?P<start> *(?:- +)*)(?P<key>[\w-]+|\"[^\"]*\"|'[^']*')[ \t]*:(?=\s|$)")
_DASH = re.compile(r" *-(?:\s|$)")
_SAYS_NOTHING = re.compile(r"\s*(?:#.*)?$")
_CLOSES = re.compile(r"\s*(?:[\]}]|:(?:\s|$))")
_IS_NOT_ALONE = re.compile(r"<<<<<<<|=======|>>>>>>>|(?:.*[\s\[{,])?&\w")
"""A mark of a merge conflict, or an anchor to which others may refer."""
_PROSE = re.compile(r"[^\sa-z_]")
"""How a line of text begins in the first column; keys are in lower case."""


class Recovered(Struct, frozen=True):
    """The mistakes that were told, and the text without them; None where it is past reading."""

    flaws: tuple[Flaw, ...]
    rest: str | None


def recover(text: str, first_line: int, flaw: Flaw) -> Recovered:
    """Set aside the mistakes of a YAML text, of which ``flaw`` is the first."""
    rest = _Rest(text.split("\n"), text.split("\n"))
    flaws = [flaw]
    line = flaw.line - first_line
    for _ in range(_MOST_CHARACTERS // (len(text) + 1)):
        if flaw.code is YAML_LIMIT or not rest.set_aside(line):
            break
        try:
            read_yaml("\n".join(rest.lines), first_line)
        except FlawError as error:
            flaw = error.flaw
        else:
            return Recovered(tuple(flaws), "\n".join(rest.lines))
        line = flaw.line - first_line
        cause = rest.cause_of(line, flaw.column)
        if cause is not None:
            line = cause
        elif len(flaws) < MOST_MISTAKES:
            flaws.append(flaw)
        else:
            break
    return Recovered(tuple(flaws), None)


def follows(flaw: Flaw, tree: Mapping[str, Tree]) -> bool:
    """Whether a flaw of what was left may only follow from what was set aside."""
    is_missing = flaw.code is MISSING_KEY
    place: Tree = dict(tree)
    for part in flaw.pointer[:-1] if is_missing else flaw.pointer:
        place = _child(place, part)
    if is_missing:
        return isinstance(place, dict) and any(key.startswith(_MARK) for key in place)
    return bool(flaw.pointer) and _has_mark(place)


def _child(tree: Tree, part: str | int) -> Tree:
    """What stands below; of a text, which may be a mark, the text itself."""
    if isinstance(tree, dict):
        return tree.get(str(part))
    if isinstance(tree, list) and isinstance(part, int):
        return tree[part]
    return tree


def _has_mark(tree: Tree) -> bool:
    if isinstance(tree, dict):
        return any(_has_mark(each) for each in tree.values())
    if isinstance(tree, list):
        return any(_has_mark(each) for each in tree)
    return tree == _MARK


class _Block(Struct, frozen=True):
    """Lines from ``start`` (included) to ``end`` (excluded), and what stands for them."""

    start: int
    end: int
    marks: tuple[str, ...]


class _Rest(Struct):
    """The lines of a text as they were, and as they are without what was set aside."""

    source: list[str]
    lines: list[str]
    _around: dict[int, Iterator[_Block]] = field(default_factory=dict)
    """For a line that was set aside: ever larger blocks around it."""

    def cause_of(self, line: int, column: int) -> int | None:
        """The line that was set aside and is still wrong, where a flaw only shows that.

        The dash of an entry cannot be wrong below another one in the same column that gave way to
        a mark: then it is their list.
        """
        if line in self._around:
            return line
        above = next((n for n in range(line - 1, -1, -1) if self.lines[n].strip()), 0)
        mark = f"{' ' * (column - 1)}- {_MARK}"
        is_entry = 0 <= line < len(self.source) and bool(_DASH.match(self.source[line]))
        if is_entry and self.lines[above] == mark and _indent(self.source[line]) == column - 1:
            return above
        return None

    def set_aside(self, line: int) -> bool:
        """Set aside what holds a mistake, or more where that has not helped; False if it cannot."""
        blocks = self._around.get(line) or _blocks(self.source, line)
        block = next(blocks, None)
        if block is None:
            return False
        taken = self.source[block.start : block.end]
        if _is_prose(taken[0]) or any(map(_IS_NOT_ALONE.match, taken)):
            return False
        blank = [""] * (len(taken) - len(block.marks))
        self.lines[block.start : block.end] = [*block.marks, *blank]
        self._around.update(dict.fromkeys(range(block.start, block.end), blocks))
        return True


def _is_prose(text: str) -> bool:
    """Whether a line seems to be of the text below: then its fence is what is missing."""
    return bool(_PROSE.match(text)) and not _KEY.match(text) and not _DASH.match(text)


def _blocks(lines: list[str], line: int) -> Iterator[_Block]:
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
    has_key, has_dash = bool(_KEY.match(lines[line])), bool(_DASH.match(lines[line]))
    if has_dash or owner is None:
        return has_key or not has_dash
    goes_on = not has_key and not _is_bare(lines[owner])
    entry = _entry_block(lines, line, owner)
    lacks_dash = entry is not None and entry.start == line
    return not goes_on and not lacks_dash


def _key_block(lines: list[str], line: int) -> _Block:
    """A key with its value, or a line that should have been one."""
    column = _key_column(lines[line])
    end = next((n for n in range(line + 1, len(lines)) if not _belongs(lines, n, line)), len(lines))
    lost = f"{' ' * column}{_MARK}{line}: {_MARK}"
    mark = _marked(lines[line])
    if mark is None:
        return _Block(line, end, (lost,))
    if _is_bare(lines[line]) or all(map(_SAYS_NOTHING.match, lines[line + 1 : end])):
        return _Block(line, end, (mark,))
    above = next((n for n in range(line - 1, -1, -1) if not _SAYS_NOTHING.match(lines[n])), line)
    emptied = _marked(lines[above]) if _is_bare(lines[above]) else None
    if emptied and _key_column(lines[above]) == column:
        return _Block(above, end, (emptied, lost))
    return _Block(line, end, (mark, lost))


def _belongs(lines: list[str], line: int, key: int) -> bool:
    """Whether a line is part of the value that a key above it has."""
    text, column = lines[line], _key_column(lines[key])
    if _SAYS_NOTHING.match(text) or _indent(text) > column:
        return True
    may_have_list = not _DASH.match(lines[key]) and (column == 0 or _is_bare(lines[key]))
    ends = _CLOSES.match(text) or (may_have_list and _DASH.match(text))
    return _indent(text) == column and bool(ends)


def _marked(text: str) -> str | None:
    """The key of a line with a mark for its value; None where it has none."""
    key = _KEY.match(text)
    return f"{key[0]} {_MARK}" if key else None


def _is_bare(text: str) -> bool:
    """Whether a key has no value on its own line."""
    key = _KEY.match(text)
    return key is not None and _SAYS_NOTHING.match(text, key.end()) is not None


def _entry_block(lines: list[str], line: int, owner: int) -> _Block | None:
    """The entry of its owner's list that holds a line; None where the owner has no list."""
    outside = _key_column(lines[owner])

    def is_beyond(text: str) -> bool:
        return _indent(text) <= outside and not _SAYS_NOTHING.match(text)

    written = (n for n in range(owner + 1, line) if not _SAYS_NOTHING.match(lines[n]))
    first = next(written, line)
    below = takewhile(lambda text: not is_beyond(text), lines[first + 1 :])
    dashes = (_indent(text) for text in chain([lines[first]], below) if _DASH.match(text))
    indent = next((each for each in dashes if each <= _indent(lines[first])), None)
    if indent is None or not _is_bare(lines[owner]):
        return None

    def begins(text: str) -> bool:
        return _indent(text) == indent and bool(_DASH.match(text))

    start = next(n for n in range(line, owner, -1) if n == first or begins(lines[n]))
    after = range(line + 1, len(lines))
    end = next((n for n in after if begins(lines[n]) or is_beyond(lines[n])), len(lines))
    return _Block(start, end, (f"{' ' * indent}- {_MARK}",))


def _owner(lines: list[str], line: int) -> int | None:
    """The line of the key that a line belongs to, by indentation; None at the top."""
    bound = _indent(lines[line])
    is_entry = bool(_DASH.match(lines[line]))
    for above in range(line - 1, -1, -1):
        text = lines[above]
        indent = _indent(text)
        key, dash = _KEY.match(text), _DASH.match(text)
        may_own = indent < bound or (indent == bound and is_entry and (dash or _is_bare(text)))
        if _SAYS_NOTHING.match(text) or not may_own:
            continue
        if dash and not (key and _key_column(text) < bound):
            bound, is_entry = indent, True
        elif key:
            return above
    return None


def _indent(text: str) -> int:
    """The column of the first sign; a tab is as deep as it looks."""
    wide = text.expandtabs() if "\t" in text else text
    return len(wide) - len(wide.lstrip())


def _key_column(text: str) -> int:
    """The column of a line's key, after any dash."""
    key = _KEY.match(text)
    return len(key["start"]) if key else _indent(text)
