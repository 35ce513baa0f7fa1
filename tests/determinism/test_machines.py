"""The same content gives the same bytes and modes, whatever the machine, the clock and the past.

``--whole`` changes one thing at a time as well, so that a difference names its cause.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAIN = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}


@dataclass(frozen=True, slots=True)
class Machine:
    """How a build's surroundings differ from the plain ones."""

    environment: Mapping[str, str] = field(default_factory=dict)
    words: Sequence[str] = ()
    umask: int = 0o022
    folder: str = "site"
    backwards: bool = False
    """Whether the files are created in the opposite order, with times long past."""
    after: str = ""
    """The day as of which another build came before."""
    cores: int = 0


MACHINES: Mapping[str, Machine] = {
    "hash seed": Machine({"PYTHONHASHSEED": "4242"}),
    "time zone": Machine({"TZ": "Pacific/Kiritimati"}),
    "locale C": Machine(
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ),
    "locale": Machine({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
    "umask": Machine(umask=0o077),
    "open umask": Machine(umask=0),
    "path": Machine(folder="ein Ordner/mit Leerraum ß"),
    "file order": Machine(backwards=True),
    "clock": Machine({"SOURCE_DATE_EPOCH": "1"}),
    "several processes": Machine(words=("--jobs", "3")),
    "one core": Machine(cores=1),
    "an old site": Machine(after="2025-03-01"),
    "a clean build": Machine(words=("--clean",), after="2025-03-01"),
}
OTHER = Machine(
    {"PYTHONHASHSEED": "77", "TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONUTF8": "0"},
    ("--jobs", "3"),
    umask=0o077,
    folder="an other/place",
    backwards=True,
    after="2025-03-01",
)


def write_sample(root: Path, *, backwards: bool) -> None:
    """Copy the sample, file by file."""
    files = [ROOT / "site.yaml"]
    for folder in ("content", "static/photos"):
        files += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    for number, path in enumerate(sorted(files, reverse=backwards)):
        copy = root / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        if backwards:
            os.utime(copy, (number, number))


def published(place: Path, machine: Machine) -> dict[str, tuple[int, bytes]]:
    """Every file and folder that such a machine publishes, with its mode."""
    root = place / machine.folder
    write_sample(root, backwards=machine.backwards)
    for day in filter(None, (machine.after, "2026-11-22")):
        command = [sys.executable, "-m", "site_builder", "build", "--as-of", day, *machine.words]
        subprocess.run(
            command,
            cwd=root,
            env={**os.environ, **PLAIN, **machine.environment, "PYTHONPATH": str(ROOT)},
            umask=machine.umask,
            preexec_fn=(lambda: os.sched_setaffinity(0, {0})) if machine.cores else None,
            capture_output=True,
            check=True,
        )
    out = root / "_site"
    return {
        path.relative_to(out).as_posix(): (
            path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in sorted(out.rglob("*"))
    }


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, bytes]]:
    found = published(tmp_path_factory.mktemp("plain"), Machine())
    assert len(found) > 100
    return found


def test_a_machine_that_differs_in_everything_publishes_the_same(
    tmp_path: Path, plain: dict[str, tuple[int, bytes]]
) -> None:
    assert_same(plain, published(tmp_path, OTHER))


@pytest.mark.parametrize("name", MACHINES)
def test_a_machine_that_differs_in_one_thing_publishes_the_same(
    tmp_path: Path, plain: dict[str, tuple[int, bytes]], name: str, *, whole: bool
) -> None:
    if not whole:
        pytest.skip("only with --whole: the test above differs in all of them at once")
    assert_same(plain, published(tmp_path, MACHINES[name]))


def assert_same(one: dict[str, tuple[int, bytes]], other: dict[str, tuple[int, bytes]]) -> None:
    assert [*one] == [*other]
    assert [] == [name for name in one if one[name] != other[name]]
