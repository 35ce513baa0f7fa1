"""Revisions are read from real repositories: merged, shallow, nested, and hostile ones."""

import os
import subprocess
from pathlib import Path

import pytest

from site_builder.history import GitError, read_comparison
from tests.diff.conftest import AS_OF, Compared
from tests.histories import ANN, History, sample_history
from tests.people import day

NEW = "  - {date: 2026-10-01, kind: article, title: New, url: https://example.org/new}\n"
ENTRY = ("---\nAnn writes.", f"{NEW}---\nAnn writes.")


def test_nothing_differs_where_only_form_does(history: History, compared: Compared) -> None:
    profile = history.root / "content/ambassadors/sample-ann.md"
    profile.write_bytes(profile.read_bytes().replace(b"\n", b"\r\n"))
    history.edit_profile("sample-bea", ("name: Bea Sample", "name:   'Bea Sample' # she"))
    diff = compared()
    assert ((), (), ()) == (diff.people, diff.moves, diff.flags)


def test_a_branch_is_compared_with_where_it_began(history: History, compared: Compared) -> None:
    history.git("switch", "--quiet", "--create", "topic")
    history.edit_profile("sample-ann", ENTRY)
    history.commit()
    history.git("switch", "--quiet", "main")
    history.edit_profile("sample-bea", ("name: Bea", "name: Beatrice"))
    history.commit()
    assert ["sample-ann"] == [each.person.slug for each in compared("main...topic").people]
    both = [each.person.slug for each in compared("main", "topic").people]
    assert ["sample-ann", "sample-bea"] == both


def test_a_merge_is_compared_with_each_of_its_parents(history: History, compared: Compared) -> None:
    history.git("switch", "--quiet", "--create", "topic")
    history.edit_profile("sample-ann", ENTRY)
    history.commit()
    history.git("switch", "--quiet", "main")
    history.edit_profile("sample-bea", ("name: Bea", "name: Beatrice"))
    history.commit()
    history.git("merge", "--quiet", "--no-edit", "topic")
    assert ["sample-ann"] == [each.person.slug for each in compared("HEAD^1", "HEAD").people]
    assert ["sample-bea"] == [each.person.slug for each in compared("HEAD^2", "HEAD").people]


def test_a_shallow_clone_compares_what_it_has(history: History, tmp_path: Path) -> None:
    history.edit_profile("sample-ann", ENTRY)
    history.commit()
    history.commit("Newest")
    clone = tmp_path / "clone"
    history.git("clone", "--quiet", "--depth=2", f"file://{history.top}", str(clone))
    read = read_comparison(clone, "HEAD^", "HEAD", day(AS_OF))
    assert read.base.site == read.head.site
    with pytest.raises(GitError, match="fetch it first"):
        read_comparison(clone, "HEAD~2", "HEAD", day(AS_OF))
    history.git("switch", "--quiet", "--create", "topic", "HEAD~2")
    history.commit("Elsewhere")
    subprocess.run(
        ["git", "fetch", "--quiet", "--depth=1", "origin", "topic:topic"], cwd=clone, check=True
    )
    with pytest.raises(GitError, match="--unshallow"):
        read_comparison(clone, "HEAD...topic", None, day(AS_OF))


def test_a_site_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    history = sample_history(tmp_path / "repository", "docs/people")
    history.edit_profile("sample-ann", ENTRY)
    (history.top / "code.py").write_text("")
    read = read_comparison(history.root, "HEAD", None, day(AS_OF))
    assert ("../code.py", "content/ambassadors/sample-ann.md") == read.site_files
    assert 2 == len(read.base.site.ambassadors if read.base.site else ())
    history.commit()
    committed = read_comparison(history.root, "HEAD^", "HEAD", day(AS_OF))
    assert read.site_files == committed.site_files


def test_a_work_tree_is_compared_with_what_is_not_committed(
    history: History, compared: Compared
) -> None:
    history.profile("sample-cleo", ANN.replace("ann", "cleo").replace("1000001", "1000003"))
    assert ["sample-cleo"] == [each.person.slug for each in compared().people]


def test_a_file_that_was_only_touched_does_not_differ(history: History) -> None:
    for path in ("site.yaml", "content/ambassadors/sample-ann.md"):
        os.utime(history.root / path, (1, 1))
    assert () == read_comparison(history.root, "HEAD", None, day(AS_OF)).files


