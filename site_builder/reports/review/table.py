"""Where everyone stands, as a table for spreadsheets."""

import csv
import io
from collections.abc import Iterator

from site_builder.model.ambassador import Ambassador
from site_builder.model.standing import Standing, TenureRecord
from site_builder.reports.printable import printable
from site_builder.reports.review.packets import ReviewRound
from site_builder.wire.cells import guard_cell

COLUMNS = (
    *("slug", "name", "github", "standing", "review", "tenure", "start", "end", "counted"),
    *("undecided", "minimum", "needed", "days_left", "pace", "outcome", "profile"),
)
"""One row for each tenure to review, and one for everyone else."""


def review_csv(found: ReviewRound) -> str:
    """RFC 4180, lines ending in CR LF; no cell is a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in _rows(found))
    return text.getvalue()


def _rows(found: ReviewRound) -> Iterator[list[object]]:
    due = {(each.who.slug, each.record.tenure.number) for each in found.due}
    ending = {(each.who.slug, each.record.tenure.number) for each in found.ending}
    for who, standing in found.people:
        records: list[TenureRecord | None] = [
            record
            for record in standing.tenures
            if record is standing.current or (who.slug, record.tenure.number) in due
        ]
        for record in records or [None]:
            key = (who.slug, record.tenure.number if record else 0)
            state = "due" if key in due else "ending" if key in ending else ""
            yield _row(who, standing, record, state, found.policy.minimum_contributions)


def _row(
    who: Ambassador, standing: Standing, record: TenureRecord | None, state: str, minimum: int
) -> list[object]:
    named = [who.slug, who.name, who.github, standing.name.value, state]
    if record is None:
        return [*named, *([None] * (len(COLUMNS) - len(named) - 1)), who.path]
    tenure = record.tenure
    figures = [tenure.number, tenure.start_on, tenure.end_on, record.counted, record.undecided]
    is_current = record is standing.current
    going = [standing.needed, standing.days_left, standing.pace] if is_current else [None] * 3
    return [*named, *figures, minimum, *going, record.outcome, who.path]


def _cell(value: object) -> str:
    return "" if value is None else guard_cell(printable(str(value)))
