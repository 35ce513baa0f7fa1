"""Kills, second builds, readers and full disks. ``scripts/prove_faults.py`` goes further."""

import json
import os
import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path

import pytest

from site_builder.publish import PublishFailed, PublishRefused, open_publication
from site_builder.publish.exchange import exchange, restore
from site_builder.publish.place import find_place
from tests.publish.editions import Files, litter, publish, read

ROOT = Path(__file__).parents[2]
OLD = {"index.html": b"old", "a/index.html": b"a"}
NEW = {"index.html": b"new", "b/index.html": b"b"}


def _run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("proof", [("steps", "1"), ("moments", "20")])
def test_a_killed_build_leaves_the_old_or_the_new_site_and_the_next_mends(
    proof: tuple[str, str],
) -> None:
    said = _run("scripts/prove_faults.py", *proof)
    assert "none did harm" in said
    assert "the old site" in said
    assert "the new site" in said


def test_a_kill_before_and_after_each_change_of_a_name_does_no_harm() -> None:
    said = _run("scripts/prove_calls.py", "names")
    assert "none did harm" in said
    for call in ("link", "mkdir", "rename", "rmdir", "swap_folders", "unlink"):
        assert f"before {call} " in said
        assert f"after {call} " in said


def test_a_second_build_says_that_it_waits_and_then_that_it_gives_up(tmp_path: Path) -> None:
    waited: list[str] = []
    out = tmp_path / "_site"
    with (
        open_publication(out, tmp_path),
        pytest.raises(PublishRefused, match="Another build"),
        open_publication(out, tmp_path, patience=0.1, waiting=lambda: waited.append("once")),
    ):
        pytest.fail("two builds at once")
    assert ["once"] == waited


def test_a_second_build_goes_on_when_the_first_has_ended(tmp_path: Path) -> None:
    out = tmp_path / "_site"
    with ExitStack() as first:
        first.enter_context(open_publication(out, tmp_path))
        with open_publication(out, tmp_path, waiting=first.close) as second:
            assert out == second.place.live


def test_readers_never_meet_a_missing_file_nor_go_back_in_time(tmp_path: Path) -> None:
    names = [f"{number}/index.html" for number in range(8)]
    publish(tmp_path, _numbered(names, 0))
    seen: list[int] = []
    done = threading.Event()

    def poll() -> None:
        while not done.is_set():
            seen.extend(int((tmp_path / "_site" / name).read_bytes()) for name in names)

    reader = threading.Thread(target=poll)
    reader.start()
    for number in range(1, 40):
        publish(tmp_path, _numbered(names, number))
    done.set()
    reader.join()
    assert len(names) < len(seen)
    assert len(seen) % len(names) == 0, "the reader met a missing file"
    assert sorted(seen) == seen


def _numbered(names: list[str], number: int) -> Files:
    return dict.fromkeys(names, str(number).encode())


def test_where_folders_cannot_be_exchanged_three_renames_do_it(tmp_path: Path) -> None:
    publish(tmp_path, OLD)
    place = find_place(tmp_path / "_site", tmp_path)
    place.shadow.mkdir()
    (place.shadow / "index.html").write_bytes(b"new")
    exchange(place, swap=lambda _one, _other: False)
    assert {"index.html": b"new"} == read(place.live)
    assert OLD == read(place.shadow)
    assert not place.previous.exists()


def test_a_kill_between_the_renames_is_repaired(tmp_path: Path) -> None:
    publish(tmp_path, OLD)
    place = find_place(tmp_path / "_site", tmp_path)
    place.live.rename(place.previous)
    restore(place)
    assert OLD == read(place.live)
    place.live.rename(place.previous)
    assert 0 == publish(tmp_path, OLD).written
    assert set() == litter(tmp_path)


def test_a_kill_after_the_second_rename_is_repaired(tmp_path: Path) -> None:
    publish(tmp_path, NEW)
    place = find_place(tmp_path / "_site", tmp_path)
    place.previous.mkdir()
    (place.previous / "index.html").write_bytes(b"old")
    publish(tmp_path, NEW)
    assert NEW == read(place.live)
    assert set() == litter(tmp_path)


FULL = """
import json, resource, sys
from pathlib import Path
from site_builder.publish import PublishFailed
from tests.publish.editions import publish

resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    publish(Path(sys.argv[1]), {"index.html": b"x" * 5000})
except PublishFailed as problem:
    print(json.dumps(str(problem)))
"""


def test_a_disk_that_takes_no_more_is_one_clear_line(tmp_path: Path) -> None:
    publish(tmp_path, OLD)
    said = json.loads(_run("-c", FULL, str(tmp_path)))
    assert said.startswith(f"Could not publish to {tmp_path}/_site: ")
    assert said.endswith("What was published before is untouched.")
    assert OLD == read(tmp_path / "_site")
    assert set() == litter(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="as root: tests/faults/test_another_user.py")
def test_a_folder_without_permission_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with (
        pytest.raises(PublishFailed, match="no permission"),
        open_publication(tmp_path / "closed/_site", tmp_path),
    ):
        pytest.fail("opened")
