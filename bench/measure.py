"""One run of a program: how long it took, what it cost, and the most memory that it held."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds by the clock, seconds of processor, and MiB of the largest process."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run to the end. Raises RuntimeError, with what was said, where the program fails."""
    with (folder / "bench.log").open("wb") as log:
        started = time.perf_counter()
        child = subprocess.Popen(  # noqa: S603 - the commands stand in this folder
            command, cwd=folder, env={**os.environ, **environment}, stdout=log, stderr=log
        )
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        said = (folder / "bench.log").read_text(errors="replace")[-2000:]
        raise RuntimeError(f"{command[0]} failed:\n{said}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)
