"""What people wrote is shown in Markdown as it is, and does nothing there."""

import re
import string
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from site_builder.reports.markdown_text import markdown_copy, markdown_link, markdown_text

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
GAP = "\u200b"
ACTS = re.compile(
    r"@[a-z0-9]|#[0-9]|\bGH-[0-9]|https?://|\bwww\.|:[a-z0-9_+-]+:|(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{7,40}(?![0-9a-z])",
    re.IGNORECASE,
)
"""What GitHub makes into mentions, references, links and pictures, after it has read Markdown."""
HOSTILE = [
    *("@octocat", "@octo/team", "mail@octocat.example.org", "#1", "octo/repo#1", "GH-1", "gh-1"),
    *("https://evil.example.com", "www.evil.example.com", "HTTP://EVIL.example.com", "//evil"),
    *("<script>alert(1)</script>", "<!-- -->", "![x](https://e.example.org/x.png)", "[x](y)"),
    *("*bold*", "__bold__", "~~gone~~", "`code`", "# Title", "1. item", "- item", "> quote"),
    *("| a | b |", "---", "***", "&lt;", "&#64;octocat", "\\@octocat", "a\\", "[^1]", "- [ ] x"),
    *("0123456789abcdef0123456789abcdef01234567", "deadbee", ":tada:", "$x$", "```", "[!NOTE]"),
]
REDIRECTED = "[github.com](<https://redirect.GitHub.com/o/r/issues/1>)"


def texts(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children:
            yield from texts(token.children)
        elif token.type == "text":
            yield token.content


def shows(markdown: str) -> str:
    """What a reader sees of one line; fails where it is anything but a paragraph of text."""
    tokens = GITHUB.parse(markdown)
    assert ["paragraph_open", "inline", "paragraph_close"] == [token.type for token in tokens]
    assert {"text"} >= {child.type for child in tokens[1].children or []}
    return "".join(texts(tokens))


def check(text: str) -> None:
    shown = shows(f"x {markdown_text(text)} x")
    assert f"x {text} x" == shown.replace(GAP, "")
    assert None is ACTS.search(shown)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_shown_and_does_nothing(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_begins_a_line_makes_no_list_and_no_heading(text: str) -> None:
    assert text == shows(markdown_text(text)).replace(GAP, "")


PIECES = st.sampled_from([*"@#:/.<>[]()!`*_~\\|&;-+=$^'\"", "www", "GH-", "http", "a", "1", " "])


@settings(max_examples=150)
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join))
def test_any_mixture_is_shown_and_does_nothing(text: str) -> None:
    squeezed = " ".join(text.split())
    if squeezed:
        check(squeezed)


def test_each_sign_is_written_so_that_it_does_nothing() -> None:
    escaped = {sign: f"\\{sign}" for sign in "\\`*_{}[]()#+-!|~$^="}
    others = {"#": "\\#&#8203;", "<": "&#60;", ">": "&#62;", "&": "&#38;"}
    apart = {sign: f"{sign}&#8203;" for sign in "@/:"}
    expected = {sign: sign for sign in string.punctuation} | escaped | others | apart
    assert expected == {sign: markdown_text(f"a{sign}b")[1:-1] for sign in expected}


PARTED = {
    "1.": "1\\.",
    "a. b": "a. b",
    "Gh-1": "Gh&#8203;\\-1",
    "GH 1": "GH 1",
    "H-1": "H\\-1",
    "wWw.x": "wWw&#8203;.x",
    "wwwx": "wwwx",
    "ww.x": "ww.x",
    "a: b": "a: b",
    ":/": ":&#8203;/&#8203;",
    ":+1": ":&#8203;\\+1",
    ":-1": ":&#8203;\\-1",
    "abcdef": "abcdef",
    "1234567": "1234567",
    "abcdef1": "abcdef&#8203;1",
    "_ABCDEF1_": "\\_ABCDEF&#8203;1\\_",
    "000000f": "000000&#8203;f",
    "9" * 6 + "a" * 34: "999999&#8203;" + "aaaaaa&#8203;" * 5 + "aaaa",
    "a" * 41: "a" * 41,
    "\ue000": "",
    "a\ue000b": "ab",
}
"""Addresses, references and commits, which GitHub would link, and what only looks like them."""


@pytest.mark.parametrize("text", PARTED)
def test_what_github_would_link_is_parted_and_nothing_else(text: str) -> None:
    assert PARTED[text] == markdown_text(text)


@pytest.mark.parametrize("sign", [*"0123456789abgzAGZ"])
def test_a_part_of_a_longer_word_is_no_commit(sign: str) -> None:
    for word in (f"{sign}{'abcdef12' * 5}", f"{'abcdef12' * 5}{sign}"):
        assert word == markdown_text(word)
    for word in ("g" * 7, f"g{'a' * 7}", f"{'a' * 7}g"):
        assert word == markdown_text(word)


@pytest.mark.parametrize("part", ["issues", "pull", "discussions", "commit", "Issues", "COMMIT"])
def test_no_note_is_left_on_whatever_github_would_tell_of_a_link(part: str) -> None:
    url = f"https://redirect.github.com/o/r/{part}/1?https://www.github.com"
    for start in ("https://", "http://", "https://www.", "HTTPS://WWW."):
        sent = f"{start}github.com/o/r/{part}/1?https://www.github.com"
        assert f"[github.com](<{url}>)" == markdown_link(sent)


def test_signs_of_an_address_stay_but_for_those_that_would_end_it() -> None:
    kept = "https://example.org/:?#[]@!$&'*+,;=%20~"
    assert f"[example.org](<{kept}>)" == markdown_link(kept)
    assert "[example.org](<https://example.org/%28%29%7B%7C%7D%22X>)" == markdown_link(
        'https://example.org/(){|}"X'
    )
    for page in ("myissues/1", "r/issues", "r/pulls", "r/commits/main"):
        mine = f"https://github.com/o/{page}"
        assert f"[github.com](<{mine}>)" == markdown_link(mine)
    for address in ("https:a@b", "ftp://example.org", "//example.org"):
        assert markdown_text(address) == markdown_link(address)


def test_a_fence_is_no_longer_than_it_must_be() -> None:
    assert "```text\na ``\n```" == markdown_copy("a ``")
    assert "````text\n\n a ```  \n````" == markdown_copy("\n a ```  \n\n")
    assert "```text\nX\n```" == markdown_copy("X\n")


def test_hidden_signs_are_spelled() -> None:
    assert "a<U+202E>b<U+000A>c" == shows(markdown_text("a\u202eb\nc"))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.org/a", "[example.org](<https://www.example.org/a>)"),
        ("https://example.org/a b<c>", "[example.org](<https://example.org/a%20b%3Cc%3E>)"),
        ("https://github.com/o/r/pull/1", "[github.com](<https://redirect.github.com/o/r/pull/1>)"),
        ("HTTP://WWW.GitHub.com/o/r/issues/1", REDIRECTED),
        ("https://github.com/o/r", "[github.com](<https://github.com/o/r>)"),
        ("mailto:a@example.org", "mailto:&#8203;a@&#8203;example.org"),
    ],
)
def test_a_link_shows_its_host_and_leaves_no_note(url: str, expected: str) -> None:
    assert expected == markdown_link(url)


@pytest.mark.parametrize("text", ["plain", "```\n# out\n```", "a ```` b", "@octocat\n"])
def test_a_copy_cannot_leave_its_fence(text: str) -> None:
    tokens = GITHUB.parse(markdown_copy(text))
    assert ["fence"] == [token.type for token in tokens]
    assert text.rstrip("\n") == tokens[0].content.rstrip("\n")
