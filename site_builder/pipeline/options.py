"""What a build is asked for, and what came of it."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from site_builder.problems import Problem

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and how many there are."""


def quiet(_what: str, _done: int, _all: int) -> None:
    """Tell nobody."""


class BuildOptions(Struct, frozen=True):
    """What to build, where to, and as of which day."""

    root: Path
    out: Path
    as_of: dt.date
    base_url: str | None = None
    jobs: int = 0
    """How many processes may work at once; 0 for as many as are of use."""
    clean: bool = False
    strict: bool = False


class BuildReport(Struct, frozen=True):
    """What came of a build. ``pages`` counts every planned file, ``rendered`` those made anew."""

    problems: tuple[Problem, ...]
    published: bool
    people: int = 0
    contributions: int = 0
    pages: int = 0
    rendered: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    url: str = ""
    """The site's address, where it was published."""
