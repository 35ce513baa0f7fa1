"""The links that the content names, each with its place."""

from collections.abc import Iterator

from msgspec import Struct

from site_builder.model.document import Document
from site_builder.model.site import Site
from site_builder.problems import Pointer


class ContentLink(Struct, frozen=True):
    """An address, and the field in which it stands, or its line and column in a text."""

    url: str
    path: str
    pointer: Pointer = ()
    line: int = 0
    column: int = 0


def links_of(site: Site) -> Iterator[ContentLink]:
    """The ways to reach everyone, the evidence of every contribution, and the links in texts."""
    for who in site.ambassadors:
        for link in who.links:
            yield ContentLink(link.url, who.path, ("links", link.service))
        for place, entry in enumerate(who.contributions):
            if entry.url:
                yield ContentLink(entry.url, who.path, ("contributions", place, "url"))
        yield from _in_text(who.bio, who.path)
    for page in site.pages:
        yield from _in_text(page.body, page.path)


def _in_text(text: Document, path: str) -> Iterator[ContentLink]:
    for link in text.web_links:
        yield ContentLink(link.url, path, line=link.line, column=link.column)
