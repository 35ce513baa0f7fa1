"""``site-builder schema``: JSON Schemas, for editors and for programs that read the API."""

import sys
from argparse import Namespace

from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE

REPORTS = ("problems", "diff", "review", "policy")
"""Of what commands print with ``--format json``; ``check`` prints problems."""
NAMES = (
    "profile",
    "page",
    "site",
    "ambassadors",
    "ambassador",
    "contributions",
    *REPORTS,
)
"""Of files that people write, of the published API, and of reports."""


def _add_options(parser: Parser) -> None:
    parser.add_argument("name", metavar="SCHEMA", choices=NAMES, help=", ".join(NAMES))


def _run(options: Namespace) -> int:
    sys.stdout.write(_encoded(options.name))
    return FINE


def _encoded(name: str) -> str:
    if name in REPORTS:
        from site_builder.cli.report_schemas import encode_report_schema

        return encode_report_schema(name)
    from site_builder.pipeline.schemas import encode_schema

    return encode_schema(name).decode()


COMMAND = Command(
    name="schema",
    summary="print a JSON Schema: of a file that people write, or of one that is published",
    examples=("site-builder schema profile", "site-builder schema ambassadors"),
    add_options=_add_options,
    run=_run,
)
