"""``site-builder diff``: two revisions compared by meaning, for a pull request."""

import sys
from argparse import Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, PROBLEMS, RefusedError
from site_builder.cli.options import add_as_of, add_format


def _add_options(parser: Parser) -> None:
    parser.add_argument(
        "base",
        metavar="BASE",
        help="a branch, tag or commit; BASE...HEAD compares HEAD with where it left BASE",
    )
    parser.add_argument(
        "head",
        metavar="HEAD",
        nargs="?",
        help="another one; otherwise the files as they stand here, committed or not",
    )
    parser.add_argument(
        "--author",
        metavar="HANDLE",
        help="who proposes the change: edits of other people's profiles are pointed out",
    )
    add_as_of(parser)
    add_format(parser, ("text", "markdown", "json"))


def _run(options: Namespace) -> int:
    from site_builder.cli.folders import site_root
    from site_builder.cli.sheets import print_sheet
    from site_builder.history import GitError, read_comparison
    from site_builder.reports.diff.compare import compare
    from site_builder.reports.diff.words import diff_sheet

    root, as_of = site_root(options.root), as_of_day(options.as_of)
    try:
        read = read_comparison(root, options.base, options.head, as_of)
    except GitError as fault:
        raise RefusedError(str(fault)) from fault
    diff = compare(
        read.base, read.head, as_of, author=options.author or None, files=read.site_files
    )
    if options.format == "json":
        from site_builder.reports.diff.as_json import diff_json

        sys.stdout.write(diff_json(diff))
    else:
        print_sheet(diff_sheet(diff), options.format)
    return FINE if diff.readable else PROBLEMS


COMMAND = Command(
    name="diff",
    summary="say what a change means: who and what is new, whose standing moves, what to look at",
    examples=(
        "site-builder diff main",
        "site-builder diff main...my-branch --author sample-person",
        "site-builder diff v1 v2 --format markdown",
    ),
    add_options=_add_options,
    run=_run,
)
