"""``check``, in each of its formats."""

import json
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.cli.conftest import break_profile, unlink_article

Capture = pytest.CaptureFixture[str]


def files_below(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_content_without_problems_is_said_to_have_none(site: Path, capsys: Capture) -> None:
    before = files_below(site)
    assert 0 == main(["check"])
    assert ("No problems.\n", "") == tuple(capsys.readouterr())
    assert before == files_below(site)


def test_every_problem_of_every_file_is_told_at_once(site: Path, capsys: Capture) -> None:
    break_profile(site)
    unlink_article(site)
    assert 1 == main(["check"])
    output = capsys.readouterr().out
    assert "content/ambassadors/sample-ann.md:" in output
    assert "content/ambassadors/sample-bea.md:4:1: " in output
    assert output.endswith("1 error and 1 warning in 2 files.\n")


def test_warnings_alone_are_fine_unless_strict(site: Path) -> None:
    unlink_article(site)
    assert 0 == main(["check"])
    assert 1 == main(["check", "--strict"])


def test_paths_limit_what_is_told_and_the_code(site: Path, capsys: Capture) -> None:
    break_profile(site)
    assert 0 == main(["check", "content/ambassadors/sample-ann.md"])
    assert "No problems.\n" == capsys.readouterr().out
    for path in ("content/ambassadors/sample-bea.md", "content/ambassadors", "."):
        assert 1 == main(["check", path])


def test_a_broken_site_file_is_told_whatever_the_path(site: Path, capsys: Capture) -> None:
    (site / "site.yaml").write_text("site: [")
    assert 1 == main(["check", "content/ambassadors/sample-ann.md"])
    assert capsys.readouterr().out.startswith("site.yaml:")


def test_json_is_a_document_in_any_case(site: Path, capsys: Capture) -> None:
    assert 0 == main(["check", "--format", "json"])
    assert [] == json.loads(capsys.readouterr().out)["problems"]
    break_profile(site)
    assert 1 == main(["check", "--format", "json"])
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert ("content/ambassadors/sample-bea.md", 4, 1) == (
        problem["path"],
        problem["line"],
        problem["column"],
    )


def test_github_finds_the_files_from_where_the_command_is_run(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    break_profile(site)
    monkeypatch.chdir(site.parent)
    assert 1 == main(["-C", "site", "check", "--format", "github"])
    output = capsys.readouterr().out
    assert output.startswith("::error file=site/content/ambassadors/sample-bea.md,line=4,col=1,")


def test_sarif_is_a_run_with_its_results(site: Path, capsys: Capture) -> None:
    break_profile(site)
    assert 1 == main(["check", "--format", "sarif"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert 1 == len(run["results"])


def test_no_format_adds_anything_to_its_document(site: Path, capsys: Capture) -> None:
    break_profile(site)
    for form in ("json", "github", "sarif"):
        main(["check", "--format", form])
        assert "" == capsys.readouterr().err
