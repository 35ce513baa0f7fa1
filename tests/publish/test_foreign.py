"""What others put into the published folder is carried over, and never removed."""

from pathlib import Path

import pytest

from site_builder.publish import PublishRefused
from tests.publish.editions import folders, publish, read

ONE = {"index.html": b"1", "topics/kafka/index.html": b"kafka"}
TWO = {"index.html": b"2", "topics/kafka/index.html": b"kafka"}
THREE = {"index.html": b"3"}


@pytest.mark.parametrize(
    "at", ["CNAME", "a\nb\\c", "\udcff", "topics/note.txt", "topics/kafka/deep/er/x.txt"]
)
def test_a_foreign_file_outlives_every_build(tmp_path: Path, at: str) -> None:
    publish(tmp_path, ONE)
    place = tmp_path / "_site" / at
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"mine")
    for site in (TWO, THREE, ONE, TWO):
        publish(tmp_path, site)
        assert site | {at: b"mine"} == read(tmp_path / "_site")


def test_a_foreign_file_that_comes_late_is_found_where_a_shadow_is_at_hand(tmp_path: Path) -> None:
    for site in (ONE, TWO, ONE):
        publish(tmp_path, site)
    (tmp_path / "_site/topics/kafka/late.txt").write_bytes(b"late")
    publish(tmp_path, TWO)
    publish(tmp_path, ONE)
    assert ONE | {"topics/kafka/late.txt": b"late"} == read(tmp_path / "_site")


def test_a_foreign_file_that_its_owner_removes_stays_away(tmp_path: Path) -> None:
    publish(tmp_path, ONE)
    (tmp_path / "_site/extra").mkdir()
    (tmp_path / "_site/extra/x.txt").write_bytes(b"x")
    (tmp_path / "_site/CNAME").write_bytes(b"example.org")
    publish(tmp_path, TWO)
    (tmp_path / "_site/CNAME").unlink()
    (tmp_path / "_site/extra/x.txt").unlink()
    (tmp_path / "_site/extra").rmdir()
    for site in (ONE, TWO, ONE):
        publish(tmp_path, site)
        assert site == read(tmp_path / "_site")
        assert "extra" not in folders(tmp_path / "_site")


def test_a_foreign_file_that_its_owner_replaces_is_the_new_one(tmp_path: Path) -> None:
    publish(tmp_path, ONE)
    name = tmp_path / "_site/CNAME"
    name.write_bytes(b"old.example.org")
    publish(tmp_path, TWO)
    name.unlink()
    name.write_bytes(b"new.example.org")
    for site in (ONE, TWO):
        publish(tmp_path, site)
        assert b"new.example.org" == name.read_bytes()


def test_a_foreign_folder_is_kept_even_when_empty(tmp_path: Path) -> None:
    publish(tmp_path, ONE)
    (tmp_path / "_site/extra/inner").mkdir(parents=True)
    for site in (TWO, ONE, TWO):
        publish(tmp_path, site)
        assert {"extra", "extra/inner"} <= folders(tmp_path / "_site")


def test_a_foreign_link_is_carried_and_never_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/index.html").write_bytes(b"not ours")
    publish(tmp_path, ONE)
    (tmp_path / "_site/away").symlink_to(tmp_path / "outside")
    for site in (TWO, THREE):
        publish(tmp_path, site)
        assert (tmp_path / "_site/away").is_symlink()
    with pytest.raises(PublishRefused, match="away"):
        publish(tmp_path, THREE | {"away/index.html": b"ours"})
    assert b"not ours" == (tmp_path / "outside/index.html").read_bytes()


def test_a_folder_replaced_by_a_link_is_never_followed(tmp_path: Path) -> None:
    for site in (ONE, TWO):
        publish(tmp_path, site)
    outside = tmp_path / "outside"
    (tmp_path / "_site/topics").rename(outside)
    (tmp_path / "_site/topics").symlink_to(outside)
    publish(tmp_path, THREE)
    assert b"kafka" == (outside / "kafka/index.html").read_bytes()
    assert (tmp_path / "_site/topics").is_symlink()


@pytest.mark.parametrize("foreign", ["new", "new/index.html", "new/index.html/x"])
def test_a_foreign_file_in_the_way_stops_the_build(tmp_path: Path, foreign: str) -> None:
    publish(tmp_path, ONE)
    place = tmp_path / "_site" / foreign
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"mine")
    with pytest.raises(PublishRefused, match=r"new.*Move it away"):
        publish(tmp_path, TWO | {"new/index.html": b"ours"})
    assert ONE | {foreign: b"mine"} == read(tmp_path / "_site")


def test_a_foreign_file_that_came_during_the_build_stops_it(tmp_path: Path) -> None:
    for site in (ONE, TWO):
        publish(tmp_path, site)
    (tmp_path / "_site/new").write_bytes(b"mine")
    with pytest.raises(PublishRefused, match="new"):
        publish(tmp_path, ONE | {"new/index.html": b"ours"})
    assert b"mine" == (tmp_path / "_site/new").read_bytes()


def test_a_shadow_that_cannot_follow_does_not_fail_the_build(tmp_path: Path) -> None:
    for site in (ONE, TWO):
        publish(tmp_path, site)
    (tmp_path / "_site/topics/kafka/index.html").unlink()
    (tmp_path / "_site/topics/kafka/index.html").mkdir()
    publish(tmp_path, THREE)
    assert THREE == read(tmp_path / "_site")
    assert "topics/kafka/index.html" in folders(tmp_path / "_site")
    assert not (tmp_path / "._site.site-builder/shadow").exists()
    publish(tmp_path, {"index.html": b"4"})
    assert {"index.html": b"4"} == read(tmp_path / "_site")
