"""A Markdown text, parsed once: pieces of HTML, and the references between them."""

from typing import Literal

from msgspec import Struct


class Reference(Struct, frozen=True, array_like=True, gc=False):
    """A link or image that points within the site, as it was written; its address comes later.

    ``target`` is the decoded destination, with query and fragment. ``line`` and ``column`` count
    from 1 in the source file; a column of 0 is not known.
    """

    target: str
    line: int
    column: int = 0
    use: Literal["link", "image"] = "link"


class WebLink(Struct, frozen=True, array_like=True, gc=False):
    """A link to another site, as it was written, with its line and column as in a Reference."""

    url: str
    line: int
    column: int = 0


class Heading(Struct, frozen=True, array_like=True, gc=False):
    """A heading: its level (1 to 6), the anchor that leads to it, and its plain text."""

    level: int
    anchor: str
    text: str


class Document(Struct, frozen=True, array_like=True, gc=False):
    """Rendered Markdown. A Reference stands exactly where its address belongs, inside quotes."""

    pieces: tuple[str | Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()
    """Every id in the text that a link may lead to: headings and footnotes."""
    excerpt: str = ""
    """The first words as plain text, for descriptions."""
    web_links: tuple[WebLink, ...] = ()
    """The links to other sites in their order of appearance."""

    @property
    def references(self) -> tuple[Reference, ...]:
        """The references in their order of appearance."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Reference))

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self.pieces)


EMPTY = Document()
"""No text at all."""
