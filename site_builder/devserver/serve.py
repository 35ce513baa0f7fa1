"""Build, serve, watch, build again: the story of ``site-builder serve``."""

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from msgspec.structs import replace

from site_builder.config import CACHE
from site_builder.content import prepare_to_read
from site_builder.devserver.edition import Board, Edition
from site_builder.devserver.ports import PortTakenError, open_server
from site_builder.devserver.server import LOOPBACK, Server
from site_builder.devserver.telling import name_changes, tell_build
from site_builder.devserver.watching import watch_sources
from site_builder.pipeline import BuildOptions, BuildReport, build_site
from site_builder.problems import Problem, error
from site_builder.publish import PublishError, open_publication
from site_builder.signals import code_to_end_with

Say = Callable[[str], None]
Build = Callable[[], BuildReport]

REFUSED = 1
INTERRUPTED = 130
"""What a program that Ctrl-C ended answers, by the custom of shells."""

BUILD_FAILED = error("build-failed", "The site could not be built, for no fault of the content.")


def serve_site(options: BuildOptions, *, port: int, open_browser: bool, say: Say) -> int:
    """Show the site in ``options.root`` on this machine until Ctrl-C; the command's exit code.

    Builds into a folder of its own, so that the published one stays as it is. Raises PublishError
    where even the first build cannot be published.
    """
    options = replace(options, out=options.root / CACHE / "serve" / "site")
    board = Board(Edition(options.out, number=secrets.randbelow(2**32)))
    try:
        server = open_server(port, board)
    except PortTakenError as taken:
        say(str(taken))
        return REFUSED
    try:
        with _closing(server, board):
            _serve(server, board, options, open_browser=open_browser, say=say)
    except KeyboardInterrupt:
        say("Stopped.")
    return INTERRUPTED


def _serve(
    server: Server, board: Board, options: BuildOptions, *, open_browser: bool, say: Say
) -> None:
    # The first build may fork, and so comes before any thread; the others do without.
    post_build(board, lambda: build_site(options), "The site", say)
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    _welcome(server, board, open_browser=open_browser, say=say)
    _foresee(options)
    again = replace(options, jobs=1, clean=False)
    for changed in watch_sources(options.root):
        if code_to_end_with():
            return
        post_build(board, lambda: guard(lambda: build_site(again)), name_changes(changed), say)


def post_build(board: Board, build: Build, cause: str, say: Say) -> None:
    """Build, hang the outcome on the board, and say what it was and how long it took."""
    before = board.edition
    started = time.perf_counter()
    report = build()
    board.post(before.after(report))
    seconds = time.perf_counter() - started
    tell_build(report, cause, seconds, say, known=before.problems)


def guard(build: Build) -> BuildReport:
    """What ``build`` reports; and if it fails, that, so that the server outlives it."""
    try:
        return build()
    except PublishError as failure:
        return _failed(str(failure))
    except Exception as fault:  # noqa: BLE001  the last good site is still worth showing
        return _failed(f"{type(fault).__name__}: {fault}")


def _failed(message: str) -> BuildReport:
    hint = "Run “site-builder build” for more about it."
    problem = Problem(BUILD_FAILED, message, path="site-builder", hint=hint)
    return BuildReport((problem,), published=False)


def _welcome(server: Server, board: Board, *, open_browser: bool, say: Say) -> None:
    address = f"http://{LOOPBACK}:{server.server_address[1]}{board.edition.base}/"
    say(f"Serving the site at {address} - Ctrl-C ends.")
    if open_browser:
        import webbrowser  # noqa: PLC0415  rarely asked for

        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _foresee(options: BuildOptions) -> None:
    """Do now, while the reader looks, what the first rebuild would have to wait for."""
    with suppress(PublishError), open_publication(options.out, options.root) as publication:
        publication.foresee()
    prepare_to_read()


@contextmanager
def _closing(server: Server, board: Board) -> Iterator[None]:
    try:
        yield
    finally:
        board.close()
        server.server_close()
