"""Hostile requests: a plain answer or none, nothing from elsewhere, and the server goes on."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.devserver.edition import Board, Edition
from site_builder.devserver.routing import File, Missing, Own, Redirect, route
from site_builder.devserver.server import Server
from tests.devserver.requests import HEADERS, RAW, targets
from tests.devserver.test_server import ask, running

SECRET = b"what-lies-outside"
INSIDE = b"what-is-published"
FILES = ("index.html", "404.html", "ambassadors/sample/index.html")
KNOWN = {b"100", b"200", b"302", b"400", b"403", b"404", b"405", b"414", b"431", b"501", b"505"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    out = tmp_path / "_site"
    for name in FILES:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(INSIDE)
    for name in ("secret.txt", "site.yaml", "_site/.site-builder-manifest"):
        (tmp_path / name).write_bytes(SECRET)
    with running(Board(Edition(out, number=1, files=dict.fromkeys(FILES, "")))) as server:
        yield server


def send(server: Server, request: bytes) -> bytes:
    """The whole answer to bytes, which end with them."""
    with socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=10) as line:
        try:
            line.sendall(request)
            line.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: line.recv(65536), b""))
        except ConnectionError:  # the server has heard enough
            return b""


def assert_plain(said: bytes, request: bytes) -> None:
    head, _, body = said.partition(b"\r\n\r\n")
    assert SECRET not in said, request[:200]
    assert b"Traceback" not in said, request[:200]
    assert b"hit()" not in body, request[:200]
    assert b"\nX-Hit" not in head, request[:200]
    if said.startswith(b"HTTP/"):
        assert said.split(b" ", 2)[1] in KNOWN, (request[:200], head)


def test_no_target_leads_out_of_the_list_of_what_is_published() -> None:
    edition = Edition(Path("/nowhere"), files=dict.fromkeys(FILES, ""))
    below = Edition(Path("/nowhere"), base="/people", files=dict.fromkeys(FILES, ""))
    tried = 0
    for target in targets():
        for way in (route(target.decode("latin-1"), each) for each in (edition, below)):
            match way:
                case File(name):
                    assert name in FILES
                case Redirect(address):
                    assert address.startswith(("/ambassadors/", "/people/"))
                case Own(name):
                    assert target.decode("latin-1") == f"/__site_builder/{name}"
                case other:
                    assert isinstance(other, Missing)
            tried += 1
    assert tried > 5_000


def test_hostile_targets_are_answered_plainly(
    server: Server, capfd: pytest.CaptureFixture[str], *, whole: bool
) -> None:
    every = list(targets())
    for target in every if whole else (*every[::40], *every[-40:]):
        request = b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        assert_plain(send(server, request), request)
    assert 200 == ask(server, "/")[0].status
    assert ("", "") == tuple(capfd.readouterr())


@pytest.mark.parametrize("header", HEADERS)
def test_a_header_that_names_another_host_shows_nothing(server: Server, header: bytes) -> None:
    for target in (b"/", b"/__site_builder/events", b"/ambassadors/sample/"):
        request = b"GET " + target + b" HTTP/1.1\r\n" + header + b"\r\nConnection: close\r\n\r\n"
        said = send(server, request)
        assert_plain(said, request)
        assert said.split(b" ", 2)[1] in {b"400", b"403"}, said
        assert INSIDE not in said


def test_whatever_is_sent_the_server_says_nothing_and_goes_on(
    server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    for request in RAW:
        assert_plain(send(server, request), request)
        assert 200 == ask(server, "/")[0].status
    assert ("", "") == tuple(capfd.readouterr())