@pytest.mark.parametrize(
    "name",
    ["--help", "-n", "--output=x", "$(touch x)", "a;b", "x\0y", "", "HEAD..HEAD", "HEAD:site.yaml"],
)
def test_a_hostile_revision_is_only_unknown(
    name: str, history: History, compared: Compared
) -> None:
    before = sorted(history.top.iterdir())
    with pytest.raises(GitError, match=r"git knows no revision|cannot take"):
        compared(name)
    assert before == sorted(history.top.iterdir())


def test_a_branch_with_a_hostile_name_is_a_branch(history: History, compared: Compared) -> None:
    name = "x;$(id)`id`'\"&|-"
    history.git("branch", name)
    assert () == compared(name, "HEAD").people
    assert name == compared(name).base.name


def test_attributes_of_the_content_hide_nothing(history: History, compared: Compared) -> None:
    history.edit_profile("sample-ann", ENTRY)
    history.write(".gitattributes", "* export-ignore diff=none\n*.md export-subst\n")
    history.commit()
    assert ["sample-ann"] == [each.person.slug for each in compared("HEAD^", "HEAD").people]


def test_links_and_submodules_are_never_followed(history: History, compared: Compared) -> None:
    folder = history.root / "content/ambassadors"
    (folder / "sample-eve.md").symlink_to("/etc/passwd")
    history.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},content/pages")
    history.git("add", "content/ambassadors")
    history.git("commit", "--quiet", "--message", "Link")
    diff = compared("HEAD^", "HEAD")
    assert () == diff.people
    assert ["file-kind"] == [problem.code.name for problem in diff.head.problems]


def test_a_revision_without_a_site_says_so(history: History, compared: Compared) -> None:
    history.git("rm", "--quiet", "-r", ".")
    history.git("commit", "--quiet", "--message", "Nothing")
    diff = compared("HEAD", "HEAD^")
    assert not diff.readable
    assert ["file-missing"] == [problem.code.name for problem in diff.base.problems]


def test_a_profile_with_errors_is_told_and_not_taken_for_removed(
    history: History, compared: Compared
) -> None:
    history.edit_profile("sample-ann", ("name: Ann", "nmae: Ann"))
    history.commit()
    diff = compared("HEAD^", "HEAD")
    assert ((), ()) == (diff.people, diff.moves)
    assert ["unreadable"] == [flag.code for flag in diff.flags]
    assert {"unknown-key"} == {each.code.name for each in diff.head.problems}


def test_a_folder_without_a_repository_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="not a git repository"):
        read_comparison(tmp_path, "HEAD", None, day(AS_OF))


def test_the_hooks_of_git_do_not_lead_astray(
    compared: Compared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert compared("HEAD").readable


def handmade(history: History, *entries: str) -> str:
    """A commit of a tree as nobody's git would write it."""
    made = subprocess.run(
        ["git", "mktree"],
        cwd=history.top,
        input="".join(f"{entry}\n" for entry in entries),
        check=True,
        capture_output=True,
        text=True,
    )
    return history.git("commit-tree", "-m", "Made by hand", made.stdout.strip())


def test_a_tree_made_by_hand_cannot_write_elsewhere(history: History, compared: Compared) -> None:
    blob = history.git("rev-parse", "HEAD:site.yaml")
    folder = history.git("rev-parse", "HEAD:content/ambassadors")
    above = history.git("rev-parse", handmade(history, f"040000 tree {folder}\t..") + "^{tree}")
    commit = handmade(history, f"040000 tree {above}\tcontent", f"100644 blob {blob}\tsite.yaml")
    with pytest.raises(GitError, match="impossible path"):
        compared(commit)


def test_a_tree_made_by_hand_cannot_write_through_a_link(
    history: History, compared: Compared, tmp_path: Path
) -> None:
    blob = history.git("rev-parse", "HEAD:site.yaml")
    (history.top / "target").write_text(str(tmp_path))
    link = history.git("hash-object", "-w", "target")
    folder = history.git("rev-parse", "HEAD:content")
    entries = (f"120000 blob {link}\tcontent", f"040000 tree {folder}\tcontent")
    commit = handmade(history, *entries, f"100644 blob {blob}\tsite.yaml")
    with pytest.raises(GitError, match="cannot hold"):
        compared(commit)
    assert ["repository"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_file_too_large_to_read_is_told_and_not_read(
    history: History, compared: Compared
) -> None:
    history.profile("sample-giant", "x" * (1024 * 1024 + 1))
    history.commit()
    (problem,) = compared("HEAD^", "HEAD").head.problems
    assert ("file-size", "content/ambassadors/sample-giant.md") == (
        problem.code.name,
        problem.path,
    )
