"""Signs of life during long work: a bar on a terminal, now and then a line elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from site_builder.cli.screen import is_terminal

Progress = Callable[[str, int, int], None]
"""What is being done, how much of it is, and of how much in all."""

Clock = Callable[[], float]
"""Seconds since any moment, never running backward."""

PATIENCE = 1.0
"""Seconds that pass in silence: most builds are over by then."""
PAUSE = 10.0
"""Seconds between two lines where there is no terminal."""


@contextmanager
def progress_on(stream: TextIO, clock: Clock = time.monotonic) -> Iterator[Progress]:
    """Progress for as long as the block lasts."""
    if is_terminal(stream):
        bar = _Bar(stream, clock)
        try:
            yield bar
        finally:
            bar.close()
    else:
        yield Lines(stream, clock)


class Lines:
    """Plain lines, few enough for a log."""

    def __init__(self, stream: TextIO, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock
        self._due = clock() + PAUSE

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Print a line if the last is long ago."""
        if self._clock() < self._due:
            return
        self._due = self._clock() + PAUSE
        share = f": {done:,} of {total:,}" if total else ""
        print(f"{doing}{share} …", file=self._stream, flush=True)


class _Bar:
    """A bar that appears once the work has proved long."""

    def __init__(self, stream: TextIO, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock
        self._due = clock() + PATIENCE
        self._show: Progress | None = None
        self._stop: Callable[[], None] = _nothing

    def __call__(self, doing: str, done: int, total: int) -> None:
        """Move the bar."""
        if self._show is None and self._clock() >= self._due:
            self._show, self._stop = _rich_bar(self._stream)
        if self._show is not None:
            self._show(doing, done, total)

    def close(self) -> None:
        """Take the bar away."""
        self._stop()


def _nothing() -> None:
    """Nothing was shown, so nothing is taken away."""


def _rich_bar(stream: TextIO) -> tuple[Progress, Callable[[], None]]:
    from rich.console import Console
    from rich.progress import Progress as RichProgress

    bar = RichProgress(console=Console(file=stream), transient=True)
    task = bar.add_task("")
    bar.start()

    def show(doing: str, done: int, total: int) -> None:
        bar.update(task, description=doing, completed=done, total=total or None)

    return show, bar.stop
