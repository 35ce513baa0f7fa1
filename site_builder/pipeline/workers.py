"""Do many small tasks in several processes, forked so that nothing is copied on the way in."""

import gc
import os
import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import BinaryIO, TypeVar

from msgspec import Struct

from site_builder.pipeline.options import Progress

Task = TypeVar("Task")
Result = TypeVar("Result")

WORTH_RENDERING = 400
WORTH_READING = 80
WORTH_REVIEWING = 4
"""Fewer files, or drawers of accounts, than this are done sooner by one process."""
_MOST = 8
_FEW = 32
"""So many tasks a process takes at once, where there are many."""
_PLACES = 8192
_WIDTH = 4
"""So many places, of so many bytes, have room in a pipe."""
_STEP = 50
"""Progress is told once in so many tasks."""


class Crew(Struct, frozen=True):
    """As many processes as are of use for one kind of work, and who is told how far it is."""

    doing: str
    """What a person is told: ``Reading``."""
    wanted: int
    """How many processes are asked for; 0 for as many as the machine and the work allow."""
    worth: int
    """Fewer tasks than this are done by one process, unless more are asked for."""
    progress: Progress
    is_ahead: bool = False
    """Whether a few tasks are given to another process, since this one has other things to do."""

    def __call__(self, tasks: Sequence[Task], work: Callable[[Task], Result], /) -> list[Result]:
        """The result of every task, in order."""
        return self.begin(tasks, work)()

    def begin(
        self, tasks: Sequence[Task], work: Callable[[Task], Result], /
    ) -> Callable[[], list[Result]]:
        """Begin; what is given does this process's share, and waits for the others."""

        def tick(done: int) -> None:
            if done % _STEP == 0:
                self.progress(self.doing, min(done, len(tasks)), len(tasks))

        jobs = self._jobs(len(tasks))
        others = hasattr(os, "fork") and self.wanted != 1 and cores() > 1
        is_ahead = jobs == 1 and self.is_ahead and others
        return begin_all(tasks, work, jobs=jobs, tick=tick, is_ahead=is_ahead)

    def _jobs(self, tasks: int) -> int:
        if not hasattr(os, "fork"):
            return 1
        if self.wanted:
            return max(1, min(self.wanted, tasks))
        return min(cores(), _MOST) if tasks >= self.worth else 1


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def begin_all(
    tasks: Sequence[Task],
    work: Callable[[Task], Result],
    *,
    jobs: int = 1,
    tick: Callable[[int], None] = lambda _done: None,
    is_ahead: bool = False,
) -> Callable[[], list[Result]]:
    """Begin many tasks; what is given waits for the result of each, in order, and must be called.

    ``tick`` is told how many are done, roughly. What a task raises is raised here, whichever
    process it was in. Where others work too, the first task is done here and now, so that what the
    work needs is imported before they are forked; of the rest each takes the next few whenever it
    has done the last. With ``is_ahead`` one other does everything.
    """
    first = [work(task) for task in tasks[:1]] if jobs > 1 else []
    rest = tasks[len(first) :]
    others = jobs - 1 or int(is_ahead and len(rest) > 0)
    queue = _Queue(len(rest), jobs)
    children = [_Child(queue, rest, work) for _ in range(others)]

    def finish() -> list[Result]:
        try:
            done = {} if is_ahead else queue.work_through(rest, work, tick)
            for child in children:
                done |= child.results()
        finally:
            queue.close()
            for child in children:  # one may wait for the other, which has its pipe open, too
                child.hang_up()
            for child in children:
                child.wait()
        return [*first, *(result for start in sorted(done) for result in done[start])]

    return finish


class _Queue:
    """Places in a row of tasks, from which each of several processes takes the next few.

    They stand in a pipe, from which every place can be read once.
    """

    def __init__(self, tasks: int, jobs: int) -> None:
        """Few enough places to have room in a pipe, and enough for an even end."""
        self._few = max(1, min(_FEW, tasks // (jobs * _FEW)), -(-tasks // _PLACES))
        self._next, entry = os.pipe()
        places = range(0, tasks, self._few)
        os.write(entry, b"".join(place.to_bytes(_WIDTH, "big") for place in places))
        os.close(entry)

    def work_through(
        self, tasks: Sequence[Task], work: Callable[[Task], Result], tick: Callable[[int], None]
    ) -> dict[int, list[Result]]:
        """The results of what this process has taken, by the place of the first."""
        done: dict[int, list[Result]] = {}
        while taken := os.read(self._next, _WIDTH):
            start = int.from_bytes(taken, "big")
            done[start] = []
            for place, task in enumerate(tasks[start : start + self._few], start + 1):
                done[start].append(work(task))
                tick(place)
        return done

    def close(self) -> None:
        """Leave nothing in it: after a failure nobody shall take more."""
        while os.read(self._next, _PLACES):
            pass
        os.close(self._next)


class _Child:
    """A forked process that works through its share and hands the results back through a pipe."""

    def __init__(
        self, queue: _Queue, tasks: Sequence[Task], work: Callable[[Task], Result]
    ) -> None:
        readable, writable = os.pipe()
        gc.freeze()  # keep the collector from touching, and so copying, what is shared
        self._pid = os.fork()
        if self._pid == 0:
            with suppress(BaseException):  # a forked child must not return to its caller
                os.close(readable)
                with os.fdopen(writable, "wb") as answer:
                    _answer(queue, tasks, work, answer)
            os._exit(0)
        os.close(writable)
        self._answer = os.fdopen(readable, "rb")

    def results(self) -> dict[int, list[Result]]:
        """What the child worked out, by the place of the first; raises what it raised."""
        answer = self._answer.read()
        if not answer:
            raise RuntimeError("a worker process ended before its work was done")
        failure, results = pickle.loads(answer)  # noqa: S301 - written by our own fork
        if failure is not None:
            raise failure
        done: dict[int, list[Result]] = results
        return done

    def hang_up(self) -> None:
        """Listen no longer: what the child has still to say fails, and ends it."""
        self._answer.close()

    def wait(self) -> None:
        """Wait for the child to end."""
        os.waitpid(self._pid, 0)


def _answer(
    queue: _Queue, tasks: Sequence[Task], work: Callable[[Task], Result], answer: BinaryIO
) -> None:
    """Write either the failure or the results."""
    try:
        said: tuple[BaseException | None, dict[int, list[Result]]]
        said = (None, queue.work_through(tasks, work, lambda _done: None))
    except BaseException as failure:  # noqa: BLE001 - handed to the parent, which raises it
        said = (failure, {})
    answer.write(pickle.dumps(said))
