"""What ``check`` prints, in each of its formats."""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from site_builder.cli.folders import seen_from, vantage
from site_builder.cli.screen import print_problems
from site_builder.model.site import SiteSettings
from site_builder.problems import Problem
from site_builder.reports.health.as_markdown import markdown_of_health
from site_builder.reports.problems.as_github import github_of_problems
from site_builder.reports.problems.as_json import json_of_problems
from site_builder.reports.problems.as_sarif import sarif_of_problems
from site_builder.reports.problems.summary import summarise


def write_problems(problems: Sequence[Problem], form: str, root: Path) -> None:
    """Print the problems on standard output.

    JSON names files from the site's root; what GitHub or a person reads, from where they stand.
    """
    if form == "text":
        print_problems(problems, root, sys.stdout)
        print(_closing(problems))
    elif form == "json":
        sys.stdout.write(json_of_problems(problems))
    else:
        write = {"github": github_of_problems, "sarif": sarif_of_problems}[form]
        sys.stdout.write(write(seen_from(vantage(root), root, problems)))


def write_health(
    problems: Sequence[Problem], as_of: dt.date, settings: SiteSettings | None
) -> None:
    """Print the health of the data as Markdown on standard output."""
    sys.stdout.write(markdown_of_health(problems, as_of, settings))


def _closing(problems: Sequence[Problem]) -> str:
    files = len({problem.path for problem in problems})
    where = f" in {files:,} {'file' if files == 1 else 'files'}" if files else ""
    found = summarise(problems)
    return f"{found[0].upper()}{found[1:]}{where}."
