"""Templates compiled by a process of their own, while the content is being read.

A first build would otherwise compile them when all else waits, and once in every process that
renders. Whatever keeps this from being done only costs that time: they are compiled when needed.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from site_builder.config import AMBASSADORS, CACHE, COMPILED
from site_builder.pipeline.code import template_roots
from site_builder.pipeline.workers import WORTH_READING, cores


@contextlib.contextmanager
def templates_foreseen(root: Path, jobs: int) -> Iterator[Callable[[], None]]:
    """Compile while the body runs; yields what waits until that is done.

    ``jobs`` is how many processes are asked for, 0 for as many as are of use.
    """
    pids = [_begin(root)] if _is_worth_it(root, jobs) else []

    def wait() -> None:
        while pids:
            os.waitpid(pids.pop(), 0)

    try:
        yield wait
    finally:
        wait()


def _is_worth_it(root: Path, jobs: int) -> bool:
    """Whether there is another processor for it, nothing compiled yet, and enough to read."""
    if (
        (root / CACHE / COMPILED).is_dir()
        or not hasattr(os, "fork")
        or min(jobs or cores(), cores()) == 1
    ):
        return False
    with contextlib.suppress(OSError), os.scandir(root / AMBASSADORS) as profiles:
        return sum(1 for _ in profiles) >= WORTH_READING
    return False


def _begin(root: Path) -> int:
    """The number of the process that compiles."""
    pid = os.fork()
    if pid == 0:
        with contextlib.suppress(BaseException):  # a forked child must not return to its caller
            _compile(root)
        os._exit(0)
    return pid


def _compile(root: Path) -> None:
    from site_builder.pipeline.bytecode import (  # noqa: PLC0415 - the parent needs both later
        CompiledTemplates,
    )
    from site_builder.render.environment import (  # noqa: PLC0415
        DEFAULT,
        make_loading_environment,
    )

    compiled = CompiledTemplates(root / CACHE)
    environment = make_loading_environment(template_roots(root), compiled)
    for name in environment.list_templates(filter_func=lambda name: not name.startswith(DEFAULT)):
        with contextlib.suppress(Exception):  # told when a page needs it
            environment.get_template(name)
