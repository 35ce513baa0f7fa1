"""What a person at a terminal sees: problems with their lines, in colours where those are seen."""

import os
import re
import stat
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TextIO

from site_builder.cli.folders import seen_from, vantage
from site_builder.problems import Problem
from site_builder.reports.problems.as_text import (
    Paint,
    ReadLine,
    Tone,
    text_of_problems,
    unpainted,
)

_COLOURS = {
    Tone.PLACE: "1",
    Tone.ERROR: "1;31",
    Tone.WARNING: "1;33",
    Tone.SOURCE: "2",
    Tone.HINT: "36",
}
"""Of the sixteen that every terminal's own theme keeps readable."""

_LARGEST = 2**20
"""Bytes; no file that content may have is larger."""


def is_terminal(stream: TextIO) -> bool:
    """Whether a person is watching."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def paint_for(stream: TextIO) -> Paint:
    """Colours on a terminal, unless NO_COLOR asks for none (https://no-color.org)."""
    if not is_terminal(stream) or os.environ.get("NO_COLOR"):
        return unpainted
    return lambda text, tone: f"\x1b[{_COLOURS[tone]}m{text}\x1b[0m"


def print_problems(problems: Iterable[Problem], root: Path, stream: TextIO | None = None) -> None:
    """Show problems of the site at ``root``; on standard error unless told otherwise."""
    folder = vantage(root)
    print_problems_in(folder, seen_from(folder, root, problems), stream or sys.stderr)


def print_problems_in(folder: Path, problems: Iterable[Problem], stream: TextIO) -> None:
    """Show problems whose paths lead from ``folder`` to their files."""
    stream.write(text_of_problems(problems, line_reader(folder), paint_for(stream)))
    stream.flush()


def line_reader(folder: Path) -> ReadLine:
    """A reader of lines of files below ``folder``; it opens nothing but plain, small files."""

    @cache
    def lines_of(path: str) -> list[str]:
        try:
            content = _read_plain(folder / path)
        except (OSError, ValueError):
            return []
        return re.split(r"\r\n|\n|\r", content.decode(errors="replace").removeprefix("\ufeff"))

    def read_line(path: str, line: int) -> str | None:
        lines = lines_of(path)
        return lines[line - 1] if 0 < line <= len(lines) else None

    return read_line


def _read_plain(path: Path) -> bytes:
    """The bytes of a plain file; nothing of a link, a pipe or a giant, which are not waited for."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        plain = stat.S_ISREG(found.st_mode) and found.st_size <= _LARGEST
        return file.read(_LARGEST) if plain else b""
