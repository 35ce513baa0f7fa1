"""Values kept in drawers: found by name and mark, or made again; an edit rewrites one drawer."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.drawers import Drawers, Value, drawers_for

NAMES = tuple(f"sample-{number}" for number in range(40))
DRAWERS = 5


def value_of(name: str) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(f"value of {name}"))


def values_of(names: Iterable[str], mark: str = "mark") -> dict[str, Value]:
    return {name: (mark, value_of(name)) for name in names}


def drawers(folder: Path, code: str = "code") -> Drawers:
    """As another process finds them."""
    return Drawers(folder, code, DRAWERS)


def found(folder: Path, mark: str = "mark", code: str = "code") -> set[str]:
    kept = drawers(folder, code)
    return {name for name in NAMES if kept.find(name, mark) == value_of(name)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert "" == drawers(tmp_path / "kept").save(values_of(NAMES), (), NAMES)
    return tmp_path / "kept"


def test_every_value_is_found_again(folder: Path) -> None:
    assert set(NAMES) == found(folder)
    assert DRAWERS == len(list(folder.iterdir()))


def test_whoever_saved_them_finds_them_and_holds_none(tmp_path: Path) -> None:
    kept = drawers(tmp_path / "kept")
    kept.save(values_of(NAMES), (), NAMES)
    assert value_of(NAMES[0]) == kept.find(NAMES[0], "mark")
    kept.save(values_of(NAMES, "other"), (), NAMES)
    assert value_of(NAMES[0]) == kept.find(NAMES[0], "other")
    kept.save(values_of(NAMES), (), NAMES)
    shutil.rmtree(tmp_path / "kept")
    assert kept.find(NAMES[0], "mark") is None


def test_all_are_found_at_once_but_those_of_other_marks(folder: Path) -> None:
    marks = dict.fromkeys(NAMES, "mark") | {NAMES[3]: "other", "nobody": "mark"}
    expected = {name: value_of(name) for name in NAMES if name != NAMES[3]}
    assert expected == dict(drawers(folder).find_all(marks))


def test_each_name_has_one_drawer(folder: Path) -> None:
    divided = drawers(folder).divide(NAMES)
    assert sorted(NAMES) == sorted(name for names in divided.values() for name in names)
    assert divided.keys() <= set(range(DRAWERS))


def test_a_value_with_another_mark_has_to_be_made_again(folder: Path) -> None:
    assert set() == found(folder, mark="other")
    drawers(folder).save(values_of(NAMES[:1], "other"), (), NAMES)
    assert {NAMES[0]} == found(folder, mark="other")
    assert set(NAMES[1:]) == found(folder)


def test_a_name_that_was_never_put_in_is_not_found(folder: Path) -> None:
    assert None is drawers(folder).find("someone", "mark")


def test_other_code_finds_nothing_and_keeps_nothing_of_it(folder: Path) -> None:
    assert set() == found(folder, code="other")
    (lost, *_) = NAMES
    drawers(folder, "other").save(values_of([lost]), (), NAMES)
    assert {lost} == found(folder, code="other")
    assert lost not in found(folder)


def test_a_folder_that_was_copied_is_empty(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("copy"))
    assert set() == found(folder.with_name("copy"))


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_a_damaged_drawer_is_empty_and_the_others_are_not(
    folder: Path, place: float, change: int
) -> None:
    file = folder / "2.cache"
    sound = file.read_bytes()
    content = bytearray(sound)
    content[int(place * len(content))] ^= change
    file.write_bytes(content)
    left = found(folder)
    file.unlink()
    assert found(folder) == left
    file.write_bytes(sound)
    assert left < set(NAMES) == found(folder)


def test_a_lost_drawer_can_be_filled_again(folder: Path) -> None:
    (folder / "2.cache").unlink()
    lost = set(NAMES) - found(folder)
    assert 0 < len(lost) < len(NAMES)
    drawers(folder).save(values_of(lost), (), NAMES)
    assert set(NAMES) == found(folder)


@pytest.mark.parametrize(("new", "gone"), [(NAMES[:1], ()), ((), NAMES[:1]), ((), ())])
def test_only_the_drawers_of_what_is_new_or_gone_are_written(
    folder: Path, new: tuple[str, ...], gone: tuple[str, ...]
) -> None:
    for file in folder.iterdir():
        os.utime(file, (0, 0))
    drawers(folder).save(values_of(new), gone, NAMES)
    written = [file for file in folder.iterdir() if file.stat().st_mtime]
    assert len((*new, *gone)) == len(written)


def test_whoever_is_gone_is_taken_out_and_the_others_stay(folder: Path) -> None:
    remaining = NAMES[1:]
    assert "" == drawers(folder).save({}, [NAMES[0]], remaining)
    assert set(remaining) == found(folder)


def test_nothing_is_found_that_is_no_longer_remaining(folder: Path) -> None:
    drawers(folder).save(values_of(NAMES), (), NAMES[:7])
    assert set(NAMES[:7]) == found(folder)


def test_a_folder_that_cannot_be_written_is_a_reason(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file in the way")
    assert "File exists" == drawers(tmp_path / "kept").save(values_of(NAMES), (), NAMES)


def test_one_drawer_that_cannot_be_written_is_told_and_the_others_are_kept(folder: Path) -> None:
    (folder / "2.cache").unlink()
    in_the_way = set(NAMES) - found(folder)
    (folder / "2.cache").mkdir()
    assert "Is a directory" == drawers(folder).save(values_of(NAMES, "new"), (), NAMES)
    assert set(NAMES) - in_the_way == found(folder, mark="new")


@pytest.mark.parametrize(("values", "count"), [(0, 1), (1, 1), (128, 1), (129, 2), (10_000, 79)])
def test_about_so_many_values_share_a_drawer(values: int, count: int) -> None:
    assert count == drawers_for(values)


def test_a_folder_by_another_name_holds_other_values(folder: Path) -> None:
    folder.rename(folder.with_name("other"))
    assert set() == found(folder.with_name("other"))
    folder.with_name("other").rename(folder)
    assert set(NAMES) == found(folder)


def test_drawers_stay_until_they_are_far_too_full() -> None:
    assert [1, 1, 2, 79] == [drawers_for(values) for values in (0, 128, 129, 10_000)]
    assert [1, 1, 5] == [drawers_for(values, 1) for values in (10, 4 * 128, 4 * 128 + 1)]
    assert 79 == drawers_for(10, 79)
