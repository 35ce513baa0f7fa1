"""HTTP on the loopback interface: GET and HEAD of published files, and news of the next edition."""

import socket
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import ClassVar

from site_builder.devserver.edition import Board
from site_builder.devserver.pages import (
    OWN_FILES,
    news,
    plain_page,
    problem_page,
    read_own,
    with_reload,
)
from site_builder.devserver.routing import File, Own, Redirect, Unbuilt, is_local, route

LOOPBACK = "127.0.0.1"
_HEARTBEAT = 15.0
"""Seconds after which a silent listener is written to, so that one who has gone is noticed."""
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
}
_HTML = _TYPES[".html"]


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

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that goes away in the middle is no fault."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "site-builder"
    sys_version = ""
    timeout: ClassVar[float] = 30
    """Seconds that a request may take to arrive."""

    def do_GET(self) -> None:  # noqa: N802  the base class's name for it
        """Answer with a file, a redirect, or something of the server's own."""
        if not is_local(self.headers.get("Host")):
            self._refuse(403, "This server answers to names of this machine only.")
            return
        edition = self.server.board.edition
        match route(self.path, edition):
            case File(name, status):
                self._file(name, status)
            case Redirect(address):
                self._answer(302, _HTML, b"", {"Location": address})
            case Own(name):
                self._own(name)
            case Unbuilt():
                self._answer(503, _HTML, problem_page(edition))
            case _:
                self._answer(404, _HTML, plain_page(404, "There is nothing at this address."))

    do_HEAD = do_GET

    def _refuse_method(self) -> None:
        self._refuse(405, "Only GET and HEAD are answered.", {"Allow": "GET, HEAD"})

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = _refuse_method

    def _file(self, name: str, status: int) -> None:
        edition = self.server.board.edition
        try:
            content = (edition.folder / name).read_bytes()
        except OSError:
            self._answer(404, _HTML, plain_page(404, "This file has just gone."))
            return
        kind = _TYPES.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")
        self._answer(status, kind, with_reload(content, edition) if kind == _HTML else content)

    def _own(self, name: str) -> None:
        if name == "events":
            self._tell_news()
        elif name in OWN_FILES:
            self._answer(200, _TYPES[PurePosixPath(name).suffix], read_own(name))
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
            seen = posted

    def _refuse(self, status: int, words: str, headers: Mapping[str, str] = {}) -> None:
        self.close_connection = True  # a body may follow that nobody reads
        self._answer(status, _HTML, plain_page(status, words), {**headers, "Connection": "close"})

    def _answer(
        self, status: int, kind: str, body: bytes, headers: Mapping[str, str] = {}
    ) -> None:
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
