"""``site-builder schema``: JSON Schemas, for editors and for programs that read the API."""

import sys
from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE

_NAMES = ("profile", "page", "site", "ambassadors", "ambassador", "contributions", "problems")


def _add_options(parser: Parser) -> None:
    parser.add_argument("name", metavar="SCHEMA", choices=_NAMES, help=", ".join(_NAMES))


def _run(options: Namespace) -> int:
    import json

    json.dump(_schema(options.name), sys.stdout, indent=2)
    print()
    return FINE


def _schema(name: str) -> Mapping[str, Any]:
    from site_builder.reports.problems.as_json import problems_schema

    return problems_schema()


COMMAND = Command(
    name="schema",
    summary="print a JSON Schema: of a file that people write, or of one that is published",
    examples=("site-builder schema profile", "site-builder schema ambassadors"),
    add_options=_add_options,
    run=_run,
)
