"""A filled form becomes a change to its sender's own profile, and to nothing else."""

from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from site_builder.authoring.fields import set_fields
from site_builder.authoring.forms.answer import pull_request, refusal
from site_builder.authoring.forms.filling import fill_in
from site_builder.authoring.forms.labels import APPLY, CHANGE, FORMS, LOG, IssueForm
from site_builder.authoring.forms.submission import Submission, read_event
from site_builder.authoring.front_matter import (
    CannotEditError,
    plain_fields,
    split_front_matter,
)
from site_builder.authoring.open_site import open_site
from site_builder.cli import main
from tests.cli.conftest import ANN
from tests.github.events import EXAMPLES, HOSTILE, body, event

TEMPLATES = Path(__file__).parents[2] / "site_builder/scaffold/github/ISSUE_TEMPLATE"
NAMES = [form.name for form in FORMS]


def fill(site: Path, text: str) -> tuple[int, dict[str, str]]:
    """The exit code, and the answer's files."""
    (site.parent / "event.json").write_text(text)
    answer = site.parent / "answer"
    code = main(["form", str(site.parent / "event.json"), "--answer", str(answer)])
    return code, {file.name: file.read_text() for file in answer.iterdir()}


def contents(site: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in (site / "content").rglob("*.md")}


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_the_questions_are_those_of_the_template(form: IssueForm) -> None:
    template = yaml.safe_load((TEMPLATES / form.file).read_text())
    labels = [part["attributes"]["label"] for part in template["body"]]
    assert [label for label, _ in form.questions] == labels


def test_an_application_waits_for_the_day_of_acceptance(site: Path) -> None:
    code, answer = fill(site, event(body(APPLY, EXAMPLES[APPLY]), "Sample-Cy", 99))
    assert 0 == code
    assert "New profile: sample-cy\n" == answer["title.txt"]
    assert "Closes #12." in answer["body.md"]
    expected = """\
---
# To accept this person, write the day below: accepted: 2026-01-31
name: Cy Sample
github: Sample-Cy
github_id: 99
country: "NO"
topics: [kafka, c#]
---
Cy writes.
"""
    assert expected == contents(site)["sample-cy.md"]
    assert 1 == main(["check"])


def test_a_contribution_goes_into_the_senders_own_log(site: Path) -> None:
    code, answer = fill(site, event(body(LOG, EXAMPLES[LOG])))
    assert (0, "Log a contribution: sample-ann\n") == (code, answer["title.txt"])
    added = contents(site)["sample-ann.md"].removeprefix(ANN.partition("---\nAnn")[0])
    assert added.startswith("  - date: 2026-03-14\n    kind: video\n    title: Streams\n")
    assert 0 == main(["check", "--strict"])


def test_a_change_leaves_what_was_left_empty(site: Path) -> None:
    assert 0 == fill(site, event(body(CHANGE, EXAMPLES[CHANGE])))[0]
    links = "links:\n  x: annsample\n  website: https://example.org\n"
    new = ANN.replace("contributions:", f"city: Oslo\n{links}contributions:", 1)
    assert new == contents(site)["sample-ann.md"]


@pytest.mark.parametrize("text", [None, "", "Hello", "### Hello\n\nthere", "x\n### Title\n"])
def test_an_ordinary_issue_is_left_alone(site: Path, text: str | None) -> None:
    before = contents(site)
    assert (0, {}) == fill(site, event(text))
    assert before == contents(site)


@pytest.mark.parametrize(
    ("login", "account"), [("stranger", 7), ("ann-earlier", 7), ("dependabot[bot]", 7)]
)
def test_nobody_changes_someone_elses_profile(site: Path, login: str, account: int) -> None:
    before = contents(site)
    code, answer = fill(site, event(body(LOG, EXAMPLES[LOG]), login, account))
    assert (1, ["comment.md"]) == (code, list(answer))
    assert before == contents(site)


def test_a_handle_that_someone_took_over_is_not_its_former_owners(site: Path) -> None:
    file = site / "content/ambassadors/sample-ann.md"
    file.write_text(ANN.replace("accepted", "github_id: 7\naccepted"))
    assert 1 == fill(site, event(body(LOG, EXAMPLES[LOG]), account=8))[0]
    assert 0 == fill(site, event(body(LOG, EXAMPLES[LOG]), account=7))[0]
    earlier = {**EXAMPLES[LOG], "title": "Another", "url": "https://youtu.be/def"}
    assert 0 == fill(site, event(body(LOG, earlier), "ann-earlier", 7))[0]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_hostile_answers_are_data_or_refused(site: Path, form: IssueForm, text: str) -> None:
    opened = open_site(site)
    login = "sample-cy" if form is APPLY else "sample-ann"
    path = f"content/ambassadors/{login}.md"
    for key in [key for _, key in form.questions if key]:
        account = event(body(form, EXAMPLES[form] | {key: text}), login)
        try:
            submission = read_event(account)
            assert submission
            change = fill_in(opened, submission)
        except CannotEditError:
            continue
        assert ([path], ()) == (list(change.written), change.removed)
        who = opened.read(path, set_fields(change.written[path], {"accepted": "2026-01-11"}))
        assert (login, form is APPLY) == (who.slug, "# To accept" in change.written[path])
        fields = plain_fields(split_front_matter(change.written[path]).fields())
        assert (None if form is APPLY else "2026-01-11") == fields.get("accepted")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_the_answers_quote_stays_within_its_fence(text: str) -> None:
    html = MarkdownIt("commonmark").render(refusal(text.replace("\0", "")))
    _, _, after = html.partition("</code></pre>")
    assert after.startswith("\n<p>Choose the three dots above")
    assert 1 == html.count("<pre>")


def test_a_pull_request_repeats_nothing_that_was_filled_in() -> None:
    for form in FORMS:
        request = pull_request(Submission(form, {"title": "@everyone"}, 12, "Sample-Ann", 7))
        assert "everyone" not in f"{request}"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"issue": {"number": "12"}}', "\x00"])
def test_what_is_no_event_is_wrong_usage(site: Path, text: str) -> None:
    assert 2 == fill(site, text)[0]


@pytest.mark.parametrize("key", ["title", "date"])
def test_the_log_of_a_workflow_shows_nothing_of_a_stranger(
    site: Path, key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(site, event(body(LOG, EXAMPLES[LOG] | {key: "##[error] ::error::secret"})))
    output, said = capsys.readouterr()
    assert "secret" not in output + said
