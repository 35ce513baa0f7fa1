"""The API's people and contributions as tables, one column a field: comma-separated values."""

import csv
from collections.abc import Iterable, Sequence

from site_builder.wire import shapes
from site_builder.wire.cells import guard_cell

PEOPLE_COLUMNS = (
    *("slug", "name", "github", "url", "title", "company", "country", "city", "timezone"),
    *("pronouns", "languages", "topics", "available_for", "links", "photo", "accepted", "ended"),
    *("standing", "tenure_number", "tenure_start", "tenure_end", "counted", "undecided", "needed"),
    "contributions",
)
"""As in ``ambassadors.json``, without what changes every day."""

WORKS_COLUMNS = ("date", "kind", "title", "url", "event", "language", "topics", "people")

_TENURE_FIELDS = ("number", "start", "end", "counted", "undecided", "needed")
_PLAIN_FIELDS = 10
"""So many columns at the beginning are fields of that name."""


def encode_table(columns: Sequence[str], lines: Iterable[bytes]) -> bytes:
    """UTF-8 with a head line; lines end in CRLF (https://www.rfc-editor.org/rfc/rfc4180)."""
    return b"".join((*table_lines([columns]), *lines))


def table_lines(rows: Iterable[Sequence[str]]) -> list[bytes]:
    """Each row as a line of a table that a spreadsheet shows and never runs."""
    lines = _Lines()
    csv.writer(lines).writerows([guard_cell(cell) for cell in row] for row in rows)
    return [line.encode() for line in lines]


class _Lines(list[str]):
    """What the writer of tables writes to: it calls this once a row."""

    write = list.append


def person_row(who: shapes.AmbassadorSummary) -> list[str]:
    """A person's cells."""
    links = [f"{service} {url}" for service, url in who.links.items()]
    lists = (who.languages, who.topics, who.available_for, links)
    return [
        *(_cell(getattr(who, name)) for name in PEOPLE_COLUMNS[:_PLAIN_FIELDS]),
        *(_list_cell(values) for values in lists),
        *map(_cell, (who.photo, who.accepted, who.ended, who.standing)),
        *(_cell(getattr(who.tenure, name, None)) for name in _TENURE_FIELDS),
        _cell(who.contributions),
    ]


def work_row(made: shapes.Contribution) -> list[str]:
    """A contribution's cells."""
    plain = (made.date, made.kind, made.title, made.url, made.event, made.language)
    return [*map(_cell, plain), _list_cell(made.topics), _list_cell(made.people)]


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _list_cell(values: Sequence[str]) -> str:
    """Several values in one cell, as people read them; programs that part them read JSON."""
    return "; ".join(values)
