"""The files of the sitemap: one, or an index and its parts where one would be too large.

A file holds at most 50,000 addresses and 50 MB (https://www.sitemaps.org/protocol.html#index).
"""

from collections.abc import Iterable, Iterator
from html import escape

from site_builder import addresses
from site_builder.model.views import SitemapIndexView, SitemapView

Page = tuple[str, str | None]
"""An address, and the day of the content's last change, ISO 8601."""

_MOST_PAGES = 50_000
_MOST_BYTES = 50_000_000
_AROUND = 100
"""More bytes than the elements around an address take, and more than those around all of them."""


def divide_sitemap(
    pages: Iterable[Page], site_url: str
) -> Iterator[tuple[str, SitemapView | SitemapIndexView]]:
    """Addresses of files, and what they list; parts only where one file cannot hold everything."""
    parts = list(_divide(pages, site_url))
    if len(parts) == 1:
        yield addresses.SITEMAP, SitemapView(parts[0])
        return
    files = [addresses.sitemap_part(number) for number in range(1, len(parts) + 1)]
    yield addresses.SITEMAP, SitemapIndexView(tuple(files))
    for file, part in zip(files, parts, strict=True):
        yield file, SitemapView(part)


def _divide(pages: Iterable[Page], site_url: str) -> Iterator[tuple[Page, ...]]:
    part: list[Page] = []
    size = _AROUND
    for page in pages:
        added = len(escape(addresses.absolute(page[0], site_url)).encode()) + _AROUND
        if len(part) == _MOST_PAGES or size + added > _MOST_BYTES:
            yield tuple(part)
            part, size = [], _AROUND
        part.append(page)
        size += added
    yield tuple(part)
