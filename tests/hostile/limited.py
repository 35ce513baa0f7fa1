"""Run ``check`` or ``build`` as a program of its own, with little time and memory."""

import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MEMORY = 300 * 1024 * 1024
"""Bytes that a command may use at most."""
SECONDS = 2.0
"""Time of the processor that a hostile file may cost."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said, and what it cost."""

    code: int
    text: str
    seconds: float
    bytes: int


_WATCHER = """
import json, resource, subprocess, sys
code = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(int(sys.argv[1]), "w") as told:
    json.dump([code, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024], told)
"""
"""Begins the program: the memory of whoever does is counted as the program's, and ours is large."""


def ask(root: Path, *words: str, **environment: str) -> Answer:
    """Run the program in the folder of a site. A hang or a flood ends with a signal."""
    command = [sys.executable, "-m", "site_builder", *words, "--as-of", "2026-11-22"]
    readable, writable = os.pipe()
    ran = subprocess.run(
        [sys.executable, "-S", "-c", _WATCHER, str(writable), *command],
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
        pass_fds=[writable],
        preexec_fn=_limit,
        check=False,
    )
    os.close(writable)
    with os.fdopen(readable) as told:
        code, seconds, size = json.load(told)
    return Answer(code, ran.stdout, seconds, size)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_AS, (3 * 1024**3, 3 * 1024**3))
