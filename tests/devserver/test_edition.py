"""Which edition follows which build."""

from pathlib import Path

from site_builder.devserver.edition import Edition
from site_builder.pipeline import BuildReport
from site_builder.problems import Problem, error
from tests.publish.editions import publish

BROKEN = Problem(error("broken", "x"), "It is broken.", "site.yaml")
STOPPED = BuildReport((BROKEN,), published=False)
URL = "https://example.org/program/"


def _good(written: int) -> BuildReport:
    return BuildReport((), published=True, written=written, url=URL)


def test_a_good_build_is_a_new_edition_with_its_files_and_base(tmp_path: Path) -> None:
    publish(tmp_path, {"index.html": b"1"})
    edition = Edition(tmp_path / "_site").after(_good(1))
    assert (1, "/program", ["index.html"]) == (
        edition.number,
        edition.base,
        list(edition.files or {}),
    )


def test_a_site_that_was_built_before_is_shown_though_nothing_was_written(tmp_path: Path) -> None:
    publish(tmp_path, {"index.html": b"1"})
    assert 1 == Edition(tmp_path / "_site").after(_good(0)).number


def test_a_build_that_changes_nothing_reloads_nothing(tmp_path: Path) -> None:
    publish(tmp_path, {"index.html": b"1"})
    shown = Edition(tmp_path / "_site").after(_good(1))
    assert shown == shown.after(_good(0))
    assert shown.number < shown.after(_good(1)).number


def test_a_failed_build_keeps_the_last_good_site(tmp_path: Path) -> None:
    publish(tmp_path, {"index.html": b"1"})
    shown = Edition(tmp_path / "_site").after(_good(1))
    failed = shown.after(STOPPED)
    assert (shown.files, shown.number, shown.base) == (failed.files, failed.number, failed.base)
    assert failed.stopped
    assert (BROKEN,) == failed.problems
    healed = failed.after(_good(0))
    assert not healed.stopped
    assert () == healed.problems


def test_the_page_of_problems_follows_every_build_until_one_is_good(tmp_path: Path) -> None:
    first = Edition(tmp_path).after(STOPPED)
    assert (1, None) == (first.number, first.files)
    assert 2 == first.after(STOPPED).number
