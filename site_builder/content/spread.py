"""Who reads many files: this process, or others beside it."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

_A = TypeVar("_A")
_B = TypeVar("_B")


class Spread(Protocol):
    """How many files are read: one after the other, or in several processes."""

    def begin(self, tasks: Sequence[_A], work: Callable[[_A], _B], /) -> Callable[[], list[_B]]:
        """Begin; what is given waits for the result of every task, in order."""


class InTurn:
    """One after the other, once all else is done."""

    def begin(self, tasks: Sequence[_A], work: Callable[[_A], _B], /) -> Callable[[], list[_B]]:
        """See ``Spread``."""
        return lambda: [work(task) for task in tasks]
