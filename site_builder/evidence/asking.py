"""Ask one address whether it is there: HEAD, and GET only where HEAD does not tell."""

import datetime as dt
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPException
from urllib.error import URLError

from site_builder.evidence.answers import Answer, Verdict
from site_builder.evidence.calling import TIMEOUT, Caller, PrivateHostError, Reply, is_public
from site_builder.evidence.robots import MOST_BYTES, NotWelcomeError, Robots

HOST_UNKNOWN = "has a host that is not known"
PRIVATE = "leads into a private network, and is not asked"
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_FIRST_REFUSAL = 400
_FIRST_FAULT = 500
_NO_PROGRAMS = 999
"""LinkedIn's refusal of anything that is no browser."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: under which name, on which day, and which hosts may be asked."""

    today: dt.date
    contact: str
    """An address where the asked can read who asks; ``""`` for none."""
    may_ask: Callable[[str], bool] = is_public
    timeout: float = TIMEOUT
    robots: Robots = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Every asker reads each site's robots.txt for itself."""
        object.__setattr__(self, "robots", Robots(self._read))

    def meet(self, url: str) -> float | None:
        """Read the site's robots.txt, and give the seconds that it wants between two questions.

        None where that was done before, or where nothing is to be asked.
        """
        return self.robots.meet(url)

    def ask(self, url: str) -> Answer:
        """What the address answers; every failure is an answer too."""
        try:
            status = self._status(url)
        except NotWelcomeError as refusal:
            return Answer(Verdict.UNASKED, str(refusal), self.today)
        except PrivateHostError:
            return Answer(Verdict.GONE, PRIVATE, self.today)
        except (OSError, HTTPException, ValueError) as fault:
            return Answer(Verdict.SILENT, _why(fault), self.today)
        return Answer(_verdict(status), f"answers {status}", self.today)

    def _status(self, url: str) -> int:
        self._caller.ensure_public(url)
        self.robots.ensure_welcome(url)
        status = self._call(url, "HEAD")
        return status if status < _FIRST_REFUSAL else self._call(url, "GET")

    def _call(self, url: str, method: str) -> int:
        return self._caller.call(url, method, self.robots.ensure_welcome).status

    def _read(self, url: str) -> Reply:
        return self._caller.call(url, "GET", lambda _: None, most=MOST_BYTES)

    @property
    def _caller(self) -> Caller:
        return Caller(self.contact, self.may_ask, self.timeout)


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
        return PRIVATE
    return "cannot be reached"
