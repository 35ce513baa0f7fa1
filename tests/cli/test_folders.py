"""Where the site is, and how its files look from where the person stands."""

from pathlib import Path

import pytest

from site_builder.cli.endings import UsageError
from site_builder.cli.folders import content_path, limited_to, seen_from, site_root, vantage
from site_builder.problems import Problem, error

CODE = error("some-code", "Something.")
PROBLEMS = [
    Problem(CODE, "wrong", path)
    for path in ("content/ambassadors/a.md", "content/pages/b.md", "site.yaml")
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "repository" / "site"
    (site / "content" / "ambassadors").mkdir(parents=True)
    (site / "site.yaml").write_text("")
    (site / "content" / "ambassadors" / "a.md").write_text("")
    return site


def test_the_site_is_the_nearest_folder_upward_with_a_site_file(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (root, root / "content" / "ambassadors"):
        monkeypatch.chdir(folder)
        assert root == site_root(None)


def test_a_folder_that_is_named_is_taken_and_not_searched_upward(root: Path) -> None:
    assert root == site_root(str(root))
    with pytest.raises(UsageError, match=r"no site\.yaml in '.*content'"):
        site_root(str(root / "content"))


def test_without_a_site_the_person_is_told_how_to_name_one(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root.parent)
    with pytest.raises(UsageError, match="site-builder -C DIR"):
        site_root(None)


@pytest.mark.parametrize("here", [".", "content", ".."])
def test_a_path_is_found_from_the_current_folder_and_from_the_root(
    here: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root / here)
    profile = root / "content" / "ambassadors" / "a.md"
    for given in ("content/ambassadors/a.md", str(profile)):
        assert "content/ambassadors/a.md" == content_path(given, root)


def test_a_path_may_use_dots(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "content")
    assert "content/ambassadors" == content_path("./ambassadors/../ambassadors/", root)
    assert "." == content_path("..", root)


def test_a_path_that_leads_nowhere_is_wrong_usage_not_a_clean_check(root: Path) -> None:
    with pytest.raises(UsageError, match=r"no file or folder 'content/nobody\.md'"):
        content_path("content/nobody.md", root)


def test_a_path_outside_of_the_site_is_wrong_usage(root: Path) -> None:
    with pytest.raises(UsageError, match="outside of the site's folder"):
        content_path(str(root.parent), root)


def test_problems_are_limited_to_files_and_to_folders() -> None:
    (profile, page, settings) = PROBLEMS
    assert [profile, settings] == limited_to(PROBLEMS, ["content/ambassadors/a.md"])
    assert [page, settings] == limited_to(PROBLEMS, ["content/pages"])
    assert [settings] == limited_to(PROBLEMS, ["content/page"])


def test_without_paths_every_problem_is_reported() -> None:
    assert PROBLEMS == limited_to(PROBLEMS, [])
    assert PROBLEMS == limited_to(PROBLEMS, ["."])


def test_paths_are_shown_from_the_folder_in_which_the_command_was_run(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root.parent)
    shown = seen_from(vantage(root), root, PROBLEMS)
    assert "site/content/ambassadors/a.md" == shown[0].path
    monkeypatch.chdir(root / "content")
    assert PROBLEMS == seen_from(vantage(root), root, PROBLEMS)


def test_a_current_folder_that_is_gone_is_said_to_be_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(UsageError, match="has been removed"):
        site_root(None)
