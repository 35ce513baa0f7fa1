"""Workflows are sound, ask for little, and let no text of strangers into a script."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from site_builder.authoring.forms.labels import FORMS
from site_builder.cli.parser import make_parser
from tests.github.workflows import (
    ACTION,
    DEPENDABOT,
    EXPRESSION,
    ROOT,
    SCAFFOLD,
    WORKFLOWS,
    steps_of,
)

BIN = Path(sys.executable).parent
NAMES = [file.relative_to(ROOT).as_posix() for file in WORKFLOWS]
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
HOSTILE = re.compile(
    r"github\.(head_ref|event\.(issue|pull_request|comment|review|head_commit)\b(?!\.number))"
)
ISSUE_FORMS = [SCAFFOLD / "github/ISSUE_TEMPLATE" / form.file for form in FORMS]
WRITES = {
    "publish.yml": {"pages", "id-token"},
    "sample.yml": {"pages", "id-token"},
    "form.yml": {"actions", "contents", "issues", "pull-requests"},
    "review.yml": {"issues"},
    "release.yml": {"attestations", "contents", "id-token"},
}


def accepted(*words: str) -> None:
    ran = subprocess.run(
        [str(BIN / words[0]), *words[1:]], capture_output=True, text=True, check=False
    )
    assert 0 == ran.returncode, ran.stdout + ran.stderr


def test_zizmor_finds_nothing_even_as_a_pedant() -> None:
    files = [*WORKFLOWS, ACTION, *DEPENDABOT]
    accepted("zizmor", "--offline", "--no-progress", "--persona", "pedantic", *map(str, files))


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-actions", [ACTION]),
        ("dependabot", DEPENDABOT),
        ("github-issue-forms", ISSUE_FORMS),
        ("github-issue-config", [SCAFFOLD / "github/ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_files_have_the_form_that_github_asks_for(schema: str, files: list[Path]) -> None:
    accepted("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files))


def test_scripts_are_sound(tmp_path: Path) -> None:
    for file in (*WORKFLOWS, ACTION):
        for number, step in enumerate(steps_of(file)):
            if "run" in step:
                (tmp_path / f"{file.stem}-{number}.sh").write_text(f"#!/bin/bash\n{step['run']}")
    accepted("shellcheck", *map(str, sorted(tmp_path.iterdir())))


@pytest.mark.parametrize("file", [*WORKFLOWS, ACTION], ids=[*NAMES, "action.yml"])
def test_actions_are_pinned_by_hash_with_the_version_beside(file: Path) -> None:
    uses = [line.strip("- ") for line in file.read_text().splitlines() if "uses:" in line]
    assert [] == [line for line in uses if not PINNED.fullmatch(line.strip())]


@pytest.mark.parametrize("file", [*WORKFLOWS, ACTION], ids=[*NAMES, "action.yml"])
def test_no_expression_stands_in_a_script(file: Path) -> None:
    assert [] == [step["run"] for step in steps_of(file) if EXPRESSION.search(step.get("run", ""))]


@pytest.mark.parametrize("file", WORKFLOWS, ids=NAMES)
def test_text_of_strangers_reaches_scripts_by_environment_or_not_at_all(file: Path) -> None:
    for step in steps_of(file):
        known = {"BASE", "AUTHOR", "ISSUE"}
        hostile = {
            name for name, value in step.get("env", {}).items() if HOSTILE.search(str(value))
        }
        assert hostile <= known
        assert not HOSTILE.search(str(step.get("with", "")))


@pytest.mark.parametrize("file", WORKFLOWS, ids=NAMES)
def test_permissions_are_the_least(file: Path) -> None:
    read = yaml.safe_load(file.read_text())
    assert {} == read["permissions"]
    granted = [right for job in read["jobs"].values() for right in job["permissions"].items()]
    assert WRITES.get(file.name, set()) == {name for name, right in granted if right == "write"}
    assert {"read", "write"} >= {right for _, right in granted}


@pytest.mark.parametrize("file", WORKFLOWS, ids=NAMES)
def test_a_forks_code_never_runs_with_privileges(file: Path) -> None:
    read = yaml.safe_load(file.read_text())
    triggers = set(read[True])  # YAML 1.1 reads the key `on` as true
    assert not triggers & {"pull_request_target", "workflow_run", "issue_comment"}
    assert "secrets." not in file.read_text()
    for step in steps_of(file):
        if "checkout" in step.get("uses", ""):
            assert False is step["with"]["persist-credentials"]


@pytest.mark.parametrize("file", ISSUE_FORMS, ids=[file.name for file in ISSUE_FORMS])
def test_an_issue_form_has_labels_and_names_that_are_all_different(file: Path) -> None:
    questions = yaml.safe_load(file.read_text())["body"]
    labels = {question["attributes"]["label"] for question in questions}
    names = {question["id"] for question in questions}
    assert len(questions) == len(labels) == len(names)
    # GitHub takes these from an address for the issue itself, not for a question.
    assert not names & {"title", "body", "labels", "template", "assignees"}


def test_the_hook_for_pre_commit_runs_a_command_that_exists() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    options = make_parser().parse_args(hook["entry"].split()[1:])
    assert ("site-builder", "text") == (hook["entry"].split()[0], options.format)
    files = re.compile(hook["files"])
    assert all(files.search(path) for path in ("site.yaml", "content/x.md", "static/a.png"))
    assert not files.search("my/site.yaml.md")


def test_an_action_has_the_same_pin_wherever_it_is_used() -> None:
    pins: dict[str, set[str]] = {}
    for file in (*WORKFLOWS, ACTION):
        for step in steps_of(file):
            name, _, pin = step.get("uses", "").partition("@")
            pins.setdefault(name, set()).add(pin)
    assert [] == [name for name, found in pins.items() if len(found) > 1]
