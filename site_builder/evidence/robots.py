"""What a site's robots.txt asks of programs (RFC 9309): read once a site, and kept to."""

from collections import defaultdict
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException
from threading import Lock
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from msgspec import Struct, field

from site_builder.evidence.calling import NAME, Reply

MOST_BYTES = 512_000
"""Of a robots.txt that are read; RFC 9309 asks for 500 KiB at least."""
LONGEST_DELAY = 30.0
"""Seconds between two questions that a site may ask for."""


class NotWelcomeError(Exception):
    """The site asks not to be asked this; the message completes “it …”."""


class _Wishes(Struct, frozen=True):
    """Of one site: its rules, or why nothing is asked of it."""

    rules: RobotFileParser | None = None
    fault: Exception | None = None

    @property
    def delay(self) -> float | None:
        """Seconds between two questions; None where there are to be none."""
        if self.rules is None:
            return None
        return min(int(self.rules.crawl_delay(NAME) or 0), LONGEST_DELAY)

    def ensure(self, url: str) -> None:
        """Raise NotWelcomeError, or what kept the rules from being read."""
        if self.fault:
            raise self.fault.with_traceback(None)
        if self.rules and not self.rules.can_fetch(NAME, url):
            raise NotWelcomeError("is not asked: the site's robots.txt asks not to be")


class Robots(Struct):
    """The wishes of the sites asked so far. ``read`` calls the address of a robots.txt."""

    read: Callable[[str], Reply]
    _known: dict[str, _Wishes] = field(default_factory=dict)
    _locks: defaultdict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))
    _lock: Lock = field(default_factory=Lock)

    def meet(self, url: str) -> float | None:
        """Read the wishes of the address's site: the seconds between two questions.

        None where they were known before, or where it is not to be asked.
        """
        site = _site_of(url)
        with self._lock:
            own = self._locks[site]
        with own:
            if site in self._known:
                return None
            self._known[site] = self._wishes(site)
            return self._known[site].delay

    def ensure_welcome(self, url: str) -> None:
        """Raise NotWelcomeError where the site asks not to be asked this address.

        What kept its robots.txt from being read is raised again (see ``Caller.call``).
        """
        self.meet(url)
        self._known[_site_of(url)].ensure(url)

    def _wishes(self, site: str) -> _Wishes:
        """A site without a robots.txt asks for nothing; one that is at fault, not to be asked."""
        try:
            reply = self.read(f"{site}/robots.txt")
        except (OSError, HTTPException, ValueError) as fault:
            return _Wishes(fault=fault)
        if reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            words = f"is not asked: the site's robots.txt answers {reply.status}"
            return _Wishes(fault=NotWelcomeError(words))
        is_there = reply.status < HTTPStatus.MULTIPLE_CHOICES
        return _wishes_of(reply.body.decode("utf-8-sig", "replace") if is_there else "")


def _wishes_of(text: str) -> _Wishes:
    """What a robots.txt says; one that makes no sense is taken for a request to stay away."""
    rules = RobotFileParser()
    try:
        rules.parse(text.splitlines())
    except ValueError:  # a number of thousands of digits, a broken address
        return _Wishes(fault=NotWelcomeError("is not asked: the site's robots.txt makes no sense"))
    return _Wishes(rules)


def _site_of(url: str) -> str:
    """Scheme, host and port: each has a robots.txt of its own."""
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}{f':{parts.port}' if parts.port else ''}"
