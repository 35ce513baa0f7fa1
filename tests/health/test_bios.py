"""When a text about someone last changed, as git knows."""

import os
import subprocess
from pathlib import Path

import pytest

from site_builder.history import bios_changed_on
from tests.people import day

PROFILE = "---\nname: A\n---\nOld text.\n\nMore.\n"


def commit(root: Path, text: str, on: str) -> None:
    (root / "a.md").write_text(text)
    when = {"GIT_AUTHOR_DATE": f"{on}T12:00:00Z", "GIT_COMMITTER_DATE": f"{on}T12:00:00Z"}
    for words in (("add", "."), ("commit", "-q", "-m", "x")):
        subprocess.run(["git", *words], cwd=root, check=True, env=os.environ | when)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for words in (("init", "-q"), ("config", "user.email", "a@b"), ("config", "user.name", "a")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    commit(tmp_path, PROFILE, "2023-01-01")
    return tmp_path


def test_the_front_matter_does_not_make_a_text_newer(root: Path) -> None:
    commit(root, PROFILE.replace("name: A", "name: B"), "2024-01-01")
    assert {"a.md": day("2023-01-01")} == bios_changed_on(root, ["a.md"])


def test_the_latest_change_of_the_text_is_told(root: Path) -> None:
    commit(root, PROFILE.replace("More.", "Newer."), "2025-01-01")
    assert {"a.md": day("2025-01-01")} == bios_changed_on(root, ["a.md", "unknown.md"])


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    assert {} == bios_changed_on(tmp_path, ["a.md"])
