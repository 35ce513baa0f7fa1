"""The links that the content names, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.site import Site
from site_builder.problems import Pointer


@dataclass(frozen=True, slots=True)
class ContentLink:
    """An address and the field in which it stands."""

    url: str
    path: str
    pointer: Pointer


def links_of(site: Site) -> Iterator[ContentLink]:
    """The evidence of every contribution, and the ways to reach everyone; not those in texts."""
    for who in site.ambassadors:
        for link in who.links:
            yield ContentLink(link.url, who.path, ("links", link.service))
        for place, entry in enumerate(who.contributions):
            if entry.url:
                yield ContentLink(entry.url, who.path, ("contributions", place, "url"))
