"""``site-builder codeowners``: GitHub asks people about changes to their own profiles."""

from argparse import Namespace

from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, PROBLEMS


def _add_options(parser: Parser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="only say whether the file is up to date"
    )


def _run(options: Namespace) -> int:
    from site_builder.authoring.change import Change
    from site_builder.authoring.code_owners import CODE_OWNERS, code_owners
    from site_builder.authoring.open_site import open_site
    from site_builder.cli.editing import carry_out, refusals
    from site_builder.cli.folders import site_root

    root = site_root(options.root)
    with refusals():
        opened = open_site(root)
        text = opened.text(CODE_OWNERS) if (root / CODE_OWNERS).exists() else ""
        new = code_owners(text, opened.site.ambassadors)
    if new == text:
        print(f"{CODE_OWNERS} is up to date.")
        return FINE
    if options.check:
        print(f"{CODE_OWNERS} is not up to date: run site-builder codeowners.")
        return PROBLEMS
    carry_out(root, Change({CODE_OWNERS: new}, said=(f"{CODE_OWNERS}: brought up to date.",)))
    return FINE


COMMAND = Command(
    name="codeowners",
    summary="write who owns which profile into .github/CODEOWNERS",
    examples=("site-builder codeowners", "site-builder codeowners --check"),
    add_options=_add_options,
    run=_run,
)
