"""``site-builder new``: begin a profile."""

from argparse import Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE
from site_builder.cli.options import day

_SINGLE = ("title", "company", "country", "city", "timezone", "pronouns")
_LISTS = ("languages", "topics", "available_for")


def _add_options(parser: Parser) -> None:
    parser.add_argument("handle", metavar="HANDLE", help="the person's GitHub handle")
    parser.add_argument("--name", metavar="NAME", help="the person's name; otherwise the handle")
    parser.add_argument(
        "--accepted", metavar="DATE", type=day, help="the first day of tenure 1; otherwise today"
    )
    for key in _SINGLE:
        parser.add_argument(f"--{key}", metavar="TEXT", help=f"the field `{key}`")
    for key in _LISTS:
        option = f"--{key.replace('_', '-')}"
        parser.add_argument(option, metavar="A,B", help=f"the field `{key}`, with commas between")


def _run(options: Namespace) -> int:
    from site_builder.authoring.new_person import begin_profile
    from site_builder.authoring.open_site import open_site
    from site_builder.cli.editing import carry_out, refusals, separated
    from site_builder.cli.folders import site_root
    from site_builder.model.draft import ProfileDraft

    root = site_root(options.root)
    accepted_on = options.accepted or as_of_day(None)
    draft = ProfileDraft(options.handle, options.name or options.handle, accepted_on=accepted_on)
    single = {key: getattr(options, key) for key in _SINGLE if getattr(options, key)}
    lists = {key: separated(getattr(options, key)) for key in _LISTS if getattr(options, key)}
    with refusals():
        change = begin_profile(open_site(root), draft, single | lists)
    carry_out(root, change)
    print(
        f"Accepted on {accepted_on}. Every field is explained in docs/content.md of site-builder."
    )
    return FINE


COMMAND = Command(
    name="new",
    summary="begin a profile for someone who has none yet",
    examples=(
        'site-builder new sample-person --name "Sample Person" --accepted 2026-01-11',
        "site-builder new sample-person --country NO --topics kafka,streams",
    ),
    add_options=_add_options,
    run=_run,
)
