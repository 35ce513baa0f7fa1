"""Requests to end, Ctrl-C and SIGTERM: each unwinds the run, and each is remembered.

It has to be remembered, because the exception alone can get lost: it is raised wherever the program
happens to be, and Python, while it defines a class, and libraries make another exception of it, or
swallow it.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_FIRST_CODE = 128
_received: list[int] = []


def code_to_end_with() -> int | None:
    """What the program answers to the first request to end, as shells have it; None without one.

    Requests are known within ``remembering_requests``.
    """
    return _FIRST_CODE + _received[0] if _received else None


@contextmanager
def remembering_requests() -> Iterator[None]:
    """Let requests unwind what runs in here, so that locks and half-made files go.

    A program that was started to ignore Ctrl-C goes on ignoring it.
    """
    earlier = {signal.SIGTERM: signal.signal(signal.SIGTERM, _unwind)}
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        earlier[signal.SIGINT] = signal.signal(signal.SIGINT, _unwind)
    try:
        yield
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)
        _received.clear()


def _unwind(number: int, _frame: FrameType | None) -> NoReturn:
    _received.append(number)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    sys.exit(_FIRST_CODE + number)
