"""A YAML error as it is looked at, and the mistake that is seen in it."""

from msgspec import Struct

KEY = r"^\s*(?:- +)*(?P<key>[\w-]+):"
"""How a line with a key begins, with any dash before it."""


class Fault(Struct, frozen=True):
    """A YAML error and its lines; ``line`` and ``column`` count from 0 in the YAML text."""

    lines: list[str]
    line: int
    column: int
    problem: str
    started: int | None
    """The line on which what could not be finished begins."""
    start_column: int

    def text(self, line: int) -> str:
        """A line of the text, from 0; ``""`` beyond its ends."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""


class Slip(Struct, frozen=True):
    """A mistake that was recognised: where, and what to say."""

    line: int
    column: int
    message: str
    hint: str


def near(fault: Fault) -> tuple[int, ...]:
    """The lines that may hold the mistake: the error's own, what began it, the one before."""
    before = next((n for n in range(fault.line - 1, -1, -1) if fault.text(n).strip()), fault.line)
    began = fault.started if fault.started is not None else fault.line
    return tuple(dict.fromkeys((fault.line, began, before)))


def margin(text: str) -> int:
    """How many signs of white space a line begins with."""
    return len(text) - len(text.lstrip())
