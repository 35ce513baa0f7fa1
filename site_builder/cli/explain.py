"""``site-builder explain``: a person's standing, and why, entry by entry."""

import sys
from argparse import Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, PROBLEMS
from site_builder.cli.options import add_as_of, add_format


def _add_options(parser: Parser) -> None:
    parser.add_argument("handle", metavar="HANDLE", help="the GitHub handle, today's or an earlier")
    add_as_of(parser)
    add_format(parser, ("text", "json"))


def _run(options: Namespace) -> int:
    from site_builder.cli.folders import site_root
    from site_builder.cli.people import find_or_refuse, problems_of
    from site_builder.cli.screen import print_problems
    from site_builder.pipeline.draft import draft_site
    from site_builder.reports.explain import explain_json, explain_text

    root = site_root(options.root)
    draft = draft_site(root, as_of_day(options.as_of))
    doubts = problems_of(options.handle, draft)
    print_problems(doubts, root)
    site, person = find_or_refuse(options.handle, draft)
    if options.format == "json":
        sys.stdout.write(explain_json(person, site.policy, site.settings).decode())
    else:
        sys.stdout.write(explain_text(person, site.policy))
    return PROBLEMS if doubts else FINE


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
