"""``site-builder explain``: a person's standing, and why, entry by entry."""

from argparse import Namespace

from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE
from site_builder.cli.options import add_as_of, add_format


def _add_options(parser: Parser) -> None:
    parser.add_argument("handle", metavar="HANDLE", help="the person's GitHub handle, or an alias")
    add_as_of(parser)
    add_format(parser, ("text", "json"))


def _run(options: Namespace) -> int:
    return FINE


COMMAND = Command(
    name="explain",
    summary="say where a person stands and why, entry by entry",
    examples=(
        "site-builder explain sample-person",
        "site-builder explain sample-person --as-of 2026-01-10 --format json",
    ),
    add_options=_add_options,
    run=_run,
)
