"""Where changes are tried: a warm process, which forks for each of them."""

import ast
import contextlib
import gc
import io
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from mutants.changes import Change, changes
from mutants.imports import forget_dependants
from mutants.loading import ChangedModule

_MEMORY = 4 << 30
"""Bytes that a trial may take."""
_PATIENCE = 4
"""So many times as long as without a change may the tests take, and ten seconds more."""


class TestsFailError(Exception):
    """The tests fail without a change; what they said."""


class Bench:
    """A module, the tests that must notice its changes, and a folder for what they write."""

    def __init__(self, root: Path, module: str, tests: Sequence[str], home: Path) -> None:
        self._root = root
        self._file = root / module
        self._name = ".".join(Path(module).with_suffix("").parts).removesuffix(".__init__")
        self._tests = tests
        self._home = home
        self._noticed: list[str] = []
        """The tests that noticed a change, the latest first."""

    def try_all(self) -> Iterator[tuple[Change, bool]]:
        """Every change, and whether it lives; TestsFailError where they fail without one."""
        limit = self._warm_up()
        tree = ast.parse(self._file.read_bytes(), str(self._file))
        if not self._lives(tree, None, limit):
            raise TestsFailError("They do where the module is loaded a second time.")
        for change in changes(tree):
            yield change, self._lives(tree, change, limit)

    def _warm_up(self) -> float:
        """Load all that the tests need, and forget what depends on the module; the limit in s."""
        started = time.monotonic()
        with contextlib.redirect_stdout(io.StringIO()) as said:
            code = self._run_tests(_Order([]))
        if code:
            raise TestsFailError(said.getvalue())
        forget_dependants(self._name, self._root)
        # One example that fails is enough: no simpler one is looked for.
        settings.register_profile("mutants", settings(), phases=[Phase.explicit, Phase.generate])
        settings.load_profile("mutants")
        gc.collect()
        gc.freeze()  # what is loaded stays: no trial looks through it for what is not needed
        return 10 + _PATIENCE * (time.monotonic() - started)

    def _lives(self, tree: ast.Module, change: Change | None, limit: float) -> bool:
        receiving, sending = os.pipe()
        child = os.fork()
        if not child:
            self._try(tree, change, limit, sending)
        os.close(sending)
        with open(receiving, encoding="utf-8") as pipe:  # noqa: PTH123 - a pipe has no path
            noticed = pipe.read()
        _, status = os.waitpid(child, 0)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)  # whatever it began and did not end
        if noticed:
            self._noticed = [noticed, *(each for each in self._noticed if each != noticed)]
        return status == 0

    def _try(self, tree: ast.Module, change: Change | None, limit: float, sending: int) -> None:
        """In a process of its own, which ends with 0 where no test notices the change."""
        code = 1
        try:
            os.setpgid(0, 0)
            signal.setitimer(signal.ITIMER_REAL, limit)
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(nowhere, stream)
            if change:
                change.apply()
            sys.meta_path.insert(0, ChangedModule(self._name, self._file, tree))
            order = _Order(self._noticed)
            code = self._run_tests(order)
            os.write(sending, order.noticed.encode())
        finally:
            os._exit(code)

    def _run_tests(self, order: "_Order") -> int:
        quick = ["-x", "-q", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=0"]
        options = [*quick, f"--basetemp={self._home / 'tests'}"]
        return int(pytest.main([*options, *self._tests], plugins=[order]))


class _Order:
    """Lets those tests run first that noticed something before; remembers which does now."""

    def __init__(self, first: Sequence[str]) -> None:
        self._ranks = {test: rank for rank, test in enumerate(first)}
        self.noticed = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: self._ranks.get(item.nodeid, len(self._ranks)))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.noticed = self.noticed or report.nodeid
