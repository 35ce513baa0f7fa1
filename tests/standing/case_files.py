"""Reads the case files of this folder: one person, their log, and what holds on which day."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.policy import Policy
from site_builder.model.standing import Standing
from tests.people import (
    make_appointment,
    make_entry,
    make_kinds,
    make_leave,
    make_person,
    make_policy,
    make_review,
)

CASES = Path(__file__).parent / "cases"
_SETTINGS = ("tenure_months", "minimum_contributions", "reviews_recorded_since")


@dataclass(frozen=True)
class Case:
    who: Ambassador
    policy: Policy
    as_of: dt.date
    expected: dict[str, Any]


def read_cases() -> list[tuple[str, Case]]:
    """Every day of every file, with a name for it."""
    return [
        (f"{path.stem} {as_of}", Case(*_person(read), as_of, expected))
        for path in sorted(CASES.glob("*.yaml"))
        for read in [yaml.safe_load(path.read_text(encoding="utf-8"))]
        for as_of, expected in read["as_of"].items()
    ]


def _person(read: dict[str, Any]) -> tuple[Ambassador, Policy]:
    changes = {name: {"max_per_tenure": limit} for name, limit in read.get("limits", {}).items()}
    changes |= {name: {"counts": False} for name in read.get("not_counting", ())}
    settings = {name: read[name] for name in _SETTINGS if name in read}
    who = make_person(
        accepted=str(read["accepted"]),
        contributions=tuple(_entry(line) for line in read.get("log", ())),
        reviews=tuple(_review(line) for line in read.get("reviews", ())),
        leave=tuple(make_leave(*line.split()) for line in read.get("leave", ())),
        earlier=tuple(make_appointment(*line.split()) for line in read.get("earlier", ())),
        ended_on=read.get("ended"),
    )
    return who, make_policy(kinds=make_kinds(**changes), **settings)


def _entry(line: list[Any]) -> Contribution:
    """``[2025-02-01, article]``, with more fields in a third place."""
    date, kind, *more = line
    return make_entry(str(date), kind, **(more[0] if more else {}))


def _review(line: str) -> Any:
    tenure, decision, on = line.split()
    return make_review(int(tenure), on, decision)


def told(standing: Standing) -> dict[str, Any]:
    """Everything that a case may state about a standing, in the file's own order of entries."""
    current = standing.current
    entries = sorted(standing.entries, key=lambda entry: entry.position)
    return {
        "standing": standing.name.value,
        "tenure": current.tenure.number if current else None,
        "start": current.tenure.start_on if current else None,
        "end": current.tenure.end_on if current else None,
        "counted": current.counted if current else None,
        "undecided": current.undecided if current else None,
        "met_on": current.met_on if current else None,
        "needed": standing.needed,
        "days_left": standing.days_left,
        "pace": standing.pace.value if standing.pace else None,
        "holds_until": standing.holds_until,
        "tenures": [record.tenure.number for record in standing.tenures],
        "counts": [record.counted for record in standing.tenures],
        "met": [record.met_on for record in standing.tenures],
        "outcomes": [each.outcome.value if each.outcome else None for each in standing.tenures],
        "decisions": [each.decision.value if each.decision else None for each in standing.tenures],
        "rules": [entry.rule.value for entry in entries],
        "straddles": {n: list(e.straddles) for n, e in enumerate(entries, 1) if e.straddles},
        "repeats": {
            entry.contribution.title: entry.repeats.date.first_on
            for entry in entries
            if entry.repeats
        },
    }
