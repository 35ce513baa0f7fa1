"""Problems as programs read them: JSON, GitHub's workflow commands, SARIF."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from site_builder import __version__
from site_builder.problems import Problem, Severity
from site_builder.reports.problems.as_github import github_of_problems
from site_builder.reports.problems.as_json import json_of_problems, problems_schema
from site_builder.reports.problems.as_sarif import sarif_of_problems
from tests.conftest import Blessed
from tests.reports.problem_samples import EVERY, HOSTILE, TYPO, UNLINKED, UNREADABLE

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("problems.json", json_of_problems),
        ("problems.sarif", sarif_of_problems),
        ("problems.github", github_of_problems),
        ("problems-schema.json", lambda _: f"{json.dumps(problems_schema(), indent=2)}\n"),
    ],
)
def test_a_report_is_as_expected(
    name: str, write: Callable[[Sequence[Problem]], str], blessed: Blessed
) -> None:
    """To the byte: a fingerprint that changes shows a service every problem as new."""
    written = write([*EVERY, TYPO]).replace(f'"{__version__}"', '"VERSION"')
    assert blessed.read(EXPECTED / name, written) == written


def test_json_tells_all_that_is_known() -> None:
    document = json.loads(json_of_problems([TYPO, UNREADABLE]))
    assert {"format": 1, "errors": 2, "warnings": 0} == {
        name: document[name] for name in ("format", "errors", "warnings")
    }
    assert {
        "path": "content/ambassadors/sample-person.md",
        "line": 4,
        "column": 1,
        "field": ["compnay"],
        "severity": "error",
        "code": "unknown-key",
        "meaning": "A field that no profile has.",
        "message": "`compnay` is no field of a profile.",
        "hint": "Did you mean `company`?",
    } == document["problems"][0]
    assert (None, None, None) == tuple(
        document["problems"][1][name] for name in ("line", "column", "hint")
    )


def test_json_keeps_to_its_schema() -> None:
    Draft202012Validator.check_schema(problems_schema())
    validator = Draft202012Validator(problems_schema())
    for problems in (EVERY[:0], EVERY):
        validator.validate(json.loads(json_of_problems(problems)))
    assert not validator.is_valid({"problems": []})


def test_machine_formats_hold_no_raw_hidden_sign() -> None:
    for write in (json_of_problems, github_of_problems, sarif_of_problems):
        assert not set("\x1b\r\u202e") & set(write(EVERY))


def test_github_gets_a_command_a_problem_with_its_place() -> None:
    expected = (
        "::error file=content/ambassadors/sample-person.md,line=4,col=1,title=unknown-key"
        "::`compnay` is no field of a profile.%0ADid you mean `company`?\n"
        "::error file=site.yaml,title=unknown-key::the file cannot be read.\n"
    )
    assert expected == github_of_problems([TYPO, UNREADABLE])


def test_github_warnings_are_warnings() -> None:
    assert github_of_problems([UNLINKED]).startswith("::warning file=")


def test_content_cannot_smuggle_a_command_or_a_property_into_github() -> None:
    (command,) = github_of_problems([HOSTILE]).splitlines()
    assert command.startswith(
        "::error file=content/ambassadors/a%2Cb%3Ac%25<U+202E>.md,line=1,col=2,title=unknown-key::"
        "100%25 <U+001B>[31m`a<U+000A>b`%0A"
    )


def test_sarif_names_each_rule_once_and_each_result_by_its_rule() -> None:
    (run,) = json.loads(sarif_of_problems(EVERY))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert ["no-link", "unknown-key"] == [rule["id"] for rule in rules]
    for problem, result in zip(EVERY, run["results"], strict=True):
        assert problem.code.name == rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert problem.severity == Severity(result["level"])


def test_sarif_says_where() -> None:
    (run,) = json.loads(sarif_of_problems([TYPO, UNREADABLE, HOSTILE]))["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert {
        "artifactLocation": {"uri": "content/ambassadors/sample-person.md"},
        "region": {"startLine": 4, "startColumn": 1},
    } == places[0]
    assert {"artifactLocation": {"uri": "site.yaml"}} == places[1]
    assert "content/ambassadors/a%2Cb%3Ac%25%E2%80%AE.md" == places[2]["artifactLocation"]["uri"]


def test_sarif_names_a_file_whose_name_is_no_text() -> None:
    (run,) = json.loads(sarif_of_problems([replace(TYPO, path="content/a\udcff.md")]))["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert "content/a%ED%B3%BF.md" == place["artifactLocation"]["uri"]


def test_sarif_knows_a_problem_again_when_lines_move() -> None:
    moved = [replace(problem, line=problem.line + 7) for problem in (TYPO, UNLINKED)]
    assert _fingerprints((TYPO, UNLINKED)) == _fingerprints(moved)


def test_sarif_tells_equal_problems_of_one_file_apart() -> None:
    assert 2 == len(set(_fingerprints((TYPO, replace(TYPO, line=9)))))


def _fingerprints(problems: Sequence[Problem]) -> list[str]:
    (run,) = json.loads(sarif_of_problems(problems))["runs"]
    return [result["partialFingerprints"]["siteBuilderProblem/v1"] for result in run["results"]]
