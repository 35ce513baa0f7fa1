"""Call one web address: under one's own name, and never into a private network."""

import ipaddress
import socket
from collections.abc import Callable
from typing import IO
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from msgspec import Struct

from site_builder import __version__

NAME = "site-builder"
TIMEOUT = 15.0
"""Seconds to wait for a host."""


class PrivateHostError(OSError):
    """The address leads into a private network, which content must not make anyone ask."""


def is_public(host: str) -> bool:
    """Whether every address of a host is one of the open internet. Raises OSError without any."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return all(ipaddress.ip_address(str(each[4][0])).is_global for each in found)


class Reply(Struct, frozen=True):
    """The status of an answer, and the beginning of its body as far as it was wanted."""

    status: int
    body: bytes = b""


class Caller(Struct, frozen=True):
    """Who calls, and which hosts may be called."""

    contact: str
    """An address where the called can read who calls; ``""`` for none."""
    may_ask: Callable[[str], bool]
    timeout: float

    def call(self, url: str, method: str, ensure: Callable[[str], None], *, most: int = 0) -> Reply:
        """The answer, with at most so many bytes of its body.

        ``ensure`` raises where an address must not be called: it is told of each place to which
        the first one leads on. Raises OSError, HTTPException or ValueError where none answers.
        """
        self.ensure_public(url)
        request = Request(_in_ascii(url), method=method, headers=self._headers())  # noqa: S310 - http(s) only: ensure_public

        def ensure_next(place: str) -> None:
            self.ensure_public(place)
            ensure(place)

        try:
            with build_opener(_Redirects(ensure_next)).open(request, timeout=self.timeout) as found:
                return Reply(int(found.status), found.read(most) if most else b"")
        except HTTPError as refusal:
            refusal.close()
            return Reply(refusal.code)

    def ensure_public(self, url: str) -> None:
        """Raise PrivateHostError or ValueError where an address is none of the open web."""
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("leads to no web address")
        if not self.may_ask(parts.hostname):
            raise PrivateHostError

    def _headers(self) -> dict[str, str]:
        about = f"; +{self.contact}" if self.contact else ""
        return {
            "User-Agent": f"{NAME}/{__version__} (link check{about})",
            "Accept": "text/html, */*;q=0.5",
        }


class _Redirects(HTTPRedirectHandler):
    """Follows at most five redirects, and none to where nobody may be asked."""

    max_redirections = 5

    def __init__(self, ensure: Callable[[str], None]) -> None:
        self._ensure = ensure

    def redirect_request(  # noqa: PLR0913, PLR0917 - the base's signature
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: "object", newurl: str
    ) -> Request | None:
        try:
            self._ensure(newurl)
        except Exception:
            fp.close()
            raise
        followed = super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]
        if followed is not None:
            followed.method = req.get_method()
        return followed


def _in_ascii(url: str) -> str:
    """The address as HTTP takes it: the host in Punycode, the rest percent-encoded."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    place = f"{host}:{parts.port}" if parts.port else host
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~-._?") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, place, path or "/", query, ""))
