"""Reading begins before the rest of the builder is imported, which takes as long."""

import sys
from collections.abc import Callable
from pathlib import Path

from site_builder.content import Loaded, begin_load
from site_builder.model.glance import Glance
from site_builder.pipeline.options import Progress, quiet
from site_builder.pipeline.workers import WORTH_READING, Crew


def begin_reading(
    root: Path,
    base_url: str | None = None,
    glance: Glance | None = None,
    *,
    jobs: int = 0,
    progress: Progress = quiet,
) -> Callable[[], Loaded]:
    """Begin to read the site in ``root``; what is given waits for it.

    A process that has nothing to import any more reads a few files sooner by itself.
    """
    is_ahead = "site_builder.pipeline.draft" not in sys.modules
    crew = Crew("Reading", jobs, WORTH_READING, progress, is_ahead)
    return begin_load(root, base_url=base_url, spread=crew, glance=glance)
