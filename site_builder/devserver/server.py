"""HTTP on the loopback interface: GET and HEAD of published files, and news of the next edition."""

import socket
import sys
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import ClassVar

from site_builder.devserver.edition import Board, Edition
from site_builder.devserver.media import TYPES
from site_builder.devserver.pages import (
    OWN_FILES,
    news,
    plain_page,
    problem_page,
    read_own,
    with_reload,
)
from site_builder.devserver.routing import (
    File,
    Missing,
    Own,
    Redirect,
    Route,
    Unbuilt,
    is_local,
    route,
)

LOOPBACK = "127.0.0.1"
_HEARTBEAT = 15.0
"""Seconds after which a silent listener is written to, so that one who has gone is noticed."""
_HTML = TYPES[".html"]


class Server(ThreadingHTTPServer):
    """Serves what hangs on a board. A thread a connection, so that none waits for another."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, port: int, board: Board) -> None:
        self.board = board
        super().__init__((LOOPBACK, port), _Handler)

    def server_bind(self) -> None:
        """Bind without asking any name server what this machine is called."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def handle_error(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Say nothing of a browser that goes away in the middle; the rest is a fault of ours."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "site-builder"
    sys_version = ""
    timeout: ClassVar[float] = 30
    """Seconds that a request may take to arrive."""
    wbufsize = -1  # head and body go out together
    disable_nagle_algorithm = True

    def __getattr__(self, name: str) -> Callable[[], None]:
        """One way for every method of HTTP; the base class asks for ``do_GET`` and its like."""
        if name.startswith("do_"):
            return self._respond
        raise AttributeError(name)

    def _respond(self) -> None:
        """Answer with a file, a redirect, or something of the server's own."""
        edition = self.server.board.edition
        if self.command not in {"GET", "HEAD"}:
            self._refuse(405, "Only GET and HEAD are answered.", {"Allow": "GET, HEAD"})
        elif not all(map(is_local, self.headers.get_all("Host", [None]))):
            self._refuse(403, "This server answers to names of this machine only.")
        else:
            self._follow(route(self.path, edition), edition)

    def _follow(self, way: Route, edition: Edition) -> None:
        match way:
            case File(name, status):
                self._file(name, status, edition)
            case Redirect(address):
                self._answer(302, _HTML, b"", {"Location": address})
            case Own(name):
                self._own(name)
            case Unbuilt():
                self._answer(503, _HTML, problem_page(edition))
            case Missing():
                self._answer(404, _HTML, plain_page(404, "There is nothing at this address."))

    def _file(self, name: str, status: int, edition: Edition) -> None:
        try:
            content = (edition.folder / name).read_bytes()
        except OSError:
            self._answer(404, _HTML, plain_page(404, "This file has just gone."))
            return
        kind = TYPES.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")
        self._answer(status, kind, with_reload(content, edition) if kind == _HTML else content)

    def _own(self, name: str) -> None:
        if name == "events":
            self._tell_news()
        elif name in OWN_FILES:
            self._answer(200, TYPES[PurePosixPath(name).suffix], read_own(name))
        else:
            self._answer(404, _HTML, plain_page(404, "There is nothing at this address."))

    def _tell_news(self) -> None:
        """Server-sent events: the state now, and whenever it changes."""
        self.close_connection = True
        self._head(200, "text/event-stream; charset=utf-8", {"Connection": "close"})
        board, seen = self.server.board, -1
        while self.command == "GET" and not board.closed:
            posted, edition = board.wait(seen, _HEARTBEAT)
            line = b": still here" if posted == seen else b"data: " + news(edition)
            self.wfile.write(line + b"\n\n")
            self.wfile.flush()
            seen = posted

    def _refuse(self, status: int, words: str, headers: Mapping[str, str] = {}) -> None:
        self.close_connection = True  # a body may follow that nobody reads
        self._answer(status, _HTML, plain_page(status, words), {**headers, "Connection": "close"})

    def _answer(self, status: int, kind: str, body: bytes, headers: Mapping[str, str] = {}) -> None:
        self._head(status, kind, {**headers, "Content-Length": str(len(body))})
        if self.command != "HEAD":
            self.wfile.write(body)

    def _head(self, status: int, kind: str, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        """Say nothing: what is worth saying is said by ``serve``."""
