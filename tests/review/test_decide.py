"""``review decide``: one line goes into the profile, and only what the rules allow."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.authoring.review import set_review
from site_builder.cli import main
from site_builder.model.ambassador import Review, ReviewDecision
from tests.people import day
from tests.review.conftest import PEOPLE

Capture = pytest.CaptureFixture[str]
REVIEW = Review(2, ReviewDecision.RENEWED, day("2026-11-22"))
LINE = "  - {tenure: 2, decision: renewed, on: 2026-11-22}\n"


def decide(handle: str, tenure: int, decision: str, *words: str) -> int:
    named = ["--tenure", str(tenure), "--decision", decision]
    return main(["review", "decide", handle, *named, *words])


def test_a_decision_is_one_line_more(root: Path, capsys: Capture) -> None:
    assert 0 == decide("Sample-Due", 2, "renewed", "--on", "2026-11-22")
    said = capsys.readouterr().out
    assert "sample-due.md: tenure 2 reviewed, renewed on 22 November 2026.\n" in said
    before = PEOPLE["sample-due"]
    after = (root / "content/ambassadors/sample-due.md").read_text()
    assert before.replace("contributions:", f"{LINE}contributions:") == after
    assert 0 == main(["review"])
    assert "0 reviews are due" in capsys.readouterr().out


def test_the_day_is_the_as_of_day_unless_it_is_given(root: Path) -> None:
    assert 0 == decide("sample-due", 2, "renewed", "--as-of", "2026-11-23")
    assert "on: 2026-11-23}" in (root / "content/ambassadors/sample-due.md").read_text()


def test_a_note_is_kept_word_for_word(root: Path) -> None:
    assert 0 == decide("sample-due", 2, "ended", "--note", 'moved: "on", [and] {out} # well')
    line = '{tenure: 2, decision: ended, on: 2026-11-22, note: "moved: \\"on\\", [and]'
    assert line in (root / "content/ambassadors/sample-due.md").read_text()


@pytest.mark.usefixtures("root")
def test_a_decision_of_a_later_day_says_so(capsys: Capture) -> None:
    assert 0 == decide("sample-due", 2, "renewed", "--on", "2026-12-24")
    assert "until then Dora Sample stands as before" in capsys.readouterr().out


FORBIDDEN = (
    ("sample-due", 1, "2026-11-22", "tenure 1 already has a review"),
    ("sample-due", 2, "2026-11-09", "tenure 2 is not over: it ends on 9 November"),
    ("sample-due", 3, "2026-11-22", "tenure 3 is not over"),
    ("sample-due", 9, "2026-11-22", "tenure 9 does not exist"),
    ("sample-ending", 2, "2027-12-24", "but tenure 1 is not"),
    ("sample-next", 1, "2026-11-22", "tenure 1 does not exist"),
    ("sample-dew", 1, "2026-11-22", "sample-due"),
)


@pytest.mark.parametrize(("handle", "tenure", "on", "reason"), FORBIDDEN)
@pytest.mark.usefixtures("root")
def test_what_the_rules_forbid_is_refused_in_their_words(
    handle: str, tenure: int, on: str, reason: str, capsys: Capture
) -> None:
    assert 1 == decide(handle, tenure, "renewed", "--on", on)
    output, said = capsys.readouterr()
    assert "" == output
    assert reason.lower() in said.lower()
    written = {file.stem: file.read_text() for file in Path("content/ambassadors").iterdir()}
    assert written == PEOPLE


@pytest.mark.usefixtures("root")
def test_nothing_is_decided_after_the_end(capsys: Capture) -> None:
    assert 0 == decide("sample-due", 2, "ended")
    assert 1 == decide("sample-due", 3, "renewed", "--on", "2028-01-01", "--as-of", "2028-01-01")
    assert "ended the appointment" in capsys.readouterr().err


SPREAD = "-   tenure: 2\n    decision: renewed\n    on: 2026-11-22\n"
CASES = {
    "between the fields": (
        "---\nname: A\naccepted: 2024-11-10\n# her work\ncontributions: []\n---\n",
        f"---\nname: A\naccepted: 2024-11-10\nreviews:\n{LINE}# her work\ncontributions: []\n---\n",
    ),
    "at the end": ("---\nname: A\n---\nBio\n", f"---\nname: A\nreviews:\n{LINE}---\nBio\n"),
    "for an empty list": ("---\nreviews: []  # none\n---\n", f"---\nreviews:  # none\n{LINE}---\n"),
    "in brackets": (
        "---\nreviews: [{tenure: 1}]\n---\n",
        "---\nreviews: [{tenure: 1}, {tenure: 2, decision: renewed, on: 2026-11-22}]\n---\n",
    ),
    "in the style of the file": (
        "---\nreviews:\n-   tenure: 1\n    # soon\nended: 2027-01-01\n---\n",
        f"---\nreviews:\n-   tenure: 1\n    # soon\n{SPREAD}ended: 2027-01-01\n---\n",
    ),
    "with its line ends": (
        "---\r\nleave: []\r\n---\r\n",
        f"---\r\nreviews:\r\n{LINE.rstrip()}\r\nleave: []\r\n---\r\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_a_review_is_written_in_its_place(before: str, after: str) -> None:
    assert after == set_review(before, REVIEW)


FIELDS = st.lists(
    st.sampled_from(
        [
            *("name: A", "# a remark", "", "leave: []", "ended: 2027-01-01"),
            *("reviews:\n  - {tenure: 1}", "contributions:\n  - title: B\n    # deep"),
        ]
    ),
    unique=True,
)


@settings(max_examples=30)
@given(fields=FIELDS, newline=st.sampled_from(["\n", "\r\n"]), body=st.text(max_size=10))
def test_every_byte_that_was_there_stays(fields: list[str], newline: str, body: str) -> None:
    front = "".join(f"{field}\n" for field in ["github: a", *fields])
    text = f"---\n{front}---\n".replace("\n", newline) + body
    edited = set_review(text, REVIEW)
    added = len(edited) - len(text)
    assert any(text == edited[:place] + edited[place + added :] for place in range(len(text)))
