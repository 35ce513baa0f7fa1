"""``site-builder check``: every problem of the content, and nothing written."""

from argparse import Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, PROBLEMS
from site_builder.cli.options import add_as_of, add_format, add_strict


def _add_options(parser: Parser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="report only the problems of these files, or of files in these folders",
    )
    add_format(parser, ("text", "json", "github", "sarif", "markdown"))
    parser.add_argument(
        "--external",
        action="store_true",
        help="ask, too, whether links to other sites answer; answers are kept for a month",
    )
    add_as_of(parser)
    add_strict(parser)


def _run(options: Namespace) -> int:
    from site_builder.cli.check_output import write_health, write_problems
    from site_builder.cli.folders import content_path, limited_to, site_root
    from site_builder.cli.looking import look_into

    root, as_of = site_root(options.root), as_of_day(options.as_of)
    paths = [content_path(path, root) for path in options.paths]
    is_health = options.format == "markdown"
    found = look_into(root, as_of, paths, is_health=is_health, is_external=options.external)
    problems = limited_to(found.problems, paths)
    if is_health:
        write_health(problems, as_of, found.settings)
    else:
        write_problems(problems, options.format, root)
    weighty = any(problem.is_error or options.strict for problem in problems)
    return PROBLEMS if weighty else FINE


COMMAND = Command(
    name="check",
    summary="list every problem of the content, with what to do about it; writes nothing",
    examples=(
        "site-builder check",
        "site-builder check content/ambassadors/sample-person.md",
        "site-builder check --strict --format github",
        "site-builder check --format markdown",
        "site-builder check --external",
    ),
    add_options=_add_options,
    run=_run,
)
