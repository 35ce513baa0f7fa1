"""A check: everything that a build would find wrong, and nothing written."""

import datetime as dt
from pathlib import Path

from site_builder.collector import leave
from site_builder.pipeline.latest import recall_problems
from site_builder.pipeline.sight import look
from site_builder.problems import Problem


def check_content(root: Path, as_of: dt.date, base_url: str | None = None) -> tuple[Problem, ...]:
    """Everything that a build would find wrong."""
    sight = look(root, as_of, base_url)
    known = recall_problems(root, sight)
    if known is not None:
        return known
    from site_builder.pipeline.reading import begin_reading  # noqa: PLC0415 - the whole of reading

    loading = begin_reading(root, base_url, sight.glance if sight else None)
    from site_builder.pipeline.draft import draft_loaded  # noqa: PLC0415 - every stage

    draft = draft_loaded(loading, root, as_of)
    leave(draft)
    return draft.problems
