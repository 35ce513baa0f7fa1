"""Dates as people write them: a day, or for contributions a month, and nothing that is guessed."""

import datetime as dt
import re
from functools import lru_cache

from site_builder.content.codes import INVALID_DATE
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.dates import MONTHS, PartialDate, parse_day

FIRST_YEAR = 1900
LAST_YEAR = 2200
"""Years outside are slips of the keyboard."""

_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
_LOOSE_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?", re.ASCII)
_YEAR_LAST = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


def read_day(text: str) -> dt.date:
    """``2025-03-14``."""
    try:
        day = parse_day(text)
    except ValueError:
        raise FlawError(_explain(text, "2025-03-14")) from None
    _check_year(day, text)
    return day


@lru_cache(maxsize=4096)
def read_partial_date(text: str) -> PartialDate:
    """``2025-03-14``, or ``2025-03`` for some day of that month."""
    try:
        date = PartialDate.parse(text)
    except ValueError:
        raise FlawError(_explain(text, "2025-03-14, or 2025-03 for a month")) from None
    _check_year(date.first_on, text)
    return date


def _check_year(day: dt.date, text: str) -> None:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        hint = "Is a digit wrong?"
        raise FlawError(Flaw(INVALID_DATE, f"{quoted(text)} lies in the year {day.year}.", hint))


def _explain(text: str, example: str) -> Flaw:
    plain = f"Write it as {example}."
    if (match := _ISO.fullmatch(text)) and match[3] is None and "month" not in example:
        return _flaw(text, "is a month, and the day is needed", plain)
    if match:
        return _flaw(text, f"is not in the calendar{_why(int(match[2]))}", "Correct the date.")
    if _YEAR.fullmatch(text):
        return _flaw(text, "is only a year", plain)
    if match := _LOOSE_ISO.fullmatch(text):
        parts = [match[1], *(part.zfill(2) for part in match.groups()[1:] if part)]
        return _flaw(text, "is not written as a date is here", f"Write {'-'.join(parts)}.")
    if _YEAR_LAST.fullmatch(text):
        order = "the year first, then the month, then the day"
        return _flaw(text, "has its year last", f"Write {order}: {example}.")
    return _flaw(text, "is not a date", plain)


def _why(month: int) -> str:
    if 1 <= month <= len(MONTHS):
        return f": {MONTHS[month - 1]} has no such day"
    return f": there is no month {month}"


def _flaw(text: str, what: str, hint: str) -> Flaw:
    return Flaw(INVALID_DATE, f"{quoted(text)} {what}.", hint)
