"""Where the links and images of a text lead: from what was written to an address of the site."""

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from site_builder import addresses
from site_builder.model.document import Document, Reference
from site_builder.model.outline import Outline


class Destinations(Struct, frozen=True):
    """What a text may name by its file: pages and profiles, and everything published as it is.

    Both map a path, relative to the site's root, to an address.
    """

    pages: Mapping[str, str]
    files: Mapping[str, str]
    base: str


class Target(Struct, frozen=True):
    """Where one reference of a file leads; whether that exists is known when all is planned."""

    path: str
    reference: Reference
    address: str
    anchor: str


class Resolved(Struct, frozen=True):
    """A text's HTML with every address in its place, and where its references lead."""

    html: str
    targets: tuple[Target, ...]


def targets_of(outline: Outline, destinations: Destinations) -> Iterator[Target]:
    """Where the references of a profile's bio lead."""
    return (_target(each, outline.path, destinations)[0] for each in outline.references)


def resolve_document(document: Document, path: str, destinations: Destinations) -> Resolved:
    """Put an address where each reference of the file ``path`` stands."""
    html: list[str] = []
    targets: list[Target] = []
    for piece in document.pieces:
        if isinstance(piece, str):
            html.append(piece)
            continue
        target, query = _target(piece, path, destinations)
        targets.append(target)
        html.append(_attribute(target, query, destinations.base))
    return Resolved("".join(html), tuple(targets))


def _attribute(target: Target, query: str, base: str) -> str:
    anchor = f"#{addresses.href(target.anchor, '')}" if target.anchor else ""
    written = quote(query, safe="%?=&/:@+,;~!$'()*")  # as the author encoded it
    address = f"{addresses.href(target.address, base)}{written}{anchor}"
    return address.replace("&", "&amp;").replace('"', "&quot;").replace("'", "&#39;")


def _target(reference: Reference, path: str, destinations: Destinations) -> tuple[Target, str]:
    written = urlsplit(reference.target)
    address = _address(unquote(written.path), path, destinations)
    query = f"?{written.query}" if written.query else ""
    return Target(path, reference, address, unquote(written.fragment)), query


def _address(written: str, path: str, destinations: Destinations) -> str:
    here = destinations.pages[path]
    if not written:
        return here
    below = posixpath.normpath(posixpath.join(posixpath.dirname(path), written.rstrip("/")))
    if written.startswith("/"):
        below = posixpath.normpath(written.strip("/"))
    for candidate in (below, f"{below}.md", f"{below}/index.md"):
        found = destinations.pages.get(candidate) or destinations.files.get(candidate)
        if found:
            return found
    return _as_address(posixpath.join(here, written))


def _as_address(written: str) -> str:
    """The address as the site writes it: a page's ends in a slash."""
    path = posixpath.normpath("/" + written.lstrip("/"))
    is_file = bool(posixpath.splitext(path)[1])
    return path if is_file or path == "/" else f"{path}/"
