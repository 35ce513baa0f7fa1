"""Signs of life during long work."""

import io

from site_builder.cli.progress import PAUSE, Lines, progress_on


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_short_work_is_silent() -> None:
    stream = io.StringIO()
    with progress_on(stream) as progress:
        for done in range(1000):
            progress("Rendering", done, 1000)
    assert "" == stream.getvalue()


def test_long_work_says_now_and_then_how_far_it_is() -> None:
    stream, clock = io.StringIO(), Clock()
    progress = Lines(stream, clock)
    for done in range(0, 3000, 100):
        clock.seconds += PAUSE / 10
        progress("Rendering", done, 3000)
    assert [
        "Rendering: 900 of 3,000 …",
        "Rendering: 1,900 of 3,000 …",
        "Rendering: 2,900 of 3,000 …",
    ] == stream.getvalue().splitlines()


def test_work_of_unknown_size_is_named_alone() -> None:
    stream, clock = io.StringIO(), Clock()
    progress = Lines(stream, clock)
    clock.seconds = PAUSE
    progress("Reading", 0, 0)
    assert "Reading …\n" == stream.getvalue()


def test_a_terminal_shows_a_bar_only_for_long_work_and_takes_it_away() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    quick, slow = Terminal(), Terminal()
    with progress_on(quick) as progress:
        progress("Rendering", 1, 2)
    assert "" == quick.getvalue()
    clock = Clock()
    with progress_on(slow, clock) as progress:
        clock.seconds = PAUSE
        progress("Rendering", 1, 2)
    assert "Rendering" in slow.getvalue()
