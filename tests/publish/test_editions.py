"""What a build does to the published folder when all goes well."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.publish import open_publication
from tests.publish.editions import fingerprint, folders, litter, publish, read

SITE = {
    "index.html": b"<h1>All</h1>",
    "ambassadors/sample-one/index.html": b"one",
    "ambassadors/sample-two/index.html": b"two",
    "api/v1/all.json": b"[]\n",
}


def test_a_first_build_publishes_every_file(tmp_path: Path) -> None:
    summary = publish(tmp_path, SITE)
    assert SITE == read(tmp_path / "_site")
    assert (4, 0, 0) == (summary.written, summary.unchanged, summary.removed)


def test_a_first_build_may_find_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "_site").mkdir()
    publish(tmp_path, SITE)
    assert SITE == read(tmp_path / "_site")


def test_only_what_changed_is_stale(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    planned = {file: fingerprint(content) for file, content in SITE.items()}
    with open_publication(tmp_path / "_site", tmp_path) as publication:
        changed = publication.stage(planned | {"api/v1/all.json": "other"})
        assert ("api/v1/all.json",) == changed.stale


def test_a_build_that_changes_nothing_touches_nothing(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    publish(tmp_path, SITE | {"index.html": b"new"})
    before = _stats(tmp_path)
    summary = publish(tmp_path, SITE | {"index.html": b"new"})
    assert before == _stats(tmp_path)
    assert (0, 4, 0) == (summary.written, summary.unchanged, summary.removed)


def _stats(root: Path) -> dict[str, tuple[int, int]]:
    found = {path: path.lstat() for path in root.rglob("*") if path.name != "lock"}
    return {str(path): (entry.st_ino, entry.st_mtime_ns) for path, entry in found.items()}


def test_changed_added_and_removed_files_arrive_together(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    after = SITE | {"index.html": b"new", "feed.xml": b"<feed/>"}
    del after["ambassadors/sample-two/index.html"]
    for _ in range(2):  # the second time from a shadow that is at hand
        summary = publish(tmp_path, after)
        assert after == read(tmp_path / "_site")
        assert (2, 2, 1) == (summary.written, summary.unchanged, summary.removed)
        publish(tmp_path, SITE)
        assert SITE == read(tmp_path / "_site")


def test_a_file_of_equal_bytes_is_left_alone(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    before = (tmp_path / "_site" / "index.html").lstat()
    summary = publish(tmp_path, SITE | {"feed.xml": b"<feed/>"}, anew=True)
    after = (tmp_path / "_site" / "index.html").lstat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert (1, 4) == (summary.written, summary.unchanged)


def test_a_clean_build_of_the_same_site_exchanges_nothing(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    before = (tmp_path / "_site").stat().st_ino
    assert 0 == publish(tmp_path, SITE, anew=True).written
    assert before == (tmp_path / "_site").stat().st_ino


def test_new_fingerprints_of_equal_bytes_are_remembered(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    planned = dict.fromkeys(SITE, "of another version")
    with open_publication(tmp_path / "_site", tmp_path) as publication:
        staging = publication.stage(planned)
        staging.prepare()
        summary = staging.commit({file: staging.write(file, SITE[file]) for file in staging.stale})
    with open_publication(tmp_path / "_site", tmp_path) as publication:
        assert () == publication.stage(planned).stale
    assert 0 == summary.written


def test_a_clean_build_mends_what_was_edited_by_hand(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    publish(tmp_path, SITE | {"index.html": b"a shadow is at hand now"})
    (tmp_path / "_site" / "api/v1/all.json").write_bytes(b"edited")
    (tmp_path / "_site" / "index.html").chmod(0o600)
    (tmp_path / "_site" / "ambassadors/sample-one/index.html").unlink()
    publish(tmp_path, SITE, anew=True)
    assert SITE == read(tmp_path / "_site")
    assert 0o644 == stat.S_IMODE((tmp_path / "_site" / "index.html").stat().st_mode)


def test_empty_folders_go_with_their_last_file(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    publish(tmp_path, {"index.html": b"alone"})
    assert set() == folders(tmp_path / "_site")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": b"file"}, {"a/index.html": b"folder"}),
        ({"a/b/index.html": b"folder"}, {"a": b"file"}),
        ({"a/b/index.html": b"deep"}, {"a/b": b"shallow"}),
    ],
)
def test_a_file_may_become_a_folder_and_back(
    tmp_path: Path, before: dict[str, bytes], after: dict[str, bytes]
) -> None:
    for files in (before, after, before, after):
        publish(tmp_path, files)
        assert files == read(tmp_path / "_site")


def test_a_build_that_goes_on_after_the_shadow_is_lost_is_complete(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    publish(tmp_path, SITE | {"index.html": b"two"})
    for path in (tmp_path / "._site.site-builder").iterdir():
        path.rename(tmp_path / f"gone-{path.name}")
    publish(tmp_path, SITE | {"index.html": b"three"})
    assert SITE | {"index.html": b"three"} == read(tmp_path / "_site")


def test_a_copied_folder_is_recognised(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    (tmp_path / "_site").rename(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").rename(tmp_path / "_site")
    assert 0 == publish(tmp_path, SITE).written


def test_a_link_to_the_published_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "_site").symlink_to(tmp_path / "www")
    publish(tmp_path, SITE)
    publish(tmp_path, {"index.html": b"new"})
    assert (tmp_path / "_site").is_symlink()
    assert {"index.html": b"new"} == read(tmp_path / "www")


@pytest.fixture
def narrow_umask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.usefixtures("narrow_umask")
def test_modes_are_the_same_under_every_umask(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    publish(tmp_path, SITE | {"feed.xml": b"<feed/>"})
    published = [tmp_path / "_site", *(tmp_path / "_site").rglob("*")]
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in published}
    assert {(True, 0o755), (False, 0o644)} == modes


def test_a_file_that_was_never_written_stops_the_commit(tmp_path: Path) -> None:
    with (
        open_publication(tmp_path / "_site", tmp_path) as publication,
        pytest.raises(ValueError, match="never written"),
    ):
        publication.stage({"index.html": "x"}).commit({})
    assert not (tmp_path / "_site").exists()


def test_nothing_is_left_behind_by_a_build_that_stops(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    publish(tmp_path, SITE | {"index.html": b"two"})
    with open_publication(tmp_path / "_site", tmp_path) as publication:
        staging = publication.stage({"index.html": "x"})
        staging.prepare()
        staging.write("index.html", b"half")
    assert SITE | {"index.html": b"two"} == read(tmp_path / "_site")
    assert set() == litter(tmp_path)
    assert not (tmp_path / "._site.site-builder" / "shadow").exists()


def test_the_workshop_keeps_itself_out_of_git(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    assert "*\n" == (tmp_path / "._site.site-builder" / ".gitignore").read_text()


def test_a_shadow_made_early_serves_the_next_edition(tmp_path: Path) -> None:
    publish(tmp_path, SITE)
    for _ in range(2):
        with open_publication(tmp_path / "_site", tmp_path) as publication:
            publication.foresee()
    assert SITE == read(tmp_path / "._site.site-builder" / "shadow")
    publish(tmp_path, {"index.html": b"new"})
    assert {"index.html": b"new"} == read(tmp_path / "_site")


def test_there_is_no_shadow_of_nothing(tmp_path: Path) -> None:
    with open_publication(tmp_path / "_site", tmp_path) as publication:
        publication.foresee()
    assert not (tmp_path / "._site.site-builder" / "shadow").exists()
