"""The whole command line: its commands in one tuple, and the help around them."""

import sys
from argparse import SUPPRESS, RawDescriptionHelpFormatter

from site_builder import __version__
from site_builder.cli import (
    build,
    check,
    codeowners,
    diff,
    erase,
    explain,
    form,
    import_list,
    init,
    log,
    new,
    policy,
    rename,
    review,
    schema,
    serve,
)
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import USAGE
from site_builder.cli.options import add_site_folder

COMMANDS: tuple[Command, ...] = (
    build.COMMAND,
    serve.COMMAND,
    check.COMMAND,
    explain.COMMAND,
    diff.COMMAND,
    review.COMMAND,
    policy.COMMAND,
    init.COMMAND,
    new.COMMAND,
    log.COMMAND,
    rename.COMMAND,
    erase.COMMAND,
    import_list.COMMAND,
    schema.COMMAND,
    codeowners.COMMAND,
    form.COMMAND,
)

_DESCRIPTION = "Publishes the directory of an ambassador program from Markdown files."
_EPILOG = """\
More about a command: site-builder COMMAND --help

Exit codes: 0 fine; 1 problems in the content; 2 wrong usage; 3 a fault of the program
itself or of the machine; 130 interrupted."""


def make_parser() -> Parser:
    """The parser of every command; what it parses has ``run``, the command's own function."""
    parser = Parser(
        prog="site-builder",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"site-builder {__version__}")
    add_site_folder(parser, default=None)
    parser.set_defaults(run=lambda _: _without_command(parser))
    group = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        words = group.add_parser(
            command.name,
            help=command.summary,
            description=f"{command.summary[0].upper()}{command.summary[1:]}.",
            epilog="\n  ".join(("Examples:", *command.examples)),
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        words.set_defaults(run=command.run)
        command.add_options(words)
        add_site_folder(words, default=SUPPRESS)
    return parser


def _without_command(parser: Parser) -> int:
    parser.print_help(sys.stderr)
    return USAGE
