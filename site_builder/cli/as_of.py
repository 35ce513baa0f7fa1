"""The day by which everything is judged: the one place in the program that reads the clock."""

import datetime as dt
import os
import re
from collections.abc import Mapping

from site_builder.cli.endings import UsageError

EARLIEST = 1900
LATEST = 2200
"""Years in which dates of a program can lie, both included."""

_SECONDS = re.compile(r"\d{1,10}", re.ASCII)

SOURCE_DATE_EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970; set by whoever wants a build that can be repeated
(https://reproducible-builds.org/specs/source-date-epoch/)."""


def as_of_day(given: dt.date | None, environment: Mapping[str, str] = os.environ) -> dt.date:
    """The day given, else that of SOURCE_DATE_EPOCH, else today; the last two in UTC.

    Raises UsageError where SOURCE_DATE_EPOCH is set to what is no such number.
    """
    if given is not None:
        return given
    seconds = environment.get(SOURCE_DATE_EPOCH, "").strip()
    return _day_of(seconds) if seconds else dt.datetime.now(dt.UTC).date()


def _day_of(seconds: str) -> dt.date:
    if _SECONDS.fullmatch(seconds):
        day = dt.date(1970, 1, 1) + dt.timedelta(seconds=int(seconds))
        if day.year <= LATEST:
            return day
    raise UsageError(
        f"{SOURCE_DATE_EPOCH} is '{seconds}', but must be whole seconds since 1970-01-01, up to"
        f" the year {LATEST}, such as 1767225600. Unset it to use today, or give --as-of."
    )
