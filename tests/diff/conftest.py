"""A small site with a history, and its comparison in one line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.history import read_comparison
from site_builder.reports.diff.changes import Diff
from site_builder.reports.diff.compare import compare
from tests.histories import History, sample_history
from tests.people import day

Compared = Callable[..., Diff]
AS_OF = "2026-11-22"


@pytest.fixture
def history(tmp_path: Path) -> History:
    return sample_history(tmp_path / "repository")


@pytest.fixture
def compared(history: History) -> Compared:
    """Compare ``base`` (HEAD) with ``head`` (the work tree)."""

    def run(
        base: str = "HEAD", head: str | None = None, author: str | None = None, as_of: str = AS_OF
    ) -> Diff:
        read = read_comparison(history.root, base, head, day(as_of))
        files = read.site_files
        return compare(read.base, read.head, day(as_of), author=author, files=files)

    return run
