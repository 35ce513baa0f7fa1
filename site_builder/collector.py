"""Less work for what collects garbage: while many values are made, and when a process ends."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_left: list[object] | None = None


def end_soon() -> None:
    """This process does one thing: what was made is not taken apart, neither now nor at its end."""
    global _left  # noqa: PLW0603 - there is one process
    _left = []
    gc.disable()


def live_long() -> None:
    """This process goes on: what is done with is freed."""
    global _left  # noqa: PLW0603 - as above
    _left = None
    gc.enable()


def leave(value: object) -> None:
    """Be done with a value: to take apart what is known of 10,000 people takes 0.1 s."""
    if _left is not None:
        _left.append(value)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the collector from walking, again and again, everything that is known of a site.

    Values are frozen and hold no cycles; at 10,000 people this saves a third of a build.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()
