"""Pictures are drawn once; a cache that is damaged or foreign is as good as none."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.pipeline.pictures import Pictures


class Painter:
    """Draws, and counts how often."""

    def __init__(self) -> None:
        self.drawn = 0

    def draw(self) -> bytes:
        self.drawn += 1
        return b"a picture"


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    painter = Painter()
    for _ in range(3):
        assert b"a picture" == Pictures(tmp_path / "cache").keep("abc", painter.draw)
    assert 1 == painter.drawn


DAMAGES: dict[str, Callable[[Path], object]] = {
    "emptied": lambda kept: kept.write_bytes(b""),
    "cut off": lambda kept: kept.write_bytes(kept.read_bytes()[:-1]),
    "exchanged": lambda kept: kept.write_bytes(kept.read_bytes()[:-1] + b"!"),
    "deleted": lambda kept: kept.unlink(),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_picture_is_drawn_again(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    painter = Painter()
    Pictures(tmp_path).keep("abc", painter.draw)
    damage(tmp_path / "pictures" / "abc")
    assert b"a picture" == Pictures(tmp_path).keep("abc", painter.draw)
    assert 2 == painter.drawn


def test_a_picture_does_not_pass_for_another(tmp_path: Path) -> None:
    painter = Painter()
    Pictures(tmp_path).keep("abc", painter.draw)
    (tmp_path / "pictures" / "abc").rename(tmp_path / "pictures" / "def")
    Pictures(tmp_path).keep("def", painter.draw)
    assert 2 == painter.drawn


def test_a_cache_from_elsewhere_is_an_empty_one(tmp_path: Path) -> None:
    painter = Painter()
    Pictures(tmp_path / "theirs").keep("abc", painter.draw)
    shutil.copytree(tmp_path / "theirs", tmp_path / "ours")
    Pictures(tmp_path / "ours").keep("abc", painter.draw)
    assert 2 == painter.drawn


def test_what_is_no_longer_shown_is_not_kept(tmp_path: Path) -> None:
    painter = Painter()
    pictures = Pictures(tmp_path)
    for digest in ("abc", "def"):
        pictures.keep(digest, painter.draw)
    pictures.forget_others({"def"})
    assert ["def"] == [kept.name for kept in (tmp_path / "pictures").iterdir()]


def test_forgetting_needs_no_cache(tmp_path: Path) -> None:
    Pictures(tmp_path / "none").forget_others({"abc"})


def test_where_nothing_can_be_kept_it_is_drawn_each_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    painter = Painter()
    for _ in range(2):
        assert b"a picture" == Pictures(tmp_path / "cache").keep("abc", painter.draw)
    assert 2 == painter.drawn
