"""Dates, counts and lists in the words of the page, the same on every machine."""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from site_builder.dates import MONTHS, PartialDate

NO_BREAK_SPACE = "\u00a0"


@lru_cache(maxsize=8192)
def iso_date(date: PartialDate) -> str:
    """``2025-03-14``, or ``2025-03``: for machines."""
    return str(date)


@lru_cache(maxsize=8192)
def long_date(day: dt.date) -> str:
    """``10 January 2027``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=8192)
def brief_date(day: dt.date) -> str:
    """``10 Jan 2027``."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


@lru_cache(maxsize=8192)
def short_date(date: PartialDate) -> str:
    """Day and month, for lists under a year's heading: ``10 Jan``, or ``Jan`` for a month."""
    month = MONTHS[date.first_on.month - 1][:3]
    return f"{date.first_on.day} {month}" if date.is_day else month


@lru_cache(maxsize=8192)
def partial_date(date: PartialDate) -> str:
    """``14 March 2025``, or ``March 2025`` where only the month is known."""
    return long_date(date.first_on) if date.is_day else month_name(date.first_on)


@lru_cache(maxsize=8192)
def month_name(day: dt.date) -> str:
    """``March 2025``."""
    return f"{MONTHS[day.month - 1]} {day.year}"


LONG_WORD = 13
"""Letters of a word that no longer fits beside a portrait on the narrowest screens."""


def has_long_words(text: str) -> bool:
    """Whether a word of it, as broken at spaces and hyphens, is a long one."""
    return any(len(word) >= LONG_WORD for word in text.replace("-", " ").split())


def plural(count: int, one: str, many: str) -> str:
    """The count and its noun: ``1 contribution``, ``4 contributions``, ``1,200 contributions``."""
    return f"{count:,} {one if count == 1 else many}"


def sentence_list(items: Sequence[str]) -> str:
    """``talks``, ``talks and workshops``, ``talks, workshops and podcasts``."""
    *first, last = items or [""]
    return f"{', '.join(first)} and {last}" if first else last


@lru_cache(maxsize=8192)
def entry_date(date: PartialDate) -> str:
    """A date in a log: ``14 Mar 2025``, or ``Mar 2025``."""
    return f"{short_date(date)} {date.first_on.year}"


def grouped(count: int) -> str:
    """A figure with its thousands apart: ``12,400``."""
    return f"{count:,}"
