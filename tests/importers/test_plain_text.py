"""Plain text becomes Markdown that shows the same text."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.markdown import parse_markdown
from site_builder.importers.plain_text import as_markdown


class TextOf(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def rendered(markdown: str) -> TextOf:
    page = TextOf()
    document = parse_markdown(markdown, first_line=1, values={"program.name": "Sample"}).document
    page.feed("".join(str(piece) for piece in document.pieces))
    page.close()
    return page


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Plain words, and more.", "Plain words, and more."),
        ("R&D, C&amp;A", "R&D, C\\&amp;A"),
        ("More: https://example.org/a_b.", "More: <https://example.org/a_b>."),
        ("(see http://example.org/)", "(see <http://example.org/>)"),
        ("R&AMP;D", "R\\&AMP;D"),
        (
            "https://a.org, https://me@b.org, https://c.org.",
            "<https://a.org>, https://me@b.org, <https://c.org>.",
        ),
        ("Me: https://a_b@example.org", "Me: https://a\\_b@example.org"),
        ("At http://localhost:99999/a now", "At http://localhost:99999/a now"),
        ("1. first", "1\\. first"),
        ("# not a title", "\\# not a title"),
        ("*star* and [link](x) <b>", "\\*star\\* and \\[link\\](x) \\<b\\>"),
        ("One\n\n\nTwo  \n    three", "One\n\nTwo\nthree"),
        ("{{ program.name }}", "\\{\\{ program.name \\}\\}"),
        ("", ""),
    ],
)
def test_signs_of_markdown_are_escaped(text: str, markdown: str) -> None:
    assert markdown == as_markdown(text)


SIGNS = "ab 1.)#-+=*_`~[]()<>!|&;:\\{}^$\n\"'"
LINES = st.text(st.sampled_from(SIGNS) | st.characters(codec="ascii"))
ADDRESSES = st.sampled_from(
    ["https://example.org/a*b_c", "http://example.org/?a=1&b=2", "https://"]
)


@given(parts=st.lists(LINES | ADDRESSES | LINES.map(lambda line: f" {line}"), max_size=6))
def test_any_text_renders_as_the_same_text(parts: list[str]) -> None:
    text = "".join(sign for sign in "".join(parts) if sign.isprintable() or sign == "\n")
    page = rendered(as_markdown(text))
    assert text.split() == "".join(page.words).split()
    assert page.tags <= {"p", "a"}
