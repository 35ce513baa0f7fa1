"""Whatever is written, the HTML holds only what this project puts there."""

import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.markdown import parse_markdown
from site_builder.model.document import Reference
from tests.markdown.reading import SITE, read_page

VALUES = {"program.name": "<script>alert(1)</script>", "site.url": "javascript:alert(1)"}
PIECES = [
    *("[", "]", "(", ")", "![", "](", "<", ">", '"', "'", "`", "```", "~~", "*", "**", "_", "\\"),
    *("|", "|-|\n", "\n", "\n\n", "    ", "\t", "> ", "- ", "1. ", "- [x] ", "#", "# ", "---\n"),
    *("[^a]", "[^a]: ", "[^b]", "[^b]: ", "[a]: ", "> [!NOTE]\n", "{{", "}}", "{{ program.name }}"),
    *(
        "<script>",
        "</script>",
        "<b onclick=x>",
        "<!--",
        "-->",
        "<!DOCTYPE",
        "<?php",
        "&lt;",
        "&#0;",
    ),
    *("javascript:", "JAVASCRIPT&colon;", "data:text/html,", "http://", "//", "https://a.org/"),
    *(
        "a.md",
        "../b.png",
        "#c",
        "mailto:a@b.org",
        "{{ site.url }}",
        "&Tab;",
        "\x00",
        "\x01",
        "\u202e",
    ),
    *("word", " ", "0", "\0000\x00", "```python\n", "class=", "= ", "é", "日本", "site-", "\r\n"),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)
SAFE = re.compile(r"(https?://|mailto:)[^\s]+|#fn(ref)?:[0-9:]+|#[^\s:/?#]+")


@given(TEXTS)
def test_no_text_raises_or_yields_anything_but_known_tags_attributes_and_addresses(
    text: str,
) -> None:
    page = read_page(parse_markdown(text, first_line=1, values=VALUES).document)
    for address in page.addresses:
        assert address == SITE or SAFE.fullmatch(address), address


@given(TEXTS)
def test_ids_are_unique_and_are_the_anchors_of_the_document(text: str) -> None:
    document = parse_markdown(text, first_line=1, values=VALUES).document
    ids = read_page(document).ids
    assert len(set(ids)) == len(ids)
    assert set(document.anchors) == set(ids)
    assert not any(anchor.startswith("site-") for anchor in ids)


@given(TEXTS)
def test_a_footnote_and_its_references_lead_to_each_other(text: str) -> None:
    page = read_page(parse_markdown(text, first_line=1, values=VALUES).document)
    for address in page.addresses:
        if address.startswith("#"):
            assert address[1:] in page.ids


@given(TEXTS)
def test_a_reference_stands_wholly_inside_an_attribute(text: str) -> None:
    pieces = parse_markdown(text, first_line=1, values=VALUES).document.pieces
    for before, piece, after in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if isinstance(piece, Reference):
            opening = 'src="' if piece.use == "image" else 'href="'
            assert isinstance(before, str)
            assert before.endswith(opening)
            assert isinstance(after, str)
            assert after.startswith('"')


@given(TEXTS, st.integers(1, 500))
def test_findings_lie_within_the_text_and_are_in_order(text: str, first: int) -> None:
    parsed = parse_markdown(text, first_line=first, values=VALUES)
    last = first + len(re.split(r"\r\n|\r|\n", text)) - 1
    places = [(finding.line, finding.column) for finding in parsed.findings]
    assert sorted(places) == places
    assert all(first <= line <= last and column >= 0 for line, column in places)


@given(TEXTS)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    once = parse_markdown(text, first_line=1, values=VALUES)
    assert once == parse_markdown(text, first_line=1, values=VALUES)
