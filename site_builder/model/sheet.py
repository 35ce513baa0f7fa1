"""What the API says of one person, as bytes, so that its lists need open nobody."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

Leaf = Literal["own", "summary", "row", "works", "cells"]


class Sheet(NamedTuple):
    """Made by ``site_builder.wire``. All of it lasts as the person's account does.

    ``own`` and ``summary`` are in two pieces where days are left of a tenure, and else in one.
    """

    own: tuple[bytes, ...]
    """Their file."""
    summary: tuple[bytes, ...]
    """Their place in the list of people."""
    row: tuple[bytes, ...]
    """Their line of the table of people, one."""
    works: tuple[bytes, ...]
    """Each contribution of which they told first, in the list of contributions."""
    cells: tuple[bytes, ...]
    """The line of each in the table of contributions."""


Sheets = Callable[[Leaf, Sequence[str]], Mapping[str, tuple[bytes, ...]]]
"""That leaf of the sheets of these people, by slug."""


def on_day(pieces: Sequence[bytes], days_left: int) -> bytes:
    """What stands in pieces, with the days that are left of the tenure between them."""
    return str(days_left).encode().join(pieces)
