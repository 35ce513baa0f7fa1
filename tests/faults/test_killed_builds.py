"""The whole program killed at random moments, twice at once, and on a disk that takes no more.

A build is a process group that is killed with SIGKILL; ``--whole`` does it 200 times.
``scripts/prove_faults.py`` kills publishing alone at every single step.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.content.sites import SITE, a_site, profile

ROOT = Path(__file__).parents[2]
BUILD = [sys.executable, "-m", "site_builder", "build", "--as-of", "2026-11-22"]
FEW = 4
MANY = 200
Files = dict[str, bytes]


def start(root: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*BUILD, *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def build(root: Path, *words: str) -> str:
    running = start(root, *words)
    said, _ = running.communicate(timeout=120)
    assert running.returncode == 0, said
    return said


def published(root: Path) -> Files:
    out = root / "_site"
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.name.startswith(".site-builder")
    }


def write_edition(root: Path, number: int) -> None:
    """A site of which each edition changes settings and person and renames another."""
    shutil.rmtree(root / "content", ignore_errors=True)
    person = profile("sample").replace("Sample Person", f"Person {number}")
    files: dict[str, str | bytes] = {
        "site.yaml": SITE.replace("Sample Ambassadors", f"Edition {number}"),
        "content/ambassadors/sample.md": person,
        f"content/ambassadors/other-{number % 2}.md": profile(f"other-{number % 2}"),
    }
    a_site(root, files)


def litter(root: Path) -> set[str]:
    """What lies beside the published folder and does not belong there between builds."""
    names = {path.name for path in root.iterdir()}
    workshop = {path.name for path in (root / "._site.site-builder").iterdir()}
    expected = {"_site", "._site.site-builder", ".site-builder", "content", "site.yaml", "static"}
    return (names - expected) | (workshop - {"lock", ".gitignore", "shadow"})


@pytest.fixture
def editions(tmp_path: Path) -> list[Files]:
    """Two sites as they are when nothing goes wrong."""
    found = []
    for number in range(2):
        root = tmp_path / f"edition-{number}"
        write_edition(root, number)
        build(root)
        found.append(published(root))
    assert found[0] != found[1]
    return found


def test_a_killed_build_leaves_the_old_or_the_new_site(
    tmp_path: Path, editions: list[Files], *, whole: bool
) -> None:
    chance = random.Random(20261122)
    root = tmp_path / "site"
    write_edition(root, 0)
    build(root)
    began = time.perf_counter()
    write_edition(root, 1)
    build(root)
    long = time.perf_counter() - began
    seen = set()
    for number in range(MANY if whole else FEW):
        old, new = published(root), editions[number % 2]
        write_edition(root, number % 2)
        running = start(root)
        time.sleep(chance.uniform(0.2, 1.1) * long)
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
        assert published(root) in (old, new), number
        seen.add(published(root) == new)
        build(root)
        assert published(root) == new, number
        assert set() == litter(root), number
    assert seen == {True, False} or not whole


def test_two_builds_at_once_both_end_well(tmp_path: Path, editions: list[Files]) -> None:
    root = tmp_path / "site"
    write_edition(root, 1)
    both = [start(root, "--clean") for _ in range(2)]
    said = [running.communicate(timeout=120)[0] for running in both]
    assert [0, 0] == [running.returncode for running in both], said
    assert editions[1] == published(root)
    assert set() == litter(root)


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="only root mounts")
@pytest.mark.parametrize("options", ["ro", "size=64k"])
def test_a_disk_that_takes_nothing_is_one_line(tmp_path: Path, options: str) -> None:
    root = tmp_path / "site"
    write_edition(root, 0)
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "none", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        running = start(root, "--out", str(disk / "_site"))
        said, _ = running.communicate(timeout=120)
        left = {path.name for path in disk.iterdir()} - {"._site.site-builder"}
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert "Traceback" not in said
    assert running.returncode, said
    assert 1 == len(said.splitlines()), said
    assert "Could not publish to" in said
    assert set() == left
