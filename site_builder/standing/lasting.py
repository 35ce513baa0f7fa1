"""How long a standing stays true while the content stays as it is."""

import datetime as dt
from collections.abc import Iterator, Sequence

from site_builder.model.ambassador import Ambassador
from site_builder.model.standing import TenureRecord
from site_builder.standing.logs import Log

_DAY = dt.timedelta(days=1)


def holds_until(
    who: Ambassador,
    log: Log,
    records: Sequence[TenureRecord],
    current: TenureRecord | None,
    as_of: dt.date,
) -> dt.date | None:
    """The day before the next change; None where nothing will change any more.

    An entry changes the log on the day on which it happens; the shared one that it replaces, if
    any, leaves on that same day.
    """
    days = (
        *_days_of_appointment(who, records, current, as_of),
        *(each.telling.first_on for each in log),
    )
    change_on = min((day for day in days if day > as_of), default=None)
    return change_on - _DAY if change_on else None


def _days_of_appointment(
    who: Ambassador, records: Sequence[TenureRecord], current: TenureRecord | None, as_of: dt.date
) -> Iterator[dt.date]:
    """Days on which a tenure begins, a decision is taken, or the appointment begins or ends."""
    is_over = current is None and as_of >= who.accepted_on
    yield who.accepted_on
    if current and current.tenure.end_on < dt.date.max:
        yield current.tenure.end_on + _DAY
    if who.ended_on and not is_over:
        yield who.ended_on
    known = {record.tenure.number for record in records}
    yield from (each.on for each in who.reviews if not is_over or each.tenure in known)
