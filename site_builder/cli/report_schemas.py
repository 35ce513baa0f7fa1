"""The schemas of what commands print with ``--format json``."""

import json
from collections.abc import Callable, Mapping
from typing import Any


def encode_report_schema(name: str) -> str:
    """A schema as text. Raises KeyError for an unknown name."""
    return json.dumps(_makers()[name](), indent=2, ensure_ascii=False) + "\n"


def _makers() -> Mapping[str, Callable[[], dict[str, Any]]]:
    from site_builder.reports.diff.as_json import diff_schema
    from site_builder.reports.policy.as_json import trial_schema
    from site_builder.reports.problems.as_json import problems_schema
    from site_builder.reports.review.as_json import review_schema

    return {
        "problems": problems_schema,
        "diff": diff_schema,
        "review": review_schema,
        "policy": trial_schema,
    }
