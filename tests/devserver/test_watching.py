"""Changes of the sources are seen, however an editor makes them."""

import os
import shutil
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest

from site_builder.devserver.watching import watch_sources
from site_builder.signals import remembering_requests


def changes_after(root: Path, deed: Callable[[], object]) -> tuple[str, ...]:
    """What is told after ``deed``, which is done as soon as the watching has begun."""
    rounds = watch_sources(root)
    assert () == next(rounds)
    timer = threading.Timer(0.05, deed)
    timer.start()
    seen = next(rounds)
    timer.join()
    return seen


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/ambassadors").mkdir(parents=True)
    (tmp_path / "static").mkdir()
    (tmp_path / "_site").mkdir()
    (tmp_path / "site.yaml").write_text("site:\n")
    (tmp_path / "content/ambassadors/sample-one.md").write_text("---\n")
    return tmp_path


def test_a_saved_file_is_seen(root: Path) -> None:
    profile = root / "content/ambassadors/sample-one.md"
    saved = changes_after(root, lambda: profile.write_text("---\nname: x\n"))
    assert ("content/ambassadors/sample-one.md",) == saved


def test_settings_that_an_editor_replaces_are_seen(root: Path) -> None:
    def replace() -> None:
        (root / "site.yaml.new").write_text("site: {title: x}\n")
        (root / "site.yaml.new").rename(root / "site.yaml")

    assert ("site.yaml",) == changes_after(root, replace)


def test_a_folder_that_appears_is_seen_and_then_watched(root: Path) -> None:
    rounds = watch_sources(root)
    next(rounds)
    (root / "templates").mkdir()
    assert ("templates",) == next(rounds)
    assert () == next(rounds)
    (root / "templates/page.html").write_text("x")
    assert ("templates/page.html",) == next(rounds)


def test_a_folder_that_goes_and_comes_back_is_watched_again(root: Path) -> None:
    rounds = watch_sources(root)
    next(rounds)
    shutil.rmtree(root / "static")
    while "static" not in next(rounds):
        pass
    next(rounds)
    (root / "static").mkdir()
    assert ("static",) == next(rounds)


def test_a_site_that_has_only_settings_is_watched(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("a\n")
    rounds = watch_sources(tmp_path)
    assert () == next(rounds)
    (tmp_path / "content").mkdir()
    assert [("content",), ()] == list(islice(rounds, 2))


@pytest.mark.parametrize("name", ["_site/index.html", "content/.sample.md.swp", "notes.txt"])
def test_what_is_no_source_is_not_seen(root: Path, name: str) -> None:
    def touch() -> None:
        (root / name).write_text("x")
        time.sleep(0.1)
        (root / "static/late.txt").write_text("x")

    assert ("static/late.txt",) == changes_after(root, touch)


def test_watching_ends_with_a_request_whose_exception_was_lost(root: Path) -> None:
    with remembering_requests():
        rounds = watch_sources(root)
        next(rounds)
        with suppress(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
        assert list(rounds) == [()]
