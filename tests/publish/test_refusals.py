"""Folders that are not for publishing, and files that cannot be published."""

from pathlib import Path

import pytest

from site_builder.config import MANIFEST
from site_builder.publish import PublishFailed, PublishRefused, open_publication
from site_builder.publish.manifest import make_manifest, write_manifest
from tests.publish.editions import publish, read


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        (".", "holds the site's sources"),
        ("..", "holds the site's sources"),
        ("content", "overlaps the sources"),
        ("content/_site", "overlaps the sources"),
        ("static/site", "overlaps the sources"),
        ("templates", "overlaps the sources"),
        (".git/site", "overlaps the sources"),
        ("sources", "overlaps the sources"),
        ("/", "holds the site's sources"),
        ("site.yaml", "is a file"),
        ("/proc", "mount point"),
    ],
)
def test_a_dangerous_folder_is_refused(tmp_path: Path, out: str, reason: str) -> None:
    root = tmp_path / "program"
    for folder in ("sources", "static", "templates", ".git"):
        (root / folder).mkdir(parents=True)
    (root / "content").symlink_to(root / "sources")
    (root / "site.yaml").touch()
    with pytest.raises(PublishRefused, match=reason), open_publication(root / out, root):
        pytest.fail("opened")
    assert ["program"] == [path.name for path in tmp_path.iterdir()]


def test_home_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PublishRefused, match="home"), open_publication(Path.home(), tmp_path):
        pytest.fail("opened")


@pytest.mark.parametrize("anew", [False, True])
def test_a_folder_of_someone_else_is_refused(tmp_path: Path, *, anew: bool) -> None:
    (tmp_path / "_site").mkdir()
    (tmp_path / "_site/thesis.txt").write_bytes(b"ten years of work")
    with pytest.raises(PublishRefused, match="not empty"):
        publish(tmp_path, {"index.html": b""}, anew=anew)
    assert {"thesis.txt": b"ten years of work"} == read(tmp_path / "_site")
    assert ["_site"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"[]", b"\x81\xa4form\xa1x", b"\x81\xa1\xff\xc0"]
)
def test_a_damaged_manifest_is_refused(tmp_path: Path, content: bytes) -> None:
    publish(tmp_path, {"index.html": b"1"})
    (tmp_path / "_site" / MANIFEST).write_bytes(content)
    with pytest.raises(PublishRefused, match="damaged"):
        publish(tmp_path, {"index.html": b"2"})
    assert {"index.html": b"1"} == read(tmp_path / "_site")


UNSAFE = [
    "",
    "/etc/passwd",
    "../up",
    "a/../../up",
    "a//b",
    "a/",
    "./a",
    "a\\b",
    "a\0b",
    "a\nb",
    "\ud800",
    "x" * 256,
    MANIFEST,
    f"a/{MANIFEST}",
]


@pytest.mark.parametrize("file", UNSAFE)
def test_an_unsafe_name_is_never_written(tmp_path: Path, file: str) -> None:
    with pytest.raises(PublishRefused, match="cannot be the name"):
        publish(tmp_path, {file: b""})
    assert not (tmp_path / "_site").exists()


@pytest.mark.parametrize("file", [file for file in UNSAFE if file != "\ud800"])
def test_a_forged_manifest_removes_nothing(tmp_path: Path, file: str) -> None:
    (tmp_path / "_site").mkdir()
    (tmp_path / "up").touch()
    write_manifest(tmp_path / "_site", make_manifest({file: "x"}))
    with pytest.raises(PublishRefused, match="cannot be the name"):
        publish(tmp_path, {"index.html": b""})
    assert (tmp_path / "up").exists()


def test_a_forged_manifest_keeps_nothing_from_outside(tmp_path: Path) -> None:
    (tmp_path / "_site").mkdir()
    (tmp_path / "secret").write_bytes(b"secret")
    write_manifest(tmp_path / "_site", make_manifest({}, ["../secret", "../"]))
    with pytest.raises(PublishRefused, match="leads out"):
        publish(tmp_path, {"index.html": b""})


def test_a_forged_manifest_publishes_nothing_from_outside(tmp_path: Path) -> None:
    (tmp_path / "_site").mkdir()
    (tmp_path / "secret").write_bytes(b"secret")
    write_manifest(tmp_path / "_site", make_manifest({"../../../secret": "x"}))
    with open_publication(tmp_path / "_site", tmp_path) as publication:
        staging = publication.stage({"../../../secret": "x", "index.html": "y"})
        with pytest.raises(PublishRefused, match="leads out"):
            staging.prepare()


def test_a_linked_workshop_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "._site.site-builder").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PublishRefused, match="is a link"):
        publish(tmp_path, {"index.html": b""})
    assert [] == list((tmp_path / "elsewhere").iterdir())


def test_a_disk_that_objects_is_reported_in_words() -> None:
    with (
        pytest.raises(PublishFailed, match=r"Could not publish to /proc/x: .*untouched\."),
        open_publication(Path("/proc/x"), Path("/nowhere")),
    ):
        pytest.fail("opened")
