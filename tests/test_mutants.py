"""A toy is tried: what a test notices is killed, the rest is told, and no file is touched."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "scripts/prove_mutants.py"
TOY = '''
"""A toy."""

from functools import cache


@cache
def is_long(text: str) -> bool:
    return len(text) > 2
'''
TEST = """
from box import toy


def test_long_and_short() -> None:
    assert toy.is_long("abc")
    assert not toy.is_long("{short}")
"""


def prove(folder: Path, short: str) -> tuple[int, list[str]]:
    """The code with which the trials of the toy end, and what they say."""
    box = folder / "box"
    box.mkdir()
    box.joinpath("__init__.py").touch()
    box.joinpath("toy.py").write_text(TOY)
    folder.joinpath("test_toy.py").write_text(TEST.format(short=short))
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "box/toy.py", "--tests", "test_toy.py"],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert {"__init__.py", "box", "toy.py", "test_toy.py"} == {p.name for p in folder.rglob("*")}
    return done.returncode, (done.stdout + done.stderr).splitlines()


def test_what_no_test_notices_is_told_with_its_place(tmp_path: Path) -> None:
    code, said = prove(tmp_path, short="a")
    assert "box/toy.py:9: len(text) > 2 -> len(text) >= 2" in said
    assert "box/toy.py:9: 2 -> 1" in said
    assert not any("len(text) <= 2" in line for line in said)
    assert any(line.startswith("| `box/toy.py` | 4 of 6 |") for line in said)
    assert "Fewer than nine in ten: box/toy.py" in said
    assert 1 == code


def test_nothing_is_told_where_every_change_is_noticed(tmp_path: Path) -> None:
    code, said = prove(tmp_path, short="ab")
    assert ["| `box/toy.py` | 6 of 6"] == [
        line.rpartition(" |")[0].rpartition(" |")[0] for line in said
    ]
    assert 0 == code


def test_tests_that_fail_without_a_change_prove_nothing(tmp_path: Path) -> None:
    code, said = prove(tmp_path, short="abc")
    assert "box/toy.py: the tests fail without a change" in said
    assert 1 == code
