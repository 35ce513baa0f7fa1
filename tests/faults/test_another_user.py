"""Folders that belong to another user: a clear line, a code for scripts, and nothing is touched.

The folders are ``nobody``'s. Root may write anywhere, so the program runs as a root that has lost
its powers (capabilities(7), "SECBIT_NOROOT"); only root can give folders away and start it so.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.sites import a_site, profile

ROOT = Path(__file__).parents[2]
PERSON = "content/ambassadors/sample.md"
WORKSHOP = "._site.site-builder"
SET_SECUREBITS = 28
NO_ROOT = 0b11
"""From Linux's prctl.h and securebits.h: root's number gives no power, and that stays so."""

OTHER = "nobody"
Trace = dict[str, tuple[int, int, int, bytes]]

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives folders away")


def be_plain() -> None:
    """Leave root without its powers in the program that is started next: a user like any other."""
    ctypes.CDLL(None).prctl(SET_SECUREBITS, NO_ROOT, 0, 0, 0)


def run(*words: str, plain: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=be_plain if plain else None,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def build(root: Path, out: Path, *, plain: bool = True) -> subprocess.CompletedProcess[str]:
    words = ("build", "-C", str(root), "--out", str(out), "--as-of", "2026-11-22")
    return run("-m", "site_builder", *words, plain=plain)


def give(user: str, folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, user)


def traces(folder: Path) -> Trace:
    """Owner, mode, time and bytes of everything in a folder, whoever may read it."""
    found = ((path, path.lstat()) for path in sorted(folder.rglob("*")))
    return {
        path.relative_to(folder).as_posix(): (
            stat.st_uid,
            stat.st_mode,
            stat.st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path, stat in found
    }


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of nobody's that the program may enter, and not write into."""
    folder = tmp_path / "public"
    folder.mkdir()
    give(OTHER, folder)
    if not run("-c", f"open({str(folder / 'a')!r}, 'x')").returncode:
        pytest.skip("root keeps its powers here")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of root's."""
    return a_site(tmp_path / "site", {PERSON: profile("sample")})


def closed(out: Path) -> None:
    """Nobody's folder, into which nobody else may look."""
    give(OTHER, out.parent)
    out.chmod(0o700)


def opened(out: Path) -> None:
    """Nobody's folder, which everyone may read."""
    give(OTHER, out.parent)


def without_workshop(out: Path) -> None:
    """Nobody's folder in one of root's: it could be renamed, but not be written to."""
    shutil.rmtree(out.with_name(WORKSHOP))
    give(OTHER, out)


def with_a_foreign_workshop(out: Path) -> None:
    """Root's folder, with a workshop of nobody's."""
    give(OTHER, out.with_name(WORKSHOP))


@pytest.mark.parametrize("arrange", [closed, opened, without_workshop, with_a_foreign_workshop])
def test_what_another_user_has_published_is_left_alone(
    shared: Path, site: Path, arrange: Callable[[Path], None]
) -> None:
    shutil.chown(shared, "root")
    out = shared / "_site"
    first = build(site, out)
    assert 0 == first.returncode, first.stderr
    arrange(out)
    (site / PERSON).write_text(profile("sample").replace("Sample Person", "Someone Else"))
    before = traces(out)
    said = build(site, out)
    assert 3 == said.returncode, said.stdout + said.stderr
    complaint = said.stderr.splitlines()[-1]
    assert complaint.startswith(f"site-builder: Could not publish to {out}: you have no permission")
    assert complaint.endswith("What was published before is untouched.")
    assert "Traceback" not in said.stderr
    assert before == traces(out)
    assert {path.name for path in out.with_name(WORKSHOP).iterdir()} <= {"lock", ".gitignore"}


def test_a_folder_that_another_user_would_have_to_make_is_not_made(
    shared: Path, site: Path
) -> None:
    said = build(site, shared / "_site")
    assert 3 == said.returncode, said.stdout + said.stderr
    assert "you have no permission to write there" in said.stderr
    assert [] == list(shared.iterdir())


@pytest.mark.usefixtures("shared")
def test_a_profile_that_only_another_user_may_read_is_a_problem_with_its_place(site: Path) -> None:
    shutil.chown(site / PERSON, OTHER)
    (site / PERSON).chmod(0o600)
    said = build(site, site / "_site")
    assert 1 == said.returncode, said.stdout + said.stderr
    assert f"{PERSON}: file-unreadable the file cannot be opened" in said.stderr
    assert not (site / "_site").exists()


def test_a_site_that_may_only_be_read_is_published_elsewhere(
    shared: Path, site: Path, tmp_path: Path
) -> None:
    moved = shared / "site"
    shutil.move(site, moved)
    give(OTHER, shared)
    before = traces(moved)
    said = build(moved, tmp_path / "_site")
    assert 0 == said.returncode, said.stdout + said.stderr
    assert (tmp_path / "_site/index.html").exists()
    assert before == traces(moved)
