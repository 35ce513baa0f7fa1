"""The report on the health of the data: complete, and safe to paste into an issue."""

import html
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from site_builder.problems import Problem
from site_builder.reports.health import codes
from site_builder.reports.health.as_markdown import TOPICS, markdown_of_health
from tests.conftest import Blessed
from tests.factories import some_settings
from tests.people import day

AS_OF = day("2026-11-22")
SETTINGS = some_settings(repository="https://github.com/example/people", branch="main")
PATH = "content/ambassadors/sample-person.md"


def a_problem(message: str = "something.", **changes: object) -> Problem:
    plain = {"code": codes.NO_PHOTO, "path": PATH, "hint": "Do it.", "line": 12}
    return Problem(message=message, **{**plain, **changes})  # type: ignore[arg-type]


def test_each_line_opens_its_place_on_github() -> None:
    report = markdown_of_health([a_problem()], AS_OF, SETTINGS)
    address = f"https://github.com/example/people/blob/main/{PATH}?plain=1#L12"
    assert f"- [ ] [{PATH}:12]({address}): something. Do it.\n" in report
    assert "## Photos (1)\n" in report


def test_without_a_repository_the_place_is_named() -> None:
    assert f"- [ ] {PATH}:12: something." in markdown_of_health([a_problem()], AS_OF, None)


def test_what_needs_no_attention_is_said_too() -> None:
    report = markdown_of_health([], AS_OF, SETTINGS)
    for topic in TOPICS:
        assert topic.title.lower() in report


def test_every_concern_has_a_topic() -> None:
    known = {name for topic in TOPICS for name in topic.codes}
    assert {code.name for code in codes.CODES} <= known


@pytest.mark.parametrize(
    "hostile",
    ["<b>x</b>", "[a](https://evil.example)", "![a](b)", "a\n# b", "*x*", "`<b>`", "a|b", "&lt;"],
)
def test_no_markup_of_a_title_works(hostile: str) -> None:
    report = markdown_of_health([a_problem(f"“{hostile}” is odd.")], AS_OF, SETTINGS)
    page = MarkdownIt().render(report)
    assert 1 == page.count("<h1")
    for sign in ("<b>", "<img", 'evil.example"', "<em>"):
        assert sign not in page


@pytest.mark.parametrize(
    "said",
    [
        "https://github.com/example/other/issues/1",
        "www.example.org",
        "GH-12",
        "0123456789abcdef0123456789abcdef01234567",
    ],
)
def test_what_a_title_names_is_not_linked_and_gets_no_note(said: str) -> None:
    report = markdown_of_health([a_problem(f"“{said}” is odd.", hint=said)], AS_OF, None)
    assert said not in report
    assert said in html.unescape(MarkdownIt().render(report)).replace("\u200b", "")


def test_the_whole_report_is_as_expected(blessed: Blessed) -> None:
    problems = [
        a_problem(f"the {name} of `a|b` & “c”, at (d).", code=replace(codes.NO_PHOTO, name=name))
        for topic in TOPICS
        for name in (*topic.codes, "of-another-kind")
    ]
    whole = [*problems, a_problem(path="content/a_(b)#c.md", line=0, hint="")]
    report = markdown_of_health(whole, AS_OF, SETTINGS)
    assert blessed.read(Path(__file__).parent / "expected.md", report) == report


def test_nobody_is_notified() -> None:
    assert "@someone" not in markdown_of_health([a_problem("@someone")], AS_OF, SETTINGS)


@pytest.mark.parametrize("sign", "\\`*_{}[]<>()#!|~&")
def test_no_sign_of_a_path_is_markup(sign: str) -> None:
    report = markdown_of_health([a_problem(path=f"a{sign}b.md")], AS_OF, None)
    assert f"- [ ] a\\{sign}b.md:12: something." in report


def test_a_path_names_nobody() -> None:
    report = markdown_of_health([a_problem(path="a@b.md")], AS_OF, None)
    assert "- [ ] a@\u200bb.md:12: something." in report


def test_a_repository_may_end_in_a_slash() -> None:
    settings = some_settings(repository="https://github.com/example/people/", branch="main")
    report = markdown_of_health([a_problem()], AS_OF, settings)
    assert f"(https://github.com/example/people/blob/main/{PATH}?plain=1#L12)" in report


def test_where_all_is_well_the_report_says_so() -> None:
    assert (
        "# Data health\n\nAs of 22 November 2026.\n\nNothing to look after: reviews overdue, "
        "dates to decide, evidence missing, repeats and limits, odd kinds, photos, bios.\n"
    ) == markdown_of_health([], AS_OF, None)
