"""``site-builder rename``: follow someone's new GitHub handle."""

from argparse import Namespace

from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE


def _add_options(parser: Parser) -> None:
    parser.add_argument("old", metavar="OLD", help="the handle until now")
    parser.add_argument("new", metavar="NEW", help="the new handle")


def _run(options: Namespace) -> int:
    from site_builder.authoring.open_site import open_site
    from site_builder.authoring.rename import rename_person
    from site_builder.cli.editing import carry_out, refusals
    from site_builder.cli.folders import site_root

    root = site_root(options.root)
    with refusals():
        change = rename_person(open_site(root), options.old, options.new)
    carry_out(root, change)
    return FINE


COMMAND = Command(
    name="rename",
    summary="follow someone's new handle: the file, an alias for the old one, and mentions",
    examples=("site-builder rename old-handle new-handle",),
    add_options=_add_options,
    run=_run,
)
