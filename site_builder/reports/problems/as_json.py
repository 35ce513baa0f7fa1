"""Problems for programs: a stable document, with the schema that it keeps to."""

import json
from collections.abc import Sequence
from typing import Any

from site_builder.problems import Problem

FORMAT = 1
"""Grows only if a field is renamed, retyped or removed; a new field leaves it as it is."""


def json_of_problems(problems: Sequence[Problem]) -> str:
    """Every problem with all that is known of it; pure ASCII, ends in a line feed."""
    errors = sum(problem.is_error for problem in problems)
    document = {
        "format": FORMAT,
        "errors": errors,
        "warnings": len(problems) - errors,
        "problems": [_record(problem) for problem in problems],
    }
    return json.dumps(document, indent=2) + "\n"


def _record(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.line or None,
        "column": problem.column or None,
        "field": list(problem.pointer),
        "severity": problem.severity.value,
        "code": problem.code.name,
        "meaning": problem.code.meaning,
        "message": problem.message,
        "hint": problem.hint or None,
    }


def problems_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of what ``check --format json`` prints."""
    fields = {
        "path": _text("Relative to the site's folder, with forward slashes."),
        "line": _count("From 1; null where it is not known.", least=1, nullable=True),
        "column": _count("From 1, in characters; null where not known.", least=1, nullable=True),
        "field": {
            "type": "array",
            "items": {"type": ["string", "integer"]},
            "description": "The way to the field in the front matter; a list counts from 0.",
        },
        "severity": {"enum": ["error", "warning"]},
        "code": _text("The stable name of this kind of problem."),
        "meaning": _text("What this kind of problem is, in one line."),
        "message": _text("What is wrong here."),
        "hint": {"type": ["string", "null"], "description": "What to do about it."},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Problems of a site",
        **_object(
            {
                "format": {"const": FORMAT},
                "errors": _count("How many of them are errors."),
                "warnings": _count("How many of them are warnings."),
                "problems": {"type": "array", "items": _object(fields)},
            }
        ),
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _text(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _count(description: str, *, least: int = 0, nullable: bool = False) -> dict[str, Any]:
    kind = ["integer", "null"] if nullable else "integer"
    return {"type": kind, "minimum": least, "description": description}
