"""A policy on trial, for programs."""

import datetime as dt
from typing import Any, Literal

import msgspec

from site_builder.reports.diff import shapes
from site_builder.reports.diff.as_json import make_field, make_move
from site_builder.reports.policy.trial import Trial


class Document(msgspec.Struct, frozen=True):
    """Whose standing another policy would change; ``people`` counts everyone."""

    format: Literal[1]
    as_of: dt.date
    people: int
    settings: list[shapes.Field]
    standings: list[shapes.Move]
    errors: list[str]


def trial_json(trial: Trial) -> str:
    """One document with a final newline."""
    document = Document(
        format=1,
        as_of=trial.as_of,
        people=trial.people,
        settings=[make_field(each) for each in trial.settings],
        standings=[make_move(each, trial.now, trial.then) for each in trial.moves],
        errors=[str(problem) for problem in trial.errors],
    )
    return msgspec.json.format(msgspec.json.encode(document)).decode() + "\n"


def trial_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of what ``policy try --format json`` prints."""
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, **msgspec.json.schema(Document)}
