"""Prove that the tests notice: change the program in one place at a time, and run them.

    python scripts/prove_mutants.py                  all modules of scripts/mutants/table.toml
    python scripts/prove_mutants.py rules escapes    those of some of its groups
    python scripts/prove_mutants.py site_builder/dates.py [--tests tests/standing ...]

Prints every change that no test notices, and how many of each module's were noticed. Exits 1 where
these are fewer than nine in ten of a module. The work tree is only read.
"""

import argparse
import os
import sys
import tempfile
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

from mutants.bench import Bench, TestsFailError

_TABLE = Path(__file__).parent / "mutants/table.toml"
_ENOUGH = 0.9

Trials = dict[str, list[str]]
"""Modules, by their paths, and the tests of each."""


def read_table() -> dict[str, Trials]:
    """The groups of the table, each with its modules."""
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


def chosen(words: Sequence[str], tests: Sequence[str]) -> Trials:
    """The modules that the words name, by group or by path, and their tests."""
    groups = read_table()
    everything = {module: own for group in groups.values() for module, own in group.items()}
    found: Trials = {}
    for word in words or groups:
        found |= groups.get(word) or {word: everything.get(word, [])}
    return {module: list(tests) or own for module, own in found.items()}


def prove(module: str, tests: Sequence[str], home: Path) -> bool:
    """Try all changes of a module; whether enough of them were noticed."""
    started, killed, tried = time.monotonic(), 0, 0
    try:
        for change, lives in Bench(Path.cwd(), module, tests, home).try_all():
            tried += 1
            killed += not lives
            if lives:
                print(f"{module}:{change.line}: {change.before} -> {change.after}", flush=True)
    except TestsFailError as fault:
        print(f"{module}: the tests fail without a change\n{fault}", flush=True)
        return False
    seconds = time.monotonic() - started
    print(f"| `{module}` | {killed} of {tried} | {seconds:.0f} s |", flush=True)
    return killed >= _ENOUGH * tried


def main() -> int:
    """Try the modules that were asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="*", help="groups of the table, or paths of modules")
    parser.add_argument("--tests", nargs="+", default=[], help="others than those of the table")
    options = parser.parse_args()
    sys.path.insert(0, str(Path.cwd()))
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        home = Path(folder)
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(home / "bytecode")
        os.environ |= {
            "CI": "true",
            "HYPOTHESIS_STORAGE_DIRECTORY": str(home / "hypothesis"),
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        }
        trials = chosen(options.what, options.tests)
        weak = [module for module, tests in trials.items() if not prove(module, tests, home)]
    if weak:
        print(f"Fewer than nine in ten: {', '.join(weak)}")
    return bool(weak)


if __name__ == "__main__":
    sys.exit(main())
