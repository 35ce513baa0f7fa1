"""``new`` and ``log``, as someone at a terminal uses them."""

import re
from pathlib import Path

import pytest
import yaml

from site_builder.authoring.kind_guess import guess_kind
from site_builder.cli import main
from site_builder.content.schema.contribution import ContributionForm
from tests.cli.conftest import ANN

Capture = pytest.CaptureFixture[str]
LOG = ["log", "sample-ann", "--date", "2026-03-14"]


def profile(site: Path, handle: str) -> Path:
    return site / "content" / "ambassadors" / f"{handle}.md"


def test_a_new_profile_is_complete_and_free_of_problems(site: Path, capsys: Capture) -> None:
    words = ["new", "Sample-Cy", "--name", "Cy: Sample", "--accepted", "2026-05-01"]
    assert 0 == main([*words, "--country", "NO", "--topics", "c#, kafka"])
    expected = """\
---
name: "Cy: Sample"
github: Sample-Cy
accepted: 2026-05-01
country: "NO"
topics: ["c#", kafka]
---
"""
    assert expected.replace('"c#"', "c#") == profile(site, "sample-cy").read_text()
    assert 0 == main(["check", "--strict"])
    assert "sample-cy.md: written." in capsys.readouterr().out


def test_a_new_profile_is_named_where_owners_are(site: Path, capsys: Capture) -> None:
    assert 0 == main(["codeowners"])
    assert 0 == main(["new", "Sample-Cy"])
    assert ".github/CODEOWNERS: names them.\n" in capsys.readouterr().out
    owners = (site / ".github/CODEOWNERS").read_text()
    assert "/content/ambassadors/sample-cy.md @Sample-Cy\n" in owners
    assert 0 == main(["codeowners", "--check"])


@pytest.mark.usefixtures("site")
def test_who_is_accepted_without_a_day_is_accepted_today(capsys: Capture) -> None:
    assert 0 == main(["new", "sample-cy"])
    assert "Accepted on 2026-11-22." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["SAMPLE-ANN"], "leads to content/ambassadors/sample-ann.md already"),
        (["ann-earlier"], "leads to content/ambassadors/sample-ann.md already"),
        (["../evil"], "is not a GitHub handle"),
        (["sample-cy", "--country", "Norway"], "Write NO."),
        (["sample-cy", "--name", "a\nb"], "one line"),
    ],
)
def test_a_profile_that_would_be_wrong_is_not_written(
    site: Path, capsys: Capture, words: list[str], reason: str
) -> None:
    before = sorted(site.rglob("*"))
    assert 1 == main(["new", *words])
    assert reason in capsys.readouterr().err
    assert before == sorted(site.rglob("*"))


def test_an_entry_is_added_and_nothing_else_changes(site: Path, capsys: Capture) -> None:
    words = [*LOG, "--title", "Streams: the basics", "--url", "https://youtu.be/abc"]
    assert 0 == main([*words, "--with", "sample-bea", "--topics", "kafka"])
    entry = """\
  - date: 2026-03-14
    kind: video
    title: "Streams: the basics"
    url: https://youtu.be/abc
    topics: [kafka]
    with: [sample-bea]
"""
    assert ANN.replace("---\nAnn", f"{entry}---\nAnn") == profile(site, "sample-ann").read_text()
    assert "Video (guessed from its address)" in capsys.readouterr().out


TITLED = ["--date", "2026-03-14", "--title", "Streams"]
FIRST = [*TITLED, "--url", "https://youtu.be/abc?t=1", "--with", "sample-bea"]
AGAIN = [*TITLED, "--url", "https://www.youtube.com/watch?v=abc&utm_source=x"]


@pytest.mark.usefixtures("site")
def test_a_repeat_is_refused(capsys: Capture) -> None:
    assert 0 == main(["log", "sample-ann", *FIRST])
    assert 1 == main(["log", "sample-ann", *AGAIN])
    assert "this repeats “Streams” of 14 March 2026" in capsys.readouterr().err


@pytest.mark.usefixtures("site")
def test_joint_work_that_another_logged_may_be_logged_and_is_told_of(capsys: Capture) -> None:
    assert 0 == main(["log", "sample-ann", *FIRST])
    assert 0 == main(["log", "sample-bea", *AGAIN])
    assert (
        "It is in the log of sample-ann already, with sample-bea: “Streams” of 14 March 2026. In "
        "the log of sample-bea this entry stands in its place; the work counts at most once."
    ) in capsys.readouterr().out.splitlines()
    assert 0 == main(["check", "--strict"])


