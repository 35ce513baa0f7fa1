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


@pytest.mark.parametrize("sign", "\\`*_[]<>|~{}^$")
def test_every_sign_that_is_markup_somewhere_is_escaped(sign: str) -> None:
    assert f"a\\{sign}b" == as_markdown(f"a{sign}b")


@pytest.mark.parametrize("name", ["#0", "#9", "#5", "a", "z", "m", "A", "Z", "M", "x1"])
def test_what_could_be_an_entity_is_escaped(name: str) -> None:
    assert f"\\&{name};" == as_markdown(f"&{name};")


@pytest.mark.parametrize("text", ["&;", "&#;", "&-;", "&é;", "& a;", "&a"])
def test_other_ampersands_stay(text: str) -> None:
    assert text == as_markdown(text)


@pytest.mark.parametrize("sign", ".,;:!?)]}'\"…*_~<>")
def test_an_address_ends_before_what_ends_a_sentence(sign: str) -> None:
    found = as_markdown(f"https://example.org/a{sign} b")
    assert found.startswith("<https://example.org/a>")
    assert as_markdown(f"https://example.org/a-{sign}b").startswith("<https://example.org/a-")


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x07", "\x1b"])
def test_an_address_ends_before_a_control_character(sign: str) -> None:
    assert f"<https://example.org/a>{sign}b" == as_markdown(f"https://example.org/a{sign}b")


@pytest.mark.parametrize("blank", ["\n\n", "\n \n", "\n\n\n\n", "\n \t \n"])
def test_blank_lines_part_paragraphs(blank: str) -> None:
    assert "One\n\nTwo" == as_markdown(f"One{blank}Two")
    assert "One\ns\nTwo" == as_markdown("One\ns\nTwo")


@pytest.mark.parametrize("text", ["http:/example.org", "https//example.org", "ftp://example.org"])
def test_what_only_resembles_an_address_is_text(text: str) -> None:
    assert text == as_markdown(text)


@pytest.mark.parametrize("sign", "#+-=:")
def test_a_sign_that_begins_a_block_is_escaped_at_the_start_of_a_line(sign: str) -> None:
    assert f"\\{sign} a {sign} b\n\\{sign}" == as_markdown(f"{sign} a {sign} b\n{sign}")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("0) a", "0\\) a"),
        ("123456789. a", "123456789\\. a"),
        ("1234567890. a", "1234567890. a"),
        ("1: a", "1: a"),
    ],
)
def test_only_what_begins_a_list_is_escaped(text: str, markdown: str) -> None:
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
