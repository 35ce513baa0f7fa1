"""What a parsed text says of itself: excerpt and places."""

import pytest

from site_builder.content.markdown import parse_markdown
from site_builder.content.markdown.plain import EXCERPT
from site_builder.model.document import WebLink


def test_no_text_is_an_empty_document() -> None:
    assert not parse_markdown(" \n\n", first_line=1, values={}).document


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_place_is_that_of_the_file_whatever_its_line_ends(end: str) -> None:
    text = end.join(["One", "", "- two", "  and [three](x:y)", "", "> [four](x:y)"])
    found = parse_markdown(text, first_line=20, values={}).findings
    assert [(23, 7), (25, 3)] == [(finding.line, finding.column) for finding in found]


def test_an_excerpt_ends_at_a_word() -> None:
    text = "lantern " * 60
    excerpt = parse_markdown(text, first_line=1, values={}).document.excerpt
    assert excerpt.endswith("lantern…")
    assert len(excerpt) <= EXCERPT + 1


def test_an_excerpt_of_a_script_without_spaces_is_cut_between_signs() -> None:
    excerpt = parse_markdown("灯" * 500, first_line=1, values={}).document.excerpt
    assert "灯" * (EXCERPT - 1) + "…" == excerpt


def test_an_excerpt_leaves_out_code_headings_tables_and_footnotes() -> None:
    text = "# Title\n\n```\ncode\n```\n\n|a|\n|-|\n|b|\n\nOnly `this`[^1].\n\n[^1]: A note."
    assert parse_markdown(text, first_line=1, values={}).document.excerpt == "Only this."


def test_its_links_to_other_sites_are_listed_with_their_places() -> None:
    text = (
        "See [one](https://a.example/?b=1&c=2#d), [ours](guide.md), <us@example.org>\n"
        "and https://bare.example, ![x](https://a.example/x.png) `<https://code.example>`\n\n"
        "- [to {{ x }}]({{ x }}/y)[^1] [refused](ftp://a.example) [it][ref]\n\n"
        "[^1]: By <http://note.example>.\n\n[ref]: https://ref.example\n"
    )
    document = parse_markdown(text, first_line=7, values={"x": "https://x.example"}).document
    assert [
        WebLink("https://a.example/?b=1&c=2#d", 7, 5),
        WebLink("https://a.example/x.png", 8, 27),
        WebLink("https://x.example/y", 10, 3),
        WebLink("https://ref.example", 10, 58),
        WebLink("http://note.example", 12, 10),
    ] == list(document.web_links)


def test_an_excerpt_has_200_signs_at_most_and_a_text_of_200_is_whole() -> None:
    def excerpt(text: str) -> str:
        return parse_markdown(text, first_line=1, values={}).document.excerpt

    words = "word " * 39 + "words"
    assert 200 == len(words)
    assert words == excerpt(words)
    assert "word " * 38 + "word…" == excerpt(f"{words}s")
    assert words == excerpt(words.replace(" ", "\n\n"))
    assert "a" * 100 + "…" == excerpt("a" * 100 + " " + "b" * 100)
    assert "a" * 99 + " " + "b" * 99 + "…" == excerpt("a" * 99 + " " + "b" * 101)
    for sign in ",;:.–—-":
        assert "word" * 45 + "…" == excerpt("word" * 45 + f" {sign} " + "a" * 50)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a\0 [x](ftp://a.example)", (1, 4)),
        ("> a\n> b [x](ftp://a.example)", (2, 5)),
        ("|a|\n|-|\n|b [x](ftp://a.example)|", (3, 4)),
        ("|a|\n|-|\n|b \\| [x](ftp://a.example)|", (3, 0)),
        ("Not\n\n| a |\n|-|\n| b |\n\n- [x](ftp://a.example)", (7, 3)),
    ],
)
def test_a_column_is_that_of_the_file_and_0_where_the_text_is_another(
    text: str, place: tuple[int, int]
) -> None:
    (finding,) = parse_markdown(text, first_line=1, values={}).findings
    assert place == (finding.line, finding.column)
