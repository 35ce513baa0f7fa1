"""A build from what is known equals a clean one, byte for byte, whatever was edited between."""

import datetime as dt
import os
import random
import shutil
import time
from pathlib import Path

import pytest

from site_builder.config import MANIFEST
from site_builder.pipeline import BuildOptions, BuildReport, build_site
from tests.incremental.edits import EDITS, PEOPLE, add_joint_work, edit_body, make_site

AS_OF = dt.date(2026, 11, 22)
COMPARED = 7
"""After so many edits the site is compared with a clean one."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


def build(root: Path, as_of: dt.date = AS_OF, jobs: int = 1) -> BuildReport:
    report = build_site(BuildOptions(root, root / "_site", as_of, jobs=jobs))
    assert [] == [str(problem) for problem in report.problems if problem.is_error]
    return report


def files_of(folder: Path) -> dict[str, bytes]:
    paths = (Path(place, name) for place, _, names in os.walk(folder) for name in names)
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    del found[MANIFEST]
    return found


def clean_build(root: Path, folder: Path, as_of: dt.date) -> dict[str, bytes]:
    """The site as a machine builds it that knows nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(root / "site.yaml", folder)
    for name in ("content", "static", "templates"):
        if (root / name).exists():
            shutil.copytree(root / name, folder / name)
    build(folder, as_of)
    return files_of(folder / "_site")


def assert_as_clean(root: Path, folder: Path, as_of: dt.date = AS_OF) -> None:
    expected, found = clean_build(root, folder, as_of), files_of(root / "_site")
    assert sorted(expected) == sorted(found)
    assert [] == [file for file, content in expected.items() if content != found[file]]


def test_after_every_kind_of_edit(site: Path, tmp_path: Path) -> None:
    chance = random.Random(3)
    build(site)
    for number, edit in enumerate(EDITS, 1):
        edit(site, chance)
        build(site)
        if number % COMPARED == 0 or edit is EDITS[-1]:
            assert_as_clean(site, tmp_path / "clean")


@pytest.mark.parametrize("seed", [1, 2])
def test_after_many_edits_on_many_days(site: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    build(site)
    as_of = AS_OF
    for _ in range(5):
        for edit in chance.sample(EDITS, 3):
            edit(site, chance)
        as_of = AS_OF + dt.timedelta(days=chance.choice((0, 0, 1, 40, -400)))
        build(site, as_of)
    assert_as_clean(site, tmp_path / "clean", as_of)


def test_after_a_day_there_and_back(site: Path, tmp_path: Path) -> None:
    build(site)
    for days in (1, 400, 0):
        as_of = AS_OF + dt.timedelta(days=days)
        build(site, as_of)
        assert_as_clean(site, tmp_path / "clean", as_of)


def test_after_joint_work_came_and_went(site: Path, tmp_path: Path) -> None:
    build(site)
    before = {path: path.read_text() for path in (site / PEOPLE).iterdir()}
    add_joint_work(site, random.Random(5))
    assert build(site).written > 0
    for path, text in before.items():
        path.write_text(text)
    build(site)
    assert_as_clean(site, tmp_path / "clean")


def test_several_processes_make_the_same_files(site: Path, tmp_path: Path) -> None:
    build(site, jobs=3)
    assert_as_clean(site, tmp_path / "clean")


def test_after_a_killed_build(site: Path, tmp_path: Path) -> None:
    build(site)
    edit_body(site, random.Random(1))
    child = os.fork()
    if child == 0:
        options = BuildOptions(site, site / "_site", AS_OF, jobs=1)
        build_site(options, lambda *_: os._exit(9))
        os._exit(0)
    os.waitpid(child, 0)
    build(site)
    assert_as_clean(site, tmp_path / "clean")


def test_a_changed_bio_renders_only_what_shows_it(site: Path) -> None:
    everything = build(site).rendered
    path = site / PEOPLE / "ada.md"
    path.write_text(path.read_text() + "\nOne more line.\n")
    report = build(site)
    assert 1 <= report.written <= 3
    assert report.rendered < everything / 2


def test_nothing_is_read_where_nothing_has_changed(site: Path) -> None:
    build(site)
    time.sleep(2.1)  # stamps prove something only about files that have been at rest
    expected = build(site).problems
    parsed = site / ".site-builder" / "parse.cache"
    parsed.unlink()
    report = build(site)
    assert (0, 0, 0) == (report.rendered, report.written, report.removed)
    assert expected == report.problems != ()
    assert not parsed.exists()
    shutil.rmtree(site / "_site")
    assert build(site).written == report.pages
    edit_body(site, random.Random(1))
    assert build(site).written > 0
