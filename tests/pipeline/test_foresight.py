"""Templates are compiled beside the reading where that is of use; a broken one is told later."""

from pathlib import Path

import pytest

from site_builder.config import AMBASSADORS, CACHE, COMPILED
from site_builder.pipeline.foresight import templates_foreseen
from site_builder.pipeline.workers import WORTH_READING, cores

needs_two = pytest.mark.skipif(cores() < 2, reason="another processor is what this is for")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    profiles = tmp_path / AMBASSADORS
    profiles.mkdir(parents=True)
    for number in range(WORTH_READING):
        (profiles / f"sample-{number}.md").touch()
    return tmp_path


def compiled(root: Path, jobs: int = 0) -> int:
    with templates_foreseen(root, jobs) as wait:
        wait()
    folder = root / CACHE / COMPILED
    return len(list(folder.iterdir())) if folder.exists() else 0


@needs_two
def test_every_template_is_compiled_meanwhile(root: Path) -> None:
    assert compiled(root) > 20


@needs_two
def test_a_broken_template_of_the_site_is_left_for_the_page_that_needs_it(root: Path) -> None:
    whole = compiled(root)
    (root / "templates" / "pages").mkdir(parents=True)
    (root / "templates" / "pages" / "guide.html").write_text("{% if %}")
    for each in (root / CACHE / COMPILED).iterdir():
        each.unlink()
    (root / CACHE / COMPILED).rmdir()
    assert compiled(root) == whole - 1


def test_one_process_compiles_nothing_ahead(root: Path) -> None:
    assert compiled(root, jobs=1) == 0


def test_a_small_site_compiles_what_it_needs_when_it_needs_it(root: Path) -> None:
    (root / AMBASSADORS / "sample-0.md").unlink()
    assert compiled(root) == 0
