"""What addresses have answered, remembered from one run to the next."""

import datetime as dt
import json
import os
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from site_builder.config import CACHE

FILE = f"{CACHE}/links.json"
GOOD_DAYS = 30
"""An address that answered is not asked again for so many days."""


class Verdict(StrEnum):
    """What an answer means. ``UNTOLD``: the host answers, and does not tell programs.

    ``UNASKED``: the site asks not to be asked.
    """

    FINE = "fine"
    GONE = "gone"
    SILENT = "silent"
    UNTOLD = "untold"
    UNASKED = "unasked"


class Answer(Struct, frozen=True):
    """What an address answered, in words that complete “it …”, and on which day it was asked."""

    verdict: Verdict
    words: str
    on: dt.date

    def holds(self, today: dt.date) -> bool:
        """Whether it need not be asked again: for a month, or for the day if it was not good."""
        days = GOOD_DAYS if self.verdict in (Verdict.FINE, Verdict.UNTOLD) else 1
        return dt.timedelta() <= today - self.on < dt.timedelta(days=days)


def read_answers(root: Path) -> dict[str, Answer]:
    """What is remembered, by address; nothing where that is missing or damaged."""
    try:
        kept = json.loads((root / FILE).read_text(encoding="utf-8"))
        return {
            url: Answer(Verdict(row[0]), str(row[1]), dt.date.fromisoformat(row[2]))
            for url, row in kept.items()
        }
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return {}


def write_answers(root: Path, answers: Mapping[str, Answer], kept: Iterable[str]) -> None:
    """Remember the answers of the addresses that are still in the content."""
    rows = {
        url: [answers[url].verdict, answers[url].words, answers[url].on.isoformat()]
        for url in sorted(set(kept) & answers.keys())
    }
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.json")
    draft.write_text(json.dumps(rows, indent=0, ensure_ascii=False), encoding="utf-8")
    draft.replace(path)
