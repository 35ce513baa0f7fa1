"""What the server says of itself is escaped, and in known words."""

import json
from pathlib import Path

from msgspec.structs import replace

from site_builder.devserver.edition import Edition
from site_builder.devserver.pages import news, plain_page, problem_page, with_reload
from site_builder.problems import Code, Problem, Severity
from tests.conftest import Blessed

EXPECTED = Path(__file__).parent / "not_built.html"
CODE = Code("no-such<thing>", Severity.ERROR, "Nothing.")
HOSTILE = Problem(CODE, "“<b>\x1b[2J” & 'x'", "content/<i>.md", 'Take "it" out.\n', 3, 7)
BARE = Problem(CODE, "Nothing", "site.yaml")
EDITION = replace(Edition(Path("/nowhere")), problems=(HOSTILE, BARE))


def test_problems_are_shown_and_not_obeyed(blessed: Blessed) -> None:
    page = problem_page(EDITION).decode()
    assert blessed.read(EXPECTED, page) == page


def test_news_is_one_line_of_what_is_there() -> None:
    told = news(EDITION)
    assert b"\n" not in told
    assert {
        "edition": str(EDITION.number),
        "built": False,
        "stopped": EDITION.stopped,
        "problems": [
            {
                "severity": "error",
                "place": "content/<i>.md:3:7",
                "code": "no-such<thing>",
                "message": "“<b><U+001B>[2J” & 'x'",
                "hint": 'Take "it" out.<U+000A>',
            },
            {
                "severity": "error",
                "place": "site.yaml",
                "code": "no-such<thing>",
                "message": "Nothing",
                "hint": "",
            },
        ],
    } == json.loads(told)
    assert "“" in told.decode()


def test_the_script_stands_at_the_end_of_the_page_itself() -> None:
    script = with_reload(b"", EDITION)
    assert script.startswith(b"<script ")
    assert b"<p></body></p>" + script + b"</body>\n" == with_reload(
        b"<p></body></p></body>\n", EDITION
    )
    assert b"<p>" + script == with_reload(b"<p>", EDITION)


def test_a_short_answer_is_escaped() -> None:
    assert b"<!doctype html><title>404</title><p>&lt;b&gt; &amp;</p>\n" == plain_page(404, "<b> &")
