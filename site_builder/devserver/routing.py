"""Where a request leads, worked out from the list of published files and nothing else.

A file that is not in the list is not there, however its name is spelled, so there is no path to
climb: the disk is asked only for names that the plan has made.
"""

import re
from urllib.parse import unquote

from msgspec import Struct

from site_builder.addresses import NOT_FOUND, file_of, href
from site_builder.devserver.edition import Edition

RESERVED = "/__site_builder/"
"""Addresses of the server's own; no content is published there."""

_HOST = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?", re.ASCII | re.IGNORECASE)


class File(Struct, frozen=True):
    """A published file, and the status with which it answers."""

    name: str
    status: int = 200


class Redirect(Struct, frozen=True):
    """The address, with its base path, that was meant."""

    address: str


class Own(Struct, frozen=True):
    """Something of the server's own, by name."""

    name: str


class Missing(Struct, frozen=True):
    """Nothing, not even a 404 page."""


class Unbuilt(Struct, frozen=True):
    """There has been no good build yet."""


Route = File | Redirect | Own | Missing | Unbuilt


def is_local(host: str | None) -> bool:
    """Whether a ``Host`` header names this machine.

    A page elsewhere can make its own name resolve to 127.0.0.1 (DNS rebinding), but it cannot make
    a browser send another name than that.
    """
    return host is not None and _HOST.fullmatch(host) is not None


def route(target: str, edition: Edition) -> Route:
    """Where ``target``, the path and query of a request as it was sent, leads."""
    sent, mark, query = target.partition("?")
    if sent.startswith(RESERVED):
        return Own(sent.removeprefix(RESERVED))
    if edition.files is None:
        return Unbuilt()
    path = _decode(sent)
    if path in {"/", edition.base} and edition.base:
        return Redirect(href("/", edition.base) + mark + query)
    if not path.startswith(f"{edition.base}/"):
        return _missing(edition)
    return _published(file_of(path.removeprefix(edition.base)), mark + query, edition)


def _published(file: str, query: str, edition: Edition) -> Route:
    files = edition.files or {}
    if file in files:
        return File(file)
    if f"{file}/index.html" in files:
        return Redirect(href(f"/{file}/", edition.base) + query)
    return _missing(edition)


def _decode(sent: str) -> str:
    """Decoded once, as a host does; nothing at all where it is no text."""
    try:
        return unquote(sent, errors="strict")
    except UnicodeDecodeError:
        return ""


def _missing(edition: Edition) -> File | Missing:
    page = file_of(NOT_FOUND)
    return File(page, 404) if page in (edition.files or {}) else Missing()
