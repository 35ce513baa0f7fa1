"""``site-builder import``: profiles from another program's list."""

from argparse import ArgumentTypeError, Namespace

from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, PROBLEMS
from site_builder.cli.options import day


def _add_options(parser: Parser) -> None:
    parser.add_argument(
        "source", metavar="SOURCE", choices=("asyncapi",), help="whose list it is: asyncapi"
    )
    parser.add_argument("file", metavar="FILE", help="AMBASSADORS_MEMBERS, in YAML or JSON")
    parser.add_argument(
        "--tenures",
        metavar="CSV",
        help="when each was listed: a table with github, first_listed, removed",
    )
    parser.add_argument("--emeritus", metavar="FILE", help="the list of former ambassadors")
    parser.add_argument(
        "--alias",
        metavar="OLD=NEW",
        action="append",
        default=[],
        type=_renamed,
        help="OLD is an earlier handle of NEW; may be given again",
    )
    parser.add_argument(
        "--accepted", metavar="DATE", type=day, help="for those whose day is in no list"
    )
    parser.add_argument(
        "--add-kinds", action="store_true", help="add kinds that site.yaml lacks to its policy"
    )


def _renamed(text: str) -> tuple[str, str]:
    old, equals, new = text.partition("=")
    if not (old and equals and new):
        raise ArgumentTypeError(f"'{text}' is not OLD=NEW, such as old-handle=new-handle")
    return old, new


def _run(options: Namespace) -> int:
    from site_builder.authoring.imports import import_lists, summarise_import
    from site_builder.cli.folders import site_root
    from site_builder.cli.import_input import choices_of, list_files_of, print_import_problems

    root = site_root(options.root)
    files = list_files_of(options)
    report = import_lists(root, files, choices_of(options))
    print_import_problems(report.problems, files, root)
    print(summarise_import(report))
    return FINE if report.is_done else PROBLEMS


COMMAND = Command(
    name="import",
    summary="write profiles from AsyncAPI's list of ambassadors; safe to run again",
    examples=(
        "site-builder import asyncapi AMBASSADORS_MEMBERS.yaml --tenures tenures.csv",
        "site-builder import asyncapi AMBASSADORS_MEMBERS.json --accepted 2025-01-11",
    ),
    add_options=_add_options,
    run=_run,
)
