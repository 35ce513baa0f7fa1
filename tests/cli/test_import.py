"""``import``, as a program that moves here runs it."""

from pathlib import Path

import pytest

from site_builder.cli import main

Capture = pytest.CaptureFixture[str]
LIST = """\
- name: Cem Sample
  github: sample-cem
  country: "🇳🇴"
  contributions:
    - type: article
      title: Written in March
      date: {year: 2026, month: March}
      link: https://example.org/march
"""


@pytest.fixture
def members(site: Path) -> Path:
    file = site.parent / "AMBASSADORS_MEMBERS.yaml"
    file.write_text(LIST)
    return file


def test_profiles_are_written_and_oddities_told_at_their_line(
    site: Path, members: Path, capsys: Capture
) -> None:
    assert 0 == main(["import", "asyncapi", "../AMBASSADORS_MEMBERS.yaml", "--accepted=2026-01-11"])
    output, said = capsys.readouterr()
    assert "1 person and 1 contribution were read: 1 profile written.\n" == output
    assert "AMBASSADORS_MEMBERS.yaml:3: " in said
    profile = (site / "content" / "ambassadors" / "sample-cem.md").read_text()
    assert "accepted: 2026-01-11\n" in profile
    assert members.read_text() == LIST
    assert 0 == main(["check"])


def test_running_it_again_changes_nothing(members: Path, capsys: Capture) -> None:
    words = ["import", "asyncapi", str(members), "--accepted", "2026-01-11"]
    main(words)
    capsys.readouterr()
    assert 0 == main(words)
    assert capsys.readouterr().out.startswith("Nothing to do")


DIGITS = "9" * 5_000
"""More than Python makes a number of."""


NUMBERS = {
    f"githubID: {DIGITS}": ('country: "🇳🇴"', 0, ":3: import-left-out"),
    f"startedOn: {DIGITS}-01-01": ('country: "🇳🇴"', 0, ":3: import-left-out"),
    f"month: {DIGITS}": ("month: March", 0, ":7: import-month"),
    f"year: {DIGITS}": ("year: 2026", 1, ":7: import-undated"),
}


@pytest.mark.parametrize("field", NUMBERS, ids=("account", "start", "month", "year"))
def test_a_number_of_thousands_of_digits_is_told_at_its_line(
    members: Path, capsys: Capture, field: str
) -> None:
    old, code, said = NUMBERS[field]
    members.write_text(LIST.replace(old, field))
    assert code == main(["import", "asyncapi", str(members), "--accepted", "2026-01-11"])
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("site")
def test_json_may_hold_a_number_of_thousands_of_digits(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "m.json").write_text(
        f'[{{"name": "Cem", "github": "sample-cem", "githubID": {DIGITS}}}]'
    )
    words = ["import", "asyncapi", str(tmp_path / "m.json"), "--accepted", "2026-01-11"]
    assert 0 == main(words)
    assert "`githubID` of Cem was left out" in capsys.readouterr().err


@pytest.mark.usefixtures("site")
def test_a_list_that_is_not_there_is_one_clear_problem(capsys: Capture) -> None:
    assert 1 == main(["import", "asyncapi", "nowhere.yaml"])
    output, said = capsys.readouterr()
    assert "Nothing was imported" in output
    assert "nowhere.yaml: " in said
    assert "no such file" in said


def test_a_list_keeps_its_name_wherever_the_command_is_run(
    site: Path, members: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    members.write_text("- [")
    monkeypatch.chdir(site.parent)
    assert 1 == main(["-C", "site", "import", "asyncapi", str(members)])
    assert capsys.readouterr().err.startswith(f"{members}:")
