"""A file that was kept is read as it was written, in this very folder, or it is not there."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.kept import read_kept, write_kept

ON_ONE_DISK = settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "body.cache"


def read(file: Path) -> bytes | None:
    found = read_kept(file)
    return None if found is None else bytes(found)


@ON_ONE_DISK
@given(body=st.binary(max_size=200))
def test_what_was_written_is_read(file: Path, body: bytes) -> None:
    assert "" == write_kept(file, body)
    assert body == read(file)


def test_the_later_of_two_is_read_and_nothing_else_is_left(file: Path) -> None:
    for body in (b"one", b"other"):
        assert "" == write_kept(file, body)
    assert b"other" == read(file)
    assert [file] == list(file.parent.iterdir())


def test_where_there_is_no_file_there_is_nothing(file: Path) -> None:
    assert None is read(file)
    file.mkdir(parents=True)
    assert None is read(file)


@ON_ONE_DISK
@given(place=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_damage_of_any_byte_is_noticed(file: Path, place: float, change: int) -> None:
    write_kept(file, b"some bytes")
    content = bytearray(file.read_bytes())
    content[int(place * len(content))] ^= change
    file.write_bytes(content)
    assert None is read(file)


@pytest.mark.parametrize("length", range(14))
def test_a_file_that_was_cut_short_is_noticed(file: Path, length: int) -> None:
    write_kept(file, b"some bytes")
    file.write_bytes(file.read_bytes()[:length])
    assert None is read(file)


def test_bytes_that_were_added_are_noticed(file: Path) -> None:
    write_kept(file, b"some bytes")
    file.write_bytes(file.read_bytes() + b"\0")
    assert None is read(file)


def test_a_file_from_another_folder_is_not_there(file: Path) -> None:
    write_kept(file, b"body")
    copied = Path(shutil.copytree(file.parent, file.parent.with_name("copy")))
    assert None is read(copied / file.name)


def test_a_folder_that_was_moved_is_the_same_folder(file: Path) -> None:
    write_kept(file, b"body")
    moved = file.parent.rename(file.parent.with_name("moved"))
    assert b"body" == read(moved / file.name)


def test_a_folder_that_cannot_be_made_is_a_reason_and_no_fault(file: Path) -> None:
    file.parent.write_text("a file in the way")
    assert "File exists" == write_kept(file, b"body")


def test_a_file_that_cannot_be_written_is_a_reason_and_leaves_nothing(file: Path) -> None:
    file.mkdir(parents=True)
    assert "Is a directory" == write_kept(file, b"body")
    assert [file] == list(file.parent.iterdir())