@pytest.mark.parametrize(
    ("date", "is_told"), [("2024-12-31", True), ("2024-12", True), ("2025-01", False)]
)
def test_work_from_before_acceptance_is_said_to_count_for_nothing(
    site: Path, capsys: Capture, date: str, *, is_told: bool
) -> None:
    path = profile(site, "sample-ann")
    path.write_text(re.sub("accepted: .*", "accepted: 2025-01-02", path.read_text()))
    assert 0 == main(["log", "sample-ann", "--date", date, "--title", "A", "--kind", "talk"])
    said = capsys.readouterr().out
    assert "has no address yet" in said
    assert is_told is (
        "It lies before 2 January 2025, the first day as ambassador: it is shown, and counts "
        "toward no tenure. If that is not so, correct its date.\n" in said
    )


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2025-01", "tenure 1 begins on 15 January 2025"),
        ("2026-01", "tenure 1 ends on 14 January 2026"),
        ("2025-02", None),
        ("2026-01-14", None),
    ],
)
def test_a_month_whose_day_decides_is_said_to_be_undecided(
    site: Path, capsys: Capture, date: str, said: str | None
) -> None:
    path = profile(site, "sample-ann")
    path.write_text(re.sub("accepted: .*", "accepted: 2025-01-15", path.read_text()))
    assert 0 == main(["log", "sample-ann", "--date", date, "--title", "A", "--kind", "talk"])
    told = capsys.readouterr().out
    sentence = f"Only the month is known, and {said}: write the day, or it stays undecided.\n"
    assert (sentence in told) is (said is not None)
    assert ("Only the month" in told) is (said is not None)


WORK = [*LOG, "--title", "Streams", "--url", "https://youtu.be/abc"]
RULED_OUT = ["--no-count", "--reason", "promotes a product: ours"]


def test_every_field_of_an_entry_can_be_written(site: Path, capsys: Capture) -> None:
    more = ["--event", "EventConf", "--language", "nb", "--topics", "kafka", "--note", "Two\nlines"]
    assert 0 == main([*WORK, *more, "--with", "sample-bea", "--kind", "article", *RULED_OUT])
    entry = """\
  - date: 2026-03-14
    kind: article
    title: Streams
    url: https://youtu.be/abc
    event: EventConf
    language: nb
    topics: [kafka]
    with: [sample-bea]
    note: "Two\\nlines"
    counts: false
    reason: "promotes a product: ours"
"""
    assert ANN.replace("---\nAnn", f"{entry}---\nAnn") == profile(site, "sample-ann").read_text()
    assert set(ContributionForm.model_json_schema()["properties"]) == set(yaml.safe_load(entry)[0])
    assert "It is shown, and does not count: promotes a product: ours." in capsys.readouterr().out
    assert 0 == main(["check", "--strict"])


@pytest.mark.parametrize("handle", ["sample-ann", "sample-bea"])
@pytest.mark.usefixtures("site")
def test_a_repeat_that_does_not_count_may_stand(handle: str) -> None:
    assert 0 == main([*WORK, "--with", "sample-bea"])
    assert 0 == main(["log", handle, *WORK[2:], *RULED_OUT])


@pytest.mark.usefixtures("site")
def test_what_does_not_count_needs_no_evidence(capsys: Capture) -> None:
    assert 0 == main([*LOG, "--title", "A", "--kind", "talk", *RULED_OUT])
    assert "no address" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--no-count"], "--no-count needs a reason"),
        (["--no-count", "--reason", " "], "--no-count needs a reason"),
        (["--reason", "promotes a product"], "Add --no-count, or leave --reason out"),
        (["--reason", ""], "Add --no-count, or leave --reason out"),
    ],
)
def test_not_to_count_and_its_reason_go_together(
    site: Path, capsys: Capture, words: list[str], said: str
) -> None:
    assert 2 == main([*WORK, *words])
    assert said in capsys.readouterr().err
    assert ANN == profile(site, "sample-ann").read_text()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ([*LOG, "--title", "A"], "Choose one: article, "),
        ([*LOG, "--title", "A", "--kind", "tlk"], "Did you mean `talk`?"),
        ([*LOG, "--title", "A", "--kind", "talk", "--url", "javascript:x"], "nothing was written"),
        (["log", "sample-an", "--date", "2026-03", "--title", "A"], "Did you mean `sample-ann`?"),
        (["log", "sample-ann", "--date", "14.3.2026", "--title", "A", "--kind", "talk"], "year"),
    ],
)
def test_an_entry_that_would_be_wrong_is_not_written(
    site: Path, capsys: Capture, words: list[str], reason: str
) -> None:
    assert 1 == main(words)
    assert reason in capsys.readouterr().err
    assert ANN == profile(site, "sample-ann").read_text()


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.youtube.com/watch?v=a", "video"),
        ("https://m.youtube.com/watch?v=a", "video"),
        ("https://dev.to/ann/streams", "article"),
        ("https://blog.example.org/streams", "article"),
        ("https://example.org/blog/streams", "article"),
        ("https://sessionize.com/ann", "presentation"),
        ("https://open.spotify.com/episode/1", None),
        ("https://notyoutube.com/watch", None),
        ("https://example.org/", None),
    ],
)
def test_a_kind_is_guessed_only_where_the_address_is_clear(url: str, kind: str | None) -> None:
    kinds = {"video": "video", "article": "article", "talk": "presentation"}
    assert kind == guess_kind(url, kinds)
