"""Calendar dates as the program uses them: days, months, and whole months added without drift."""

import datetime as dt
import re
from calendar import monthrange

from msgspec import Struct

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


class PartialDate(Struct, frozen=True, order=True, array_like=True, gc=False):
    """A day, or only a month: the range of its days, both ends included.

    Orders by first day, so that a month stands at its first day (eligibility.md, "What counts").
    """

    first_on: dt.date
    last_on: dt.date

    @classmethod
    def day(cls, day: dt.date) -> "PartialDate":
        """The single day ``day``."""
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ``2025-03-14`` or ``2025-03``. Raises ValueError for anything else."""
        if _DAY.fullmatch(text):
            return cls.day(dt.date.fromisoformat(text))
        if match := _MONTH.fullmatch(text):
            first = dt.date(int(match[1]), int(match[2]), 1)
            return cls(first, first.replace(day=monthrange(first.year, first.month)[1]))
        raise ValueError(f"not a day or a month: {text!r}")

    @property
    def is_day(self) -> bool:
        """Whether the day is known, not only the month."""
        return self.first_on == self.last_on

    def __str__(self) -> str:
        """ISO 8601: ``2025-03-14`` or ``2025-03``."""
        iso = self.first_on.isoformat()
        return iso if self.is_day else iso[:7]


def parse_day(text: str) -> dt.date:
    """Read ``2025-03-14`` and nothing else. Raises ValueError."""
    if not _DAY.fullmatch(text):
        raise ValueError(f"not a day: {text!r}")
    return dt.date.fromisoformat(text)


def in_words(date: dt.date | PartialDate) -> str:
    """English: ``10 January 2027``; only a month: ``January 2027``."""
    day = date.first_on if isinstance(date, PartialDate) else date
    month = f"{MONTHS[day.month - 1]} {day.year}"
    only_month = isinstance(date, PartialDate) and not date.is_day
    return month if only_month else f"{day.day} {month}"


def add_months(start_on: dt.date, months: int) -> dt.date:
    """The day ``months`` whole months after ``start_on``.

    Where that day does not exist it is the first of the next month, so that no tenure is shorter
    than its full length (eligibility.md, "Tenure"). Raises OverflowError past the year 9999.
    """
    year, month = divmod(start_on.year * 12 + start_on.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError("date out of range")
    if start_on.day <= monthrange(year, month + 1)[1]:
        return dt.date(year, month + 1, start_on.day)
    return add_months(dt.date(year, month + 1, 1), 1)
