"""The rounds of building: what is posted, what is said, and that nothing ends them."""

from pathlib import Path

import pytest

from site_builder.devserver.edition import Board, Edition
from site_builder.devserver.serve import guard, post_build
from site_builder.devserver.telling import name_changes
from site_builder.pipeline import BuildReport
from site_builder.problems import Problem, error, warning
from site_builder.publish import PublishFailed
from tests.publish.editions import publish

BROKEN = Problem(error("broken", "x"), "It is \x1b[31mbroken.", "site.yaml", line=3)
LATE = Problem(warning("late", "x"), "It is late.", "site.yaml")


def said_of(report: BuildReport, cause: str, known: tuple[Problem, ...] = ()) -> list[str]:
    said: list[str] = []
    board = Board(Edition(Path("/nowhere"), problems=known))
    post_build(board, lambda: report, cause, said.append)
    return [line.partition(" (")[0] for line in said]


def test_a_build_is_told_with_its_cause_and_its_problems() -> None:
    report = BuildReport((BROKEN, LATE), published=False)
    assert [
        "site.yaml: not published, 1 error to mend",
        "  error: site.yaml:3: broken It is <U+001B>[31mbroken.",
        "  warning: site.yaml: late It is late.",
    ] == said_of(report, "site.yaml")


def test_problems_that_stay_are_not_told_again() -> None:
    report = BuildReport((BROKEN, LATE), published=False)
    assert 2 == len(said_of(report, "site.yaml", known=(BROKEN,)))


def test_a_flood_of_problems_is_cut_in_the_terminal() -> None:
    many = tuple(Problem(LATE.code, f"Late {number}.", "a.md") for number in range(13))
    said = said_of(BuildReport(many, published=False), "a.md")
    assert 12 == len(said)
    assert "  and 3 more" == said[-1]


def test_a_second_look_that_finds_nothing_is_not_worth_a_word(tmp_path: Path) -> None:
    publish(tmp_path, {"index.html": b""})
    board, said = Board(Edition(tmp_path / "_site")), list[str]()
    post_build(board, lambda: BuildReport((), published=True), "", said.append)
    assert [] == said
    post_build(board, lambda: BuildReport((), published=True, written=2), "", said.append)
    assert said[0].startswith("The site: 2 written (")


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (PublishFailed("The disk is full."), "The disk is full."),
        (ZeroDivisionError("by zero"), "ZeroDivisionError: by zero"),
    ],
)
def test_a_build_that_fails_becomes_a_problem(fault: Exception, message: str) -> None:
    def build() -> BuildReport:
        raise fault

    report = guard(build)
    assert not report.published
    assert [(message, "build-failed")] == [(one.message, one.code.name) for one in report.problems]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ((), ""),
        (("site.yaml",), "site.yaml"),
        (("a.md", "b.md", "c.md"), "a.md and 2 more"),
        (("a\x1b.md",), "a<U+001B>.md"),
    ],
)
def test_changed_files_are_named_in_few_words(changed: tuple[str, ...], expected: str) -> None:
    assert expected == name_changes(changed)
