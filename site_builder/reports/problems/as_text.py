"""Problems for people: where, what, the line itself, and what to do."""

from collections.abc import Callable, Iterable
from enum import Enum

from site_builder.problems import Problem
from site_builder.reports.printable import printable, width


class Tone(Enum):
    """What a piece of a report is, for those who paint it."""

    PLACE = "place"
    ERROR = "error"
    WARNING = "warning"
    SOURCE = "source"
    HINT = "hint"


Paint = Callable[[str, Tone], str]
ReadLine = Callable[[str, int], str | None]
"""From a path and a line, counted from 1, to that line's text; None where it cannot be read."""

_ROOM = 96
"""Columns of a source line that are shown: a bio is often one long line."""


def unpainted(text: str, _tone: Tone) -> str:
    """No colour at all."""
    return text


def unread(_path: str, _line: int) -> None:
    """No source line at all."""


def text_of_problems(
    problems: Iterable[Problem], read_line: ReadLine = unread, paint: Paint = unpainted
) -> str:
    """A paragraph for each problem, in the order given; ends in a line feed unless empty."""
    return "".join(f"{_paragraph(problem, read_line, paint)}\n" for problem in problems)


def _paragraph(problem: Problem, read_line: ReadLine, paint: Paint) -> str:
    lines = [_headline(problem, paint)]
    source = read_line(problem.path, problem.line) if problem.line else None
    if source is not None and source.strip():
        lines += [paint(line, Tone.SOURCE) for line in _excerpt(problem, source)]
    if problem.hint:
        lines.append(paint(f"    {printable(problem.hint)}", Tone.HINT))
    return "\n".join(lines)


def _headline(problem: Problem, paint: Paint) -> str:
    place = paint(f"{printable(problem.place)}:", Tone.PLACE)
    tone = Tone.ERROR if problem.is_error else Tone.WARNING
    code = problem.code.name if problem.is_error else f"{problem.code.name} (warning)"
    return f"{place} {paint(code, tone)} {printable(problem.message)}"


def _excerpt(problem: Problem, source: str) -> list[str]:
    """The source line under its number, and a caret below the column where that is known."""
    number = str(problem.line)
    at = max(problem.column - 1, 0)
    start = max(at - _ROOM // 2, 0) if len(source) > _ROOM else 0
    shown = _visible(source[start : start + _ROOM])
    before = "…" if start else ""
    after = "…" if start + _ROOM < len(source) else ""
    lines = [f"    {number} | {before}{shown}{after}"]
    if problem.column:
        indent = " " * width(before + _visible(source[start:at]))
        lines.append(f"    {' ' * len(number)} | {indent}^")
    return lines


def _visible(source: str) -> str:
    """A piece of a source line; a tab shows as an arrow, since it is often what is wrong."""
    return printable(source.replace("\t", "→"))
