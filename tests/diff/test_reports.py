"""The comparison as people and programs get it; expected files are written by ``--bless``."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from site_builder.cli import main
from site_builder.reports.diff.as_json import diff_json, diff_schema
from site_builder.reports.diff.moves import describe_move
from site_builder.reports.diff.words import diff_sheet
from site_builder.reports.sheet_text import sheet_text
from tests.conftest import Blessed
from tests.diff.conftest import Compared
from tests.histories import ANN, History
from tests.people import make_policy

EXPECTED = Path(__file__).parent / "expected"
FORMS = {"text": "txt", "markdown": "md", "json": "json"}
HOSTILE = "@octo/team #12 <img src=x> `code` [x](y) https://evil.example.com GH-3 \u202e deadbeef1"


@pytest.fixture
def busy(history: History) -> History:
    """A change of everything at once, committed on ``busy``."""
    history.write("content/pages/guide.md", "---\ntitle: Guide\n---\nHere.\n")
    history.commit("A page")
    history.git("switch", "--quiet", "--create", "busy")
    history.edit("site.yaml", ("program:", "program:\n  review_notice_days: 30"))
    history.edit("content/pages/guide.md", ("Here.", "There."))
    history.profile("sample-cleo", ANN.replace("ann", "cleo").replace("1000001", "1000003"))
    history.move_profile("sample-ann", "sample-anna")
    entries = (
        "  - {date: 2026-10-01, kind: booth, title: Stand, with: [sample-bea]}\n"
        "  - {date: 2026-01, kind: article, title: Which tenure, url: https://example.org/month}\n"
        "  - {date: 2026-09-01, kind: talk, title: Again, url: https://www.example.org/first/#x}\n"
        "  - {date: 2026-12-24, kind: talk, title: To come, url: https://github.com/o/r/issues/5}\n"
    )
    history.edit_profile(
        "sample-anna",
        ("github: sample-ann\n", "github: sample-anna\n"),
        ("---\nAnn writes.", f"{entries}---\nAnn writes [much](https://ann.example.org/more)."),
        ("title: A first video", f"title: {json.dumps(HOSTILE.replace(chr(0x202E), ''))}"),
    )
    history.edit_profile("sample-bea", ("  - date: 2025-03-03", "  - date: 2025-03-02"))
    history.commit("Busy")
    return history


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_report_reads_well(
    form: str, busy: History, capsys: pytest.CaptureFixture[str], blessed: Blessed
) -> None:
    words = ["diff", "main", "busy", "--author", "sample-bea", "--as-of", "2026-11-22"]
    assert 0 == main(["-C", str(busy.root), *words, "--format", form])
    said = capsys.readouterr().out
    assert blessed.read(EXPECTED / f"busy.{FORMS[form]}", said) == said


def test_the_json_keeps_to_its_schema(busy: History, compared: Compared) -> None:
    schema = Draft202012Validator(diff_schema())
    history = busy.git("rev-list", "busy").split()
    for base in history:
        document = json.loads(diff_json(compared(base, author="sample-eve")))
        assert [] == list(schema.iter_errors(document))


def test_a_standing_that_moves_is_told_in_a_sentence(history: History, compared: Compared) -> None:
    entry = "  - {date: 2026-10-01, kind: article, title: New, url: https://example.org/new}\n"
    history.edit_profile("sample-ann", ("---\nAnn", f"{entry}---\nAnn"))
    (move,) = compared().moves
    said = describe_move(move, make_policy(), make_policy())
    assert ["3 of 4 to 4 of 4, qualified until 10 January 2027"] == said


def test_joint_work_moves_the_standing_of_someone_whose_file_is_untouched(
    history: History, compared: Compared
) -> None:
    entry = (
        "  - {date: 2026-10-01, kind: article, title: New, url: https://example.org/new, "
        "with: [sample-bea]}\n"
    )
    history.edit_profile("sample-ann", ("---\nAnn", f"{entry}---\nAnn"))
    diff = compared()
    assert ["sample-ann"] == [each.person.slug for each in diff.people]
    assert ["sample-ann", "sample-bea"] == [move.who.slug for move in diff.moves]


def test_a_site_file_that_cannot_be_read_gives_its_problems(
    history: History, capsys: pytest.CaptureFixture[str]
) -> None:
    history.write("site.yaml", "site: {}\n")
    for form in FORMS:
        assert 1 == main(["-C", str(history.root), "diff", "HEAD", "--format", form])
        assert "title" in capsys.readouterr().out


def test_an_unknown_revision_is_refused_in_a_sentence(
    history: History, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 1 == main(["-C", str(history.root), "diff", "nowhere"])
    assert "site-builder: git knows no revision 'nowhere'" in capsys.readouterr().err


def test_two_ranges_are_one_too_many(history: History, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["-C", str(history.root), "diff", "main...main", "main"])
    assert "names two revisions already" in capsys.readouterr().err


def test_nothing_that_differs_is_said_to_be_nothing(
    history: History, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == main(["-C", str(history.root), "diff", "HEAD", "--as-of", "2026-11-22"])
    assert "No content differs." in capsys.readouterr().out


def test_more_than_people_read_is_counted(history: History, compared: Compared) -> None:
    for number in range(102):
        profile = ANN.replace("sample-ann", f"sample-{number}").replace("1000001", f"{number + 5}")
        history.profile(f"sample-{number}", profile)
    said = sheet_text(diff_sheet(compared(author="sample-eve")))
    assert "  … and 2 more; the JSON has them all.\n" in said
    assert "  2 more people differ; the JSON has them all.\n" in said
