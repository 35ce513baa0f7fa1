"""Reading on after a mistake in YAML: it is set aside, so that the others are told as well.

What holds the mistake, and as little else as can be, gives way to a mark: the value of a key, the
key, an entry of a list. Lines keep their number. Where even that does not help, what stands around
it goes too. What the marks then cause is told by nobody: better silence than a wrong message.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from site_builder.content.codes import MISSING_KEY, YAML_LIMIT
from site_builder.content.flaw import Flaw, FlawError
from site_builder.content.yaml_blocks import DASH, KEY, MARK, Block, blocks_around, indent_of
from site_builder.content.yaml_reader import read_yaml
from site_builder.content.yaml_values import Tree

MOST_MISTAKES = 20
"""So many are told of one file; whoever makes more has misunderstood something."""
_MOST_CHARACTERS = 1_000_000
"""Read again in all, for one file. A profile has two thousand."""

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
        return isinstance(place, dict) and any(key.startswith(MARK) for key in place)
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
    return tree == MARK


class _Rest(Struct):
    """The lines of a text as they were, and as they are without what was set aside."""

    source: list[str]
    lines: list[str]
    _around: dict[int, Iterator[Block]] = field(default_factory=dict)
    """For a line that was set aside: ever larger blocks around it."""

    def cause_of(self, line: int, column: int) -> int | None:
        """The line that was set aside and is still wrong, where a flaw only shows that.

        The dash of an entry cannot be wrong below another one in the same column that gave way to
        a mark: then it is their list.
        """
        if line in self._around:
            return line
        above = next((n for n in range(line - 1, -1, -1) if self.lines[n].strip()), 0)
        mark = f"{' ' * (column - 1)}- {MARK}"
        is_entry = 0 <= line < len(self.source) and bool(DASH.match(self.source[line]))
        if is_entry and self.lines[above] == mark and indent_of(self.source[line]) == column - 1:
            return above
        return None

    def set_aside(self, line: int) -> bool:
        """Set aside what holds a mistake, or more where that has not helped; False if it cannot."""
        blocks = self._around.get(line) or blocks_around(self.source, line)
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
    return bool(_PROSE.match(text)) and not KEY.match(text) and not DASH.match(text)
