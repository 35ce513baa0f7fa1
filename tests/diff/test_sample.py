"""The sample through a year of pull requests, as a program would live it."""

import shutil
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.history import read_comparison
from site_builder.reports.diff.changes import Diff, Likeness
from site_builder.reports.diff.compare import compare
from site_builder.reports.diff.moves import describe_move
from tests.histories import History
from tests.people import day, make_policy

ROOT = Path(__file__).parent.parent.parent
PEOPLE = "content/ambassadors"
TALK = """\
  - date: 2026-11-19
    kind: talk
    title: Small streams
    url: https://small.example.org/streams
    with: [sample-keiko-tanabe]
---
"""


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """Someone is renamed on a branch, others log work on another; both are merged."""
    history = History(tmp_path_factory.mktemp("sample"))
    shutil.copy(ROOT / "site.yaml", history.root)
    shutil.copytree(ROOT / "content", history.root / "content")
    history.commit("The sample")
    history.git("switch", "--quiet", "--create", "renamed")
    history.move_profile("sample-hanna-virtanen", "sample-hanna")
    history.edit_profile(
        "sample-hanna",
        ("github: sample-hanna-virtanen\n", "github: sample-hanna\n"),
        ("accepted:", "aliases: [sample-hanna-virtanen]\naccepted:"),
    )
    history.commit("Hanna is called otherwise")
    history.git("switch", "--quiet", "--create", "logged", "main")
    ruth = (history.root / f"{PEOPLE}/sample-ruth-mcallister.md").read_text(encoding="utf-8")
    head, fence, bio = ruth.rpartition("\n---\n")
    assert fence
    history.profile("sample-ruth-mcallister", f"{head}\n{TALK}{bio}")
    history.commit("Ruth and Keiko spoke")
    history.git("switch", "--quiet", "main")
    for branch in ("renamed", "logged"):
        history.git("merge", "--quiet", "--no-ff", "--no-edit", branch)
    return history


def compared(root: Path, base: str, head: str) -> Diff:
    as_of = day("2026-11-22")
    read = read_comparison(root, base, head, as_of)
    return compare(read.base, read.head, as_of, files=read.site_files)


def test_each_merge_says_what_its_branch_brought(history: History) -> None:
    (renamed,) = compared(history.root, "HEAD^1^1", "HEAD^1").people
    assert Likeness.ALIAS is renamed.renamed_by
    diff = compared(history.root, "HEAD^1", "HEAD")
    assert ["sample-ruth-mcallister"] == [each.person.slug for each in diff.people]
    moved = {
        move.who.slug: describe_move(move, make_policy(), make_policy()) for move in diff.moves
    }
    assert {"sample-keiko-tanabe", "sample-ruth-mcallister"} == set(moved)


def test_a_renamed_person_stands_where_they_stood(history: History) -> None:
    assert () == compared(history.root, "HEAD^1^1", "HEAD^1").moves


def test_a_shallow_clone_gives_the_same_answer(history: History, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    history.git("clone", "--quiet", "--depth=2", f"file://{history.top}", str(clone))
    one, other = (compared(root, "HEAD^1", "HEAD") for root in (history.root, clone))
    assert (one.people, one.moves, one.flags) == (other.people, other.moves, other.flags)


def test_every_pair_of_commits_can_be_told(
    history: History, capsys: pytest.CaptureFixture[str]
) -> None:
    commits = history.git("rev-list", "--all").split()
    for base, head in zip(commits, reversed(commits), strict=True):
        assert 0 == main(["-C", str(history.root), "diff", base, head, "--as-of", "2026-11-22"])
    assert "renamed" in capsys.readouterr().out
