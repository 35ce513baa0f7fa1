"""Ask one address whether it is there: HEAD, and GET only where HEAD does not tell."""

import datetime as dt
import ipaddress
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from site_builder import __version__
from site_builder.evidence.answers import Answer, Verdict

HOST_UNKNOWN = "has a host that is not known"
TIMEOUT = 15.0
"""Seconds to wait for a host."""
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_FIRST_REFUSAL = 400
_FIRST_FAULT = 500
_NO_PROGRAMS = 999
"""LinkedIn's refusal of anything that is no browser."""


class PrivateHostError(OSError):
    """The address leads into a private network, which content must not make anyone ask."""


def is_public(host: str) -> bool:
    """Whether every address of a host is one of the open internet. Raises OSError without any."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return all(ipaddress.ip_address(str(each[4][0])).is_global for each in found)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: under which name, on which day, and which hosts may be asked."""

    today: dt.date
    contact: str
    """An address where the asked can read who asks; ``""`` for none."""
    may_ask: Callable[[str], bool] = is_public
    timeout: float = TIMEOUT

    def ask(self, url: str) -> Answer:
        """What the address answers; every failure is an answer too."""
        try:
            status = self._status(url, "HEAD")
            if status >= _FIRST_REFUSAL:
                status = self._status(url, "GET")
        except PrivateHostError:
            words = "leads into a private network, and is not asked"
            return Answer(Verdict.GONE, words, self.today)
        except (OSError, HTTPException, ValueError) as fault:
            return Answer(Verdict.SILENT, _why(fault), self.today)
        return Answer(_verdict(status), f"answers {status}", self.today)

    def _status(self, url: str, method: str) -> int:
        self._ensure_public(url)
        request = Request(_in_ascii(url), method=method, headers=self._headers())  # noqa: S310 - http(s) only: content.web_address
        try:
            with self._opener().open(request, timeout=self.timeout) as answer:
                return int(answer.status)
        except HTTPError as refusal:
            refusal.close()
            return refusal.code

    def _ensure_public(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("leads to no web address")
        if not self.may_ask(parts.hostname):
            raise PrivateHostError

    def _headers(self) -> dict[str, str]:
        about = f"; +{self.contact}" if self.contact else ""
        return {
            "User-Agent": f"site-builder/{__version__} (link check{about})",
            "Accept": "text/html, */*;q=0.5",
        }

    def _opener(self) -> OpenerDirector:
        return build_opener(_Redirects(self._ensure_public))


class _Redirects(HTTPRedirectHandler):
    """Follows at most five redirects, none of them into a private network."""

    max_redirections = 5

    def __init__(self, ensure_public: Callable[[str], None]) -> None:
        self._ensure_public = ensure_public

    def redirect_request(  # noqa: PLR0913, PLR0917 - the base's signature
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: "object", newurl: str
    ) -> Request | None:
        self._ensure_public(newurl)
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


def _verdict(status: int) -> Verdict:
    """What a status means; a redirect that is left over leads in circles, as for a login."""
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return Verdict.FINE
    if status in _GONE:
        return Verdict.GONE
    is_fault = status >= _FIRST_FAULT and status != _NO_PROGRAMS
    return Verdict.SILENT if is_fault else Verdict.UNTOLD


def _why(fault: Exception) -> str:
    reason = fault.reason if isinstance(fault, URLError) else fault
    if isinstance(reason, socket.gaierror):
        return HOST_UNKNOWN
    if isinstance(reason, TimeoutError):
        return "does not answer in time"
    if isinstance(reason, ssl.SSLError):
        return "has no valid certificate"
    if isinstance(reason, PrivateHostError):
        return "leads into a private network, and is not asked"
    return "cannot be reached"
