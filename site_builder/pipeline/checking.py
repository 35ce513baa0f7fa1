"""A check: everything that a build would find wrong, and nothing written."""

import datetime as dt
from pathlib import Path

from site_builder.pipeline.latest import recall_problems
from site_builder.pipeline.sight import look
from site_builder.problems import Problem


def check_content(root: Path, as_of: dt.date, base_url: str | None = None) -> tuple[Problem, ...]:
    """Everything that a build would find wrong."""
    sight = look(root, as_of, base_url)
    known = recall_problems(root, sight)
    if known is not None:
        return known
    from site_builder.pipeline.draft import draft_site  # noqa: PLC0415 - every stage

    return draft_site(root, as_of, base_url, glance=sight.glance if sight else None).problems
