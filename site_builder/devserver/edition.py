"""What the browser is shown: the last good site, and what is wrong with the present content."""

import threading
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from site_builder.addresses import base_path
from site_builder.pipeline import BuildReport
from site_builder.problems import Problem
from site_builder.publish.manifest import read_manifest


class Edition(Struct, frozen=True):
    """The state after one build. ``folder`` is where the site was published."""

    folder: Path
    number: int = 0
    """Grows whenever a page that is open in a browser is out of date."""
    base: str = ""
    """The path under which the site lives, without a last slash."""
    files: Mapping[str, str] | None = None
    """The published files, the only ones that are served; None before the first good build."""
    problems: tuple[Problem, ...] = ()
    stopped: bool = False
    """Whether the last build published nothing."""

    def after(self, report: BuildReport) -> "Edition":
        """The edition that follows this one when ``report`` is what came of the next build."""
        if not report.published:
            number = self.number + (self.files is None)
            return replace(self, number=number, problems=report.problems, stopped=True)
        return Edition(
            folder=self.folder,
            number=self.number + bool(report.written or report.removed or self.files is None),
            base=base_path(report.url),
            files=read_manifest(self.folder).files,
            problems=report.problems,
        )


class Board:
    """Where the latest edition hangs; many may read it and wait for the next."""

    def __init__(self, first: Edition) -> None:
        self._news = threading.Condition()
        self._edition = first
        self._posted = 0
        self._closed = False

    @property
    def edition(self) -> Edition:
        """The latest."""
        return self._edition

    @property
    def closed(self) -> bool:
        """Whether there will be no more."""
        return self._closed

    def post(self, edition: Edition) -> None:
        """Hang up a new edition, and wake all who wait."""
        with self._news:
            self._edition = edition
            self._posted += 1
            self._news.notify_all()

    def wait(self, seen: int, seconds: float) -> tuple[int, Edition]:
        """The number of editions posted, and the latest; waits while ``seen`` are all there are."""
        with self._news:
            self._news.wait_for(lambda: self._closed or self._posted != seen, seconds)
            return self._posted, self._edition

    def close(self) -> None:
        """Let all who wait go."""
        with self._news:
            self._closed = True
            self._news.notify_all()
