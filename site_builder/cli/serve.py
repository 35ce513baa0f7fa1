"""``site-builder serve``: the site in a browser, fresh after every change."""

from argparse import Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.build import OUT
from site_builder.cli.command import Command, Parser
from site_builder.cli.options import add_as_of, add_jobs, whole_number
from site_builder.collector import live_long


def _add_options(parser: Parser) -> None:
    parser.add_argument(
        "--port",
        metavar="N",
        type=whole_number(0, 65535),
        default=8000,
        help="the port to listen at, 8000 unless told; 0 is any that is free",
    )
    parser.add_argument("--open", action="store_true", help="open the site in a browser")
    add_as_of(parser)
    add_jobs(parser)


def _run(options: Namespace) -> int:
    from site_builder.cli.folders import site_root
    from site_builder.devserver import serve_site
    from site_builder.pipeline import BuildOptions

    live_long()
    root = site_root(options.root)
    build = BuildOptions(
        root=root, out=root / OUT, as_of=as_of_day(options.as_of), jobs=options.jobs
    )
    return serve_site(build, port=options.port, open_browser=options.open, say=_say)


def _say(line: str) -> None:
    print(line, flush=True)


COMMAND = Command(
    name="serve",
    summary="build, watch for changes, and show the site in a browser, on this machine only",
    examples=("site-builder serve", "site-builder serve --port 8080 --open"),
    add_options=_add_options,
    run=_run,
)
