"""The server over a real socket: what it answers, to whom, and that nobody blocks it."""

import http.client
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from site_builder.devserver.edition import Board, Edition
from site_builder.devserver.ports import PortTakenError, open_server
from site_builder.devserver.server import Server
from site_builder.problems import Problem, error, warning

FILES = {
    "index.html": b"<!doctype html><html><body><p>all</p></body></html>",
    "404.html": b"<p>lost",
    "feed.xml": b"<feed/>",
    "sample.svg": b"<svg/>",
    "api/v1/all.json": b"{}\n",
    "odd.bin": b"\0",
    "calendar.ics": b"BEGIN:VCALENDAR",
}
BROKEN = Problem(
    error("unknown-key", "x"), "<script>alert(1)</script>", "content/ambassadors/a.md", "Do <b>.", 3
)
LATE = Problem(warning("no-evidence", "x"), "No link\u202e.", "content/ambassadors/b.md")


@pytest.fixture
def board(tmp_path: Path) -> Board:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return Board(Edition(tmp_path, number=7, files=dict.fromkeys(FILES, "")))


@contextmanager
def running(board: Board) -> Iterator[Server]:
    server = open_server(0, board)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    board.close()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def server(board: Board) -> Iterator[Server]:
    with running(board) as server:
        yield server


def ask(
    server: Server, target: str, method: str = "GET", **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    connection.request(method, target, headers={"Host": "localhost", **headers})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/sample.svg", "image/svg+xml; charset=utf-8"),
        ("/api/v1/all.json", "application/json; charset=utf-8"),
        ("/calendar.ics", "text/calendar; charset=utf-8"),
        ("/odd.bin", "application/octet-stream"),
    ],
)
def test_a_file_comes_with_its_type_and_is_not_cached(
    server: Server, target: str, kind: str
) -> None:
    answer, body = ask(server, target)
    name = target[1:] or "index.html"
    assert 200 == answer.status
    assert kind == answer.headers["Content-Type"]
    assert "no-store" == answer.headers["Cache-Control"]
    assert "nosniff" == answer.headers["X-Content-Type-Options"]
    assert name == "index.html" or FILES[name] == body


def test_a_page_gains_the_script_and_its_file_does_not(server: Server, board: Board) -> None:
    _, body = ask(server, "/")
    script = b'<script src="/__site_builder/reload.js" data-edition="7" defer></script>'
    assert FILES["index.html"].replace(b"</body>", script + b"</body>") == body
    assert FILES["index.html"] == (board.edition.folder / "index.html").read_bytes()


def test_a_miss_is_the_404_page_with_its_status(server: Server) -> None:
    answer, body = ask(server, "/nowhere/")
    assert 404 == answer.status
    assert body.startswith(b"<p>lost<script ")


def test_a_file_that_has_gone_is_a_miss(server: Server, board: Board) -> None:
    (board.edition.folder / "feed.xml").unlink()
    assert 404 == ask(server, "/feed.xml")[0].status


def test_head_tells_the_length_and_no_more(server: Server) -> None:
    answer, body = ask(server, "/", "HEAD")
    assert b"" == body
    assert str(len(ask(server, "/")[1])) == answer.headers["Content-Length"]
    assert 200 == ask(server, "/__site_builder/events", "HEAD")[0].status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_every_other_method_is_refused(server: Server, method: str) -> None:
    answer, _ = ask(server, "/", method)
    assert 405 == answer.status
    assert "GET, HEAD" == answer.headers["Allow"]


@pytest.mark.parametrize("host", ["example.org", "example.org:8000", ""])
@pytest.mark.parametrize("target", ["/", "/__site_builder/events", "/nowhere"])
def test_a_foreign_host_is_refused(server: Server, host: str, target: str) -> None:
    answer, body = ask(server, target, Host=host)
    assert 403 == answer.status
    assert b"<p>all</p>" not in body


@pytest.mark.parametrize("name", ["reload.js", "panel.css"])
def test_the_servers_own_files_are_there(server: Server, name: str) -> None:
    answer, body = ask(server, f"/__site_builder/{name}")
    assert 200 == answer.status
    assert b"site-builder-panel" in body


@pytest.mark.parametrize("name", ["", "serve.py", "../serve.py", "%2e%2e/serve.py", "reload.js/"])
def test_nothing_else_of_the_server_is(server: Server, name: str) -> None:
    assert 404 == ask(server, f"/__site_builder/{name}")[0].status


def test_only_the_loopback_interface_is_listened_at(server: Server) -> None:
    assert "127.0.0.1" == server.server_address[0]


def test_news_comes_at_once_and_whenever_it_changes(server: Server, board: Board) -> None:
    with listening(server) as news:
        first = next(news)
        board.post(replace(board.edition, problems=(BROKEN, LATE), stopped=True))
        second = next(news)
        board.post(replace(board.edition, number=8, problems=(), stopped=False))
        third = next(news)
    assert {"edition": "7", "built": True, "stopped": False, "problems": []} == first
    assert "7" == second["edition"]
    assert second["stopped"]
    assert {
        "severity": "error",
        "place": "content/ambassadors/a.md:3",
        "code": "unknown-key",
        "message": "<script>alert(1)</script>",
        "hint": "Do <b>.",
    } == second["problems"][0]
    assert "No link<U+202E>." == second["problems"][1]["message"]
    assert ("8", []) == (third["edition"], third["problems"])


@contextmanager
def listening(server: Server) -> Iterator[Iterator[dict[str, Any]]]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    connection.request("GET", "/__site_builder/events", headers={"Host": "localhost"})
    answer = connection.getresponse()
    assert "text/event-stream; charset=utf-8" == answer.headers["Content-Type"]
    yield (json.loads(line[6:]) for line in answer if line.startswith(b"data: "))
    connection.close()


def test_before_a_good_build_every_address_shows_the_problems_as_text(tmp_path: Path) -> None:
    fresh = Edition(tmp_path, number=3, problems=(BROKEN, LATE), stopped=True)
    with running(Board(fresh)) as server:
        answer, body = ask(server, "/ambassadors/x/")
    assert 503 == answer.status
    assert b"content/ambassadors/a.md:3" in body
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in body
    assert b"Do &lt;b&gt;." in body
    assert b"<script>alert" not in body
    assert b"&lt;U+202E&gt;" in body
    assert b'data-edition="3"' in body


def test_requests_that_never_end_block_nobody(server: Server) -> None:
    half = [socket.create_connection(("127.0.0.1", server.server_address[1])) for _ in range(50)]
    for open_request in half[:25]:
        open_request.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Half:")
    with listening(server) as one, listening(server) as other:
        assert next(one) == next(other)
        assert 200 == ask(server, "/")[0].status
    for open_request in half:
        open_request.close()


@pytest.mark.parametrize(
    "sent", [b"\r\n\r\n", b"\0\xff\n\n", b"GET\r\n\r\n", b"GET / HTTP/9\r\n\r\n"]
)
def test_noise_is_no_fault(server: Server, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.server_address[1])) as noisy:
        noisy.sendall(sent)
    assert 200 == ask(server, "/")[0].status


def test_a_port_in_use_names_a_free_one(server: Server, board: Board) -> None:
    port = server.server_address[1]
    with pytest.raises(PortTakenError, match=rf"Port {port} is in use\. .*--port \d+") as refusal:
        open_server(port, board)
    free = int(str(refusal.value).rsplit(" ", 1)[1])
    open_server(free, board).server_close()


def test_closing_lets_listeners_go(board: Board) -> None:
    with running(board) as server, listening(server) as news:
        next(news)
        board.close()
        assert [] == list(news)
