"""Compares HTML with that of the CommonMark specification, our own additions set aside."""

import re
from urllib.parse import quote

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from site_builder.content.markdown.headings import outline
from site_builder.model.document import Document

_OURS = ("id", "rel", "tabindex", "loading", "decoding")
_BLOCKS = frozenset(
    "blockquote br h1 h2 h3 h4 h5 h6 hr li ol p pre ul [document]".split()  # noqa: SIM905
)


def written_out(document: Document) -> str:
    """The document's HTML, with each reference as the address that was written."""
    return "".join(
        piece if isinstance(piece, str) else quote(piece.target, safe="/#?=&@:+,;~!$'()*%-._")
        for piece in document.pieces
    )


def demoted(html: str) -> str:
    """The same HTML as the body of a page that has a title: its headings begin at level 2."""
    opened = [int(level) for level in re.findall(r"<h([1-6])>", html)]
    levels = [level for level in outline(opened) for _ in ("open", "close")]
    return re.sub(r"(</?h)[1-6]>", lambda tag: f"{tag[1]}{levels.pop(0)}>", html)


def normal_form(html: str) -> str:
    """One spelling for all HTML that says the same, without what this project adds."""
    soup = BeautifulSoup(html, "html.parser")
    for anchor in soup.select("a.anchor"):
        anchor.decompose()
    for wrapper in [*soup.select("div.heading"), *soup.select("pre span")]:
        wrapper.unwrap()
    for tag in soup.find_all():
        for name in _OURS:
            tag.attrs.pop(name, None)
        if tag.name == "pre":
            tag.attrs.pop("class", None)
    soup.smooth()
    return "".join(_spell(child) for child in soup.children).strip()


def _spell(node: PageElement) -> str:
    if isinstance(node, NavigableString):
        return _spell_text(node)
    assert isinstance(node, Tag)
    attributes = "".join(f" {name}={node.get(name)!r}" for name in sorted(node.attrs))
    inside = "".join(_spell(child) for child in node.children)
    if node.name in _BLOCKS and node.name != "pre":
        inside = inside.strip()
    return f"<{node.name}{attributes}>{inside}</{node.name}>"


def _spell_text(node: NavigableString) -> str:
    if node.find_parent("pre"):
        return str(node)
    text = re.sub(r"\s+", " ", node)
    # White space between a block and its neighbour says nothing.
    before, after = node.previous_sibling, node.next_sibling
    if before is None or _is_block(before):
        text = text.lstrip()
    return text.rstrip() if after is None or _is_block(after) else text


def _is_block(node: PageElement) -> bool:
    return isinstance(node, Tag) and node.name in _BLOCKS
