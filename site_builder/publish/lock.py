"""One build at a time for each published folder."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from site_builder.publish.errors import PublishRefused, in_words
from site_builder.publish.place import Place

_PAUSE = 0.05
"""Seconds between two tries."""


@contextmanager
def hold_lock(place: Place, patience: float, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of ``place``, waiting for it at most ``patience`` seconds.

    Calls ``waiting`` once when another build holds it, and raises PublishRefused when that build
    goes on for too long. The system frees the lock when the last process of a build is gone.
    """
    with in_words(place.live):
        lock = os.open(place.lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        if not _take(lock):
            waiting()
            _wait_for(lock, patience)
        yield
    finally:
        os.close(lock)


def _wait_for(lock: int, patience: float) -> None:
    deadline = time.monotonic() + patience
    while not _take(lock):
        if time.monotonic() >= deadline:
            raise PublishRefused(
                "Another build is publishing to the same folder, and has not ended within "
                f"{patience:g} seconds. Wait for it, then build again."
            )
        time.sleep(_PAUSE)


def _take(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
