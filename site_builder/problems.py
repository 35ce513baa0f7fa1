"""What is wrong with the content, as values: from every file, sorted, reported at once."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

Pointer = tuple[str | int, ...]


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a warning does not (unless strict)."""

    ERROR = "error"
    WARNING = "warning"


class Code(Struct, frozen=True):
    """A kind of problem: its stable name, how much it weighs, and what it means in one line."""

    name: str
    severity: Severity
    meaning: str


def error(name: str, meaning: str) -> Code:
    """A code whose problems stop the build."""
    return Code(name, Severity.ERROR, meaning)


def warning(name: str, meaning: str) -> Code:
    """A code whose problems are reported, and stop only a strict build."""
    return Code(name, Severity.WARNING, meaning)


class Problem(Struct, frozen=True):
    """One thing that is wrong, where, and what to do about it.

    ``path`` is relative to the site's root, with forward slashes. ``line`` and ``column`` count
    from 1; 0 means not known. ``pointer`` names a front-matter field (``("contributions", 3,
    "date")``) where the line is still to be looked up.
    """

    code: Code
    message: str
    path: str
    hint: str = ""
    line: int = 0
    column: int = 0
    pointer: Pointer = ()

    @property
    def severity(self) -> Severity:
        """How much the problem weighs."""
        return self.code.severity

    @property
    def is_error(self) -> bool:
        """Whether it stops a build."""
        return self.code.severity is Severity.ERROR

    def at(self, line: int, column: int) -> "Problem":
        """The same problem at a known place."""
        return replace(self, line=line, column=column)

    @property
    def place(self) -> str:
        """``path``, ``path:line`` or ``path:line:column``, as far as it is known."""
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)

    def __str__(self) -> str:
        """One line: place, code, message and hint."""
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.place}: {self.code.name} {self.message}{hint}"


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Every distinct problem once, in the order of files, lines and columns."""
    return tuple(sorted(set(problems), key=_sort_key))


def _sort_key(problem: Problem) -> tuple[str, int, int, str, str, str]:
    return (
        problem.path,
        problem.line,
        problem.column,
        problem.code.name,
        problem.message,
        repr(problem.pointer),
    )
