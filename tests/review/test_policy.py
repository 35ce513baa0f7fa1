"""``policy try``: whose outcome other rules would change; nothing is written."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from site_builder.cli import main
from site_builder.reports.policy.as_json import trial_schema
from tests.conftest import Blessed

EXPECTED = Path(__file__).parent / "expected"
FORMS = {"text": "txt", "markdown": "md", "json": "json"}
Capture = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("form", FORMS)
def test_the_whole_report_reads_well(form: str, capsys: Capture, blessed: Blessed) -> None:
    words = ["--minimum", "3", "--without", "booth", "--limit", "article=1"]
    assert 0 == main(["policy", "try", *words, "--format", form])
    said = capsys.readouterr().out
    assert blessed.read(EXPECTED / f"policy.{FORMS[form]}", said) == said


def changed(capsys: Capture, *words: str) -> list[str]:
    assert 0 == main(["policy", "try", *words, "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    assert [] == list(Draft202012Validator(trial_schema()).iter_errors(document))
    return [move["slug"] for move in document["standings"]]


@pytest.mark.usefixtures("root")
def test_only_those_whose_outcome_changes_are_named(capsys: Capture) -> None:
    assert [] == changed(capsys)
    assert [] == changed(capsys, "--minimum", "4")
    assert ["sample-due"] == changed(capsys, "--minimum", "3")
    assert ["sample-due", "sample-ending"] == changed(capsys, "--minimum", "1")
    waived = changed(capsys, "--reviews-since", "2026-12-01")
    assert ["sample-due", "sample-former"] == waived


@pytest.mark.usefixtures("root")
def test_profiles_that_the_rules_would_refuse_are_named(capsys: Capture) -> None:
    assert 0 == main(["policy", "try", "--months", "24"])
    said = capsys.readouterr().out
    assert "What would be an error then" in said
    assert "on 20 November 2025 tenure 1 is not over: it ends on 9 November 2026" in said


@pytest.mark.usefixtures("root")
def test_an_unknown_kind_is_answered_with_the_nearest(capsys: Capture) -> None:
    assert 2 == main(["policy", "try", "--without", "articel"])
    assert "Did you mean 'article'?" in capsys.readouterr().err


@pytest.mark.usefixtures("root")
def test_a_word_is_missing(capsys: Capture) -> None:
    assert 2 == main(["policy"])
    assert "try" in capsys.readouterr().err


def test_nothing_is_written(root: Path) -> None:
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    assert 0 == main(["policy", "try", "--minimum", "9"])
    assert before == {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
