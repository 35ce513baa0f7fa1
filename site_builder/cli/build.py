"""``site-builder build``: check everything, then publish."""

import sys
import time
from argparse import Namespace

from site_builder.cli.as_of import as_of_day
from site_builder.cli.command import Command, Parser
from site_builder.cli.endings import FINE, PROBLEMS
from site_builder.cli.options import add_as_of, add_base_url, add_jobs, add_strict

OUT = "_site"
"""The published folder, in the site's own, unless another is named."""


def _add_options(parser: Parser) -> None:
    parser.add_argument(
        "--out", metavar="DIR", help=f"the folder to publish into; otherwise {OUT} in the site's"
    )
    add_as_of(parser)
    add_base_url(parser)
    add_jobs(parser)
    parser.add_argument(
        "--clean", action="store_true", help="make every file anew, as if nothing were known"
    )
    add_strict(parser)


def _run(options: Namespace) -> int:
    from pathlib import Path

    from site_builder.cli.build_words import outcome_of
    from site_builder.cli.folders import site_root
    from site_builder.cli.progress import progress_on
    from site_builder.cli.screen import print_problems
    from site_builder.pipeline import BuildOptions, build_site

    root = site_root(options.root)
    build = BuildOptions(
        root=root,
        out=Path(options.out).absolute() if options.out else root / OUT,
        as_of=as_of_day(options.as_of),
        base_url=options.base_url,
        jobs=options.jobs,
        clean=options.clean,
        strict=options.strict,
    )
    started = time.perf_counter()
    with progress_on(sys.stderr) as progress:
        report = build_site(build, progress)
    print_problems(report.problems, root)
    print(outcome_of(report, build))
    print(f"Took {time.perf_counter() - started:.1f} s.", file=sys.stderr)
    return FINE if report.published else PROBLEMS


COMMAND = Command(
    name="build",
    summary="check everything, then publish the site; with any error nothing is touched",
    examples=(
        "site-builder build",
        "site-builder build --strict --out public",
        "site-builder build --as-of 2026-01-31 --base-url https://example.org/preview/",
    ),
    add_options=_add_options,
    run=_run,
)
