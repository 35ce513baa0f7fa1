"""Run ``check`` or ``build`` as a program of its own, with little time and memory."""

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


def ask(root: Path, *words: str, **environment: str) -> Answer:
    """Run the program in the folder of a site. A hang or a flood ends with a signal."""
    command = [sys.executable, "-m", "site_builder", *words, "--as-of", "2026-11-22"]
    with subprocess.Popen(
        command,
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
        preexec_fn=_limit,  # noqa: PLW1509 - no threads here
    ) as running:
        assert running.stdout
        text = running.stdout.read()
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    return Answer(running.returncode, text, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_AS, (3 * 1024**3, 3 * 1024**3))
