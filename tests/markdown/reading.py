"""Reads rendered HTML as strictly as a reviewer would: every tag, attribute and address."""

from collections.abc import Sequence
from html.parser import HTMLParser

from site_builder.model.document import Document, Reference

VOID = frozenset({"br", "hr", "img", "input"})
ALLOWED: dict[str, frozenset[str]] = {
    "a": frozenset({"href", "rel", "title", "class", "id", "aria-label"}),
    "aside": frozenset({"class", "role"}),
    "code": frozenset({"class"}),
    "div": frozenset({"class", "role", "tabindex", "aria-label"}),
    "img": frozenset({"src", "alt", "title", "loading", "decoding"}),
    "input": frozenset({"type", "disabled", "checked", "aria-label"}),
    "li": frozenset({"class", "id"}),
    "ol": frozenset({"start"}),
    "p": frozenset({"class"}),
    "pre": frozenset({"class", "tabindex"}),
    "section": frozenset({"class", "aria-label"}),
    "span": frozenset({"class"}),
    "sup": frozenset({"class"}),
    "td": frozenset({"class"}),
    "th": frozenset({"class", "scope"}),
    "ul": frozenset({"class"}),
    **{f"h{level}": frozenset({"id"}) for level in range(1, 7)},
    **dict.fromkeys(("blockquote", "br", "em", "hr", "s", "strong"), frozenset[str]()),
    **dict.fromkeys(("table", "tbody", "thead", "tr"), frozenset[str]()),
}
SITE = "site-internal"
"""Stands where a reference belongs."""


class Page(HTMLParser):
    """The ids and addresses of a text's HTML. Raises AssertionError for what may not be there."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open, f"left open: {self._open}"

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, tag
        assert not (tag == "a" and "a" in self._open), "a link within a link"
        for name, value in attrs:
            assert name in ALLOWED[tag], (tag, name)
            if name in ("href", "src"):
                self.addresses.append(value or "")
            if name == "id":
                self.ids.append(value or "")
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"nothing to close: {tag}"
        assert tag == self._open.pop()

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def read_page(document: Document) -> Page:
    return Page("".join(SITE if isinstance(p, Reference) else p for p in document.pieces))
