"""``site-builder init``: a new site that builds at once."""

import re
from argparse import ArgumentTypeError, Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE
from site_builder.cli.options import add_as_of

_REPOSITORY = re.compile(r"[A-Za-z0-9](-?[A-Za-z0-9]){0,38}/[\w.-]{1,100}", re.ASCII)


def _add_options(parser: Parser) -> None:
    parser.add_argument("folder", metavar="DIR", help="the folder; what is there stays")
    parser.add_argument("--program", metavar="NAME", default="Example Ambassadors", help="its name")
    parser.add_argument(
        "--repository",
        metavar="OWNER/NAME",
        type=_repository,
        default="example/ambassadors",
        help="where it will be on GitHub; the site's address follows from it",
    )
    parser.add_argument("--handle", metavar="HANDLE", default="sample-person", help="of the first")
    parser.add_argument("--name", metavar="NAME", default="Sample Person", help="of the first")
    parser.add_argument(
        "--builder",
        metavar="REQUIREMENT",
        help="where site-builder is installed from, as pip understands it",
    )
    add_as_of(parser)


def _repository(text: str) -> str:
    if _REPOSITORY.fullmatch(text):
        return text
    raise ArgumentTypeError(f"'{text}' is not a repository, such as example/ambassadors")


def _run(options: Namespace) -> int:
    from pathlib import Path

    from site_builder.authoring.change import Change, apply_change, refuse_overwriting
    from site_builder.authoring.origin import installed_from
    from site_builder.authoring.scaffold import NewSite, scaffold_site
    from site_builder.cli.editing import refusals

    root = Path(options.folder).absolute()
    builder = options.builder or installed_from()
    with refusals():
        new = NewSite(
            options.program, options.repository, options.handle, options.name,
            as_of_day(options.as_of), builder,
        )  # fmt: skip
        texts = scaffold_site(new)
        refuse_overwriting(root, texts)
    apply_change(root, Change(texts))
    print(f"{len(texts)} files written. Read {root / 'README.md'} next.")
    if builder is None:
        print("requirements.txt must still say where site-builder is installed from.")
    print(f"Build it: site-builder -C {options.folder} build --strict")
    return FINE


COMMAND = Command(
    name="init",
    summary="write a new site that builds at once, with workflows and issue forms",
    examples=(
        "site-builder init ambassadors",
        'site-builder init . --program "Example Ambassadors" --repository example/ambassadors',
    ),
    add_options=_add_options,
    run=_run,
)
