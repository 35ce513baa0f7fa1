"""``init`` writes a site that builds at once, and overwrites nothing."""

from pathlib import Path

import pytest
import yaml

from site_builder.authoring.origin import requirement_of
from site_builder.cli import main

Capture = pytest.CaptureFixture[str]
AS_OF = ["--as-of", "2026-11-22"]


def texts(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text() for file in files}


@pytest.mark.parametrize("program", ["Example Ambassadors", 'NO: "@NAME@" # {{ x }}', "日本語"])
def test_a_new_site_builds_strictly_whatever_it_is_called(tmp_path: Path, program: str) -> None:
    root = tmp_path / "new"
    words = ["init", str(root), "--program", program, "--repository", "Example/people", *AS_OF]
    assert 0 == main([*words, "--handle", "Sample-Cy", "--name", "Cy: Sample"])
    written = texts(root)
    assert {".gitignore", ".github/workflows/check.yml", "README.md"} <= written.keys()
    assert "@" not in written["content/ambassadors/sample-cy.md"]
    settings = yaml.safe_load(written["site.yaml"])
    assert program == settings["program"]["name"]
    assert "https://example.github.io/people/" == settings["site"]["url"]
    assert 0 == main(["-C", str(root), "build", "--strict", *AS_OF])


def test_a_users_own_page_has_no_folder_in_its_address(tmp_path: Path) -> None:
    assert 0 == main(["init", str(tmp_path), "--repository", "Example/example.github.io"])
    assert "url: https://example.github.io/\n" in (tmp_path / "site.yaml").read_text()


def test_what_is_there_stays(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "README.md").write_text("Mine.")
    assert 1 == main(["init", str(tmp_path)])
    assert "  README.md\n" in capsys.readouterr().err
    assert {"README.md": "Mine."} == texts(tmp_path)


def test_other_files_are_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_text("Mine.")
    assert 0 == main(["init", str(tmp_path), "--builder", "site-builder @ git+https://x/y@z"])
    assert "Mine." == (tmp_path / "LICENSE").read_text()
    assert "site-builder @ git+https://x/y@z\n" == (tmp_path / "requirements.txt").read_text()


@pytest.mark.parametrize("repository", ["example", "a/b/c", "a/b c", "-a/b", "a/$(x)"])
def test_a_repository_that_cannot_be_is_refused(tmp_path: Path, repository: str) -> None:
    assert 2 == main(["init", str(tmp_path), f"--repository={repository}"])
    assert {} == texts(tmp_path)


COMMIT = "0123456789012345678901234567890123456789"


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (
            {"url": "https://example.org/b.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            f"site-builder @ git+https://example.org/b.git@{COMMIT}",
        ),
        ({"url": "file:///home/ann/site-builder", "dir_info": {"editable": True}}, None),
        ({"url": "ssh://git@example.org/b", "vcs_info": {"vcs": "git", "commit_id": "0"}}, None),
        (
            {"url": "https://token@example.org/b", "vcs_info": {"vcs": "git", "commit_id": "0"}},
            None,
        ),
        ({}, None),
    ],
)
def test_a_new_site_installs_only_a_known_commit(
    origin: dict[str, object], expected: str | None
) -> None:
    assert expected == requirement_of(origin)
