"""``site-builder erase``: take a person out of the site, and prove that no trace is left."""

import sys
from argparse import Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, PROBLEMS, RefusedError
from site_builder.cli.options import add_as_of


def _add_options(parser: Parser) -> None:
    parser.add_argument("handle", metavar="HANDLE", help="the GitHub handle, today's or an earlier")
    add_as_of(parser)


def _run(options: Namespace) -> int:
    from site_builder.authoring.erase import erase_person
    from site_builder.authoring.open_site import open_site
    from site_builder.authoring.traces import marks_of
    from site_builder.cli.editing import carry_out, refusals
    from site_builder.cli.erase_trial import build_again, drop_caches, try_change
    from site_builder.cli.folders import site_root

    root, as_of = site_root(options.root), as_of_day(options.as_of)
    with refusals():
        opened = open_site(root)
        who = opened.person(options.handle)
        change = erase_person(opened, who)
    left = try_change(root, change, marks_of(who, root), as_of)
    if left:
        print("\n".join(map(str, left)), file=sys.stderr)
        raise RefusedError(
            "these would still speak of the person. Nothing was changed: edit them first, and"
            " erase again. A short handle may also be a word by chance: then write it otherwise."
        )
    carry_out(root, change)
    drop_caches(root)
    print("A site was built from what is left, and every file of it searched: no trace is there.")
    where = "docs/github.md of site-builder"
    print(f"History in git and copies that others have are not touched: see {where}.")
    return FINE if build_again(root, as_of) else PROBLEMS


COMMAND = Command(
    name="erase",
    summary="take a person out of content, photos and caches; proves that no trace is left",
    examples=("site-builder erase sample-person",),
    add_options=_add_options,
    run=_run,
)
