"""``site-builder serve``: the site in a browser, fresh after every change."""

from argparse import Namespace

from site_builder.cli.command import Command, Parser
from site_builder.cli.options import add_as_of, add_jobs, whole_number


def _add_options(parser: Parser) -> None:
    parser.add_argument(
        "--port",
        metavar="N",
        type=whole_number(0, 65535),
        default=8000,
        help="the port to listen at, 8000 unless told; 0 is any that is free",
    )
    parser.add_argument("--open", action="store_true", help="open the site in a browser")
    add_as_of(parser)
    add_jobs(parser)


def _run(options: Namespace) -> int:
    return 0


COMMAND = Command(
    name="serve",
    summary="build, watch for changes, and show the site in a browser, on this machine only",
    examples=("site-builder serve", "site-builder serve --port 8080 --open"),
    add_options=_add_options,
    run=_run,
)
