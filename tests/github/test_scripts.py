"""The scripts in the workflows are run as GitHub runs them, with what strangers may write."""

import re
from pathlib import Path

import pytest

from site_builder.authoring.forms.labels import APPLY, LOG
from site_builder.cli import main
from tests.github.events import EXAMPLES, HOSTILE, body, event
from tests.github.workflows import ACTION, SCAFFOLD, Runner, script_of

FORM = SCAFFOLD / "github/workflows/form.yml"
CHECK = SCAFFOLD / "github/workflows/check.yml"
REVIEW = SCAFFOLD / "github/workflows/review.yml"
COMMANDS = HOSTILE["a command"] + HOSTILE["quotes"] + HOSTILE["an expression"]


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """A new site, in a clone of its repository."""
    monkeypatch.chdir(tmp_path)
    assert 0 == main(["init", "site", "--handle", "sample-ann"])
    return Runner(tmp_path, tmp_path / "site")


def fill(runner: Runner, text: str) -> list[list[str]]:
    """What ``gh`` is told after the form workflow has read an issue."""
    path = runner.temp / "event.json"
    path.write_text(text)
    assert 0 == runner.run(script_of(FORM, "Read the form"), GITHUB_EVENT_PATH=str(path))
    script = script_of(FORM, "Open a pull request, or say what is wrong")
    assert 0 == runner.run(script, ISSUE="12", GH_TOKEN="none")
    assert not runner.has_been_entered()
    return runner.told()


def test_a_form_full_of_commands_becomes_a_pull_request_that_only_holds_them(
    runner: Runner,
) -> None:
    refused = {"a heading of the form", "hidden signs", "much"}
    bio = "\n\n".join(text for name, text in HOSTILE.items() if name not in refused)
    answers = {"name": COMMANDS[:150], "bio": bio.replace("{{", "\\{{")}
    told = fill(runner, event(body(APPLY, answers), "sample-cy"))
    assert [["auth", "setup-git"], ["pr", "create"], ["workflow", "run"]] == [
        call[:2] for call in told
    ]
    assert "New profile: sample-cy" == told[1][told[1].index("--title") + 1]
    changed = runner.git("diff", "--name-only", "main", "origin/form-12")
    assert "content/ambassadors/sample-cy.md\n" == changed


def test_a_form_that_is_wrong_is_answered(runner: Runner) -> None:
    told = fill(runner, event(body(LOG, EXAMPLES[LOG] | {"date": COMMANDS})))
    assert [["issue", "comment", "12"]] == [call[:3] for call in told]
    assert "" == runner.git("ls-remote", "origin", "form-12")


def test_an_issue_that_is_no_form_gets_no_answer(runner: Runner) -> None:
    assert [] == fill(runner, event(f"### {COMMANDS}\n\n{COMMANDS}"))


def test_a_form_that_has_its_pull_request_is_sent_there(runner: Runner) -> None:
    runner.git("push", "--quiet", "origin", "main:form-12")
    runner.git("switch", "--quiet", "--create", "other")
    runner.git("commit", "--quiet", "--allow-empty", "--message", "a reviewer's")
    runner.git("push", "--quiet", "origin", "other:form-12")
    runner.git("switch", "--quiet", "main")
    told = fill(runner, event(body(LOG, EXAMPLES[LOG])))
    assert ["auth", "issue"] == [call[0] for call in told]
    assert "already" in told[1][-1]


@pytest.mark.parametrize("base", ["origin/main", COMMANDS])
def test_the_summary_of_a_pull_request_runs_nothing_but_diff(runner: Runner, base: str) -> None:
    script = script_of(CHECK, "Say what the change means")
    author = "sample-ann" if base == "origin/main" else COMMANDS
    assert 0 == runner.run(script, BASE=base, AUTHOR=author, DEFAULT_BRANCH=COMMANDS)
    assert not runner.has_been_entered()
    assert (runner.temp / "github_step_summary").exists()


def test_the_checks_of_a_new_site_are_green(runner: Runner) -> None:
    for name in ("Check", "See whether CODEOWNERS names everyone"):
        assert 0 == runner.run(script_of(CHECK, name))


def review_the_month(runner: Runner) -> list[list[str]]:
    """What ``gh`` is told when the month's reviews have been written."""
    assert 0 == runner.run(script_of(REVIEW, "Write the review"))
    assert 0 == runner.run(script_of(REVIEW, "Open the issue"), GH_TOKEN="none")
    return runner.told()


def test_the_months_issue_holds_the_review(runner: Runner) -> None:
    profile = runner.site / "content/ambassadors/sample-ann.md"
    profile.write_text(re.sub("accepted: .*", "accepted: 2020-01-11", profile.read_text()))
    ((issue, create, title, *_),) = review_the_month(runner)
    assert ("issue", "create", "--title") == (issue, create, title)
    assert (runner.temp / "review.md").read_text() == (runner.temp / "issue.md").read_text()


def test_a_month_in_which_nobody_is_due_opens_no_issue(runner: Runner) -> None:
    assert [] == review_the_month(runner)
    assert "0 reviews are due" in (runner.temp / "github_step_summary").read_text()


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"COMMAND": "build", "ROOT": ".", "STRICT": "true"}, 0),
        ({"COMMAND": COMMANDS, "ROOT": "."}, 2),
        ({"COMMAND": "build", "ROOT": f"{COMMANDS}\nsite=/etc"}, 2),
        ({"COMMAND": "build", "ROOT": ".", "BASE_URL": COMMANDS}, 2),
    ],
)
def test_inputs_of_the_action_are_words_and_no_commands(
    runner: Runner, variables: dict[str, str], code: int
) -> None:
    script = script_of(ACTION, "Run site-builder").replace(
        "$RUNNER_TEMP/site-builder/bin/site-builder", "site-builder"
    )
    given = {"BASE_URL": "", "STRICT": "false", **variables}
    assert code == runner.run(script, **given)
    assert not runner.has_been_entered()
    output = runner.temp / "github_output"
    assert len(output.read_text().splitlines() if output.exists() else []) <= 1
