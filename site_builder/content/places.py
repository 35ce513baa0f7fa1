"""Places for the problems that later stages find: they know the field, not its line."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from site_builder.config import SITE_FILE
from site_builder.content.flaw import FlawError
from site_builder.content.front_matter import FIRST_LINE, HANDLER
from site_builder.content.locate import Places
from site_builder.content.opening import LARGEST_TEXT, read_source
from site_builder.content.text import read_text
from site_builder.problems import Problem


def place_problems(problems: Iterable[Problem], root: Path) -> tuple[Problem, ...]:
    """See ``site_builder.content.locate_problems``."""
    places_of = cache(lambda path: _places(root, path))
    return tuple(
        _place(problem, places_of(problem.path))
        if problem.pointer and not problem.line
        else problem
        for problem in problems
    )


def _place(problem: Problem, places: Places | None) -> Problem:
    return problem.at(*places.find(problem.pointer, problem.code)) if places else problem


def _places(root: Path, path: str) -> Places | None:
    try:
        data, _ = read_source(root, path, LARGEST_TEXT)
        text = read_text(data)
        if path == SITE_FILE:
            return Places(text, 1)
        return Places(HANDLER.split(text)[0], FIRST_LINE)
    except FlawError:
        return None
