"""Take a port, or say which one is free."""

import errno
import socket

from site_builder.devserver.edition import Board
from site_builder.devserver.server import LOOPBACK, Server

_TRIES = 50


class PortTakenError(Exception):
    """The port cannot be had; the message says what to do instead."""


def open_server(port: int, board: Board) -> Server:
    """A server that listens at ``port``, or at any free one for 0. Raises PortTakenError."""
    try:
        return Server(port, board)
    except OSError as problem:
        if problem.errno == errno.EACCES:
            raise PortTakenError(f"You may not listen at port {port}. {_advice(8000)}") from None
        if problem.errno == errno.EADDRINUSE:
            raise PortTakenError(f"Port {port} is in use. {_advice(port + 1)}") from None
        raise


def _advice(first: int) -> str:
    for port in range(first, min(first + _TRIES, 65536)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((LOOPBACK, port))
            except OSError:
                continue
            return f"Port {port} is free: site-builder serve --port {port}"
    return "Let the system choose one: site-builder serve --port 0"
