"""A host on this machine that answers as hosts do."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

_STATUSES = {"/fine": 200, "/gone": 404, "/removed": 410, "/busy": 503, "/shy": 403}
_PLACES = {"/moved": "/fine", "/lost": "/gone", "/loop": "/loop"}


@dataclass
class Host:
    """Its address, and every question in order: when, method, path, user agent."""

    url: str
    port: int
    asked: list[tuple[float, str, str, str]] = field(default_factory=list)
    """Without those for robots.txt, which are counted apart."""
    robots: tuple[int, str] = (404, "")
    """The status of robots.txt, and what is in it."""
    robots_read: list[float] = field(default_factory=list)
    """When it was asked for."""
    places: dict[str, str] = field(default_factory=dict)
    """Where its paths lead on to."""

    @property
    def questions(self) -> list[str]:
        return [f"{method} {path}" for _, method, path, _ in self.asked]


class _Answers(BaseHTTPRequestHandler):
    host: Host

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        if self.path == "/robots.txt":
            self.host.robots_read.append(time.monotonic())
            status, text = self.host.robots
            self._send(status, text if status in range(300, 400) else None, text.encode())
            return
        agent = self.headers.get("User-Agent", "")
        self.host.asked.append((time.monotonic(), self.command, self.path, agent))
        if self.path == "/slow":
            time.sleep(1)
        refuses = self.path == "/no-head" and self.command == "HEAD"
        away = f"http://localhost:{self.host.port}/fine" if self.path == "/away" else None
        place = self.host.places.get(self.path, _PLACES.get(self.path, away))
        default = 302 if place else 200
        self._send(405 if refuses else _STATUSES.get(self.path, default), place)

    def _send(self, status: int, place: str | None, body: bytes = b"") -> None:
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: a test's output is its own."""


@contextmanager
def a_host() -> Iterator[Host]:
    """A host for as long as the block runs."""

    class Answers(_Answers):
        pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.block_on_close = False
    port = int(server.server_address[1])
    host = Answers.host = Host(f"http://127.0.0.1:{port}", port)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
