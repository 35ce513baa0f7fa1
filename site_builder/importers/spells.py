"""When each handle was listed: a CSV file with ``github``, ``first_listed`` and ``removed``."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping

from msgspec import Struct

from site_builder.dates import parse_day
from site_builder.importers.codes import HANDLE, WRONG_SHAPE
from site_builder.importers.fields import read_handle
from site_builder.importers.renames import Renames
from site_builder.importers.source import Source, stop

COLUMNS = ("github", "first_listed", "removed")


class Spell(Struct, frozen=True, order=True):
    """A time on the list: from ``first_on`` to ``removed_on``, or until today where that is None.

    ``line`` is where the source says so.
    """

    first_on: dt.date
    removed_on: dt.date | None
    handle: str
    line: int


def read_spells(source: Source) -> tuple[Spell, ...]:
    """Every row, in the order of the file. Raises ImportStoppedError for what cannot be read."""
    rows = csv.DictReader(io.StringIO(source.text.removeprefix("\ufeff")), skipinitialspace=True)
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        message = f"the first line must name the columns {', '.join(COLUMNS)}."
        hint = f"There is no {' and no '.join(missing)}."
        stop(source, WRONG_SHAPE, message, (1, 0), hint=hint)
    return tuple(_spell(source, row, rows.line_num) for row in rows)


def _spell(source: Source, row: Mapping[str, str | None], line: int) -> Spell:
    github, first, removed = ((row[column] or "").strip() for column in COLUMNS)
    handle = read_handle(github)
    if not handle:
        stop(source, HANDLE, f"“{github}” is not a GitHub handle.", (line, 0))
    first_on = _day(source, first, line)
    return Spell(first_on, _day(source, removed, line) if removed else None, handle, line)


def _day(source: Source, text: str, line: int) -> dt.date:
    try:
        return parse_day(text)
    except ValueError:
        hint = "Write it as 2025-01-31. Nothing was imported."
        stop(source, WRONG_SHAPE, f"“{text}” is not a day.", (line, 0), hint=hint)


def group_spells(spells: Iterable[Spell], renames: Renames) -> dict[str, tuple[Spell, ...]]:
    """Each person's spells by slug, earliest first; those that touch are one.

    A rename looks like leaving under one handle on the day of arriving under another.
    """
    groups: dict[str, list[Spell]] = {}
    for spell in sorted(spells, key=lambda spell: (spell.first_on, spell.line)):
        group = groups.setdefault(renames.slug(spell.handle), [])
        if group and _touch(group[-1], spell):
            group[-1] = Spell(
                group[-1].first_on, _later(group[-1], spell), spell.handle, spell.line
            )
        else:
            group.append(spell)
    return {slug: tuple(group) for slug, group in groups.items()}


def _touch(one: Spell, next_one: Spell) -> bool:
    return one.removed_on is None or next_one.first_on <= one.removed_on + dt.timedelta(days=1)


def _later(one: Spell, other: Spell) -> dt.date | None:
    if one.removed_on is None or other.removed_on is None:
        return None
    return max(one.removed_on, other.removed_on)
