"""What ``import`` is given, and what it says about each of the files."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from site_builder.authoring.imports import ListFiles
from site_builder.cli.folders import seen_from, vantage
from site_builder.cli.screen import print_problems_in
from site_builder.importers.asyncapi.lists import Choices
from site_builder.problems import Problem


def list_files_of(options: Namespace) -> ListFiles:
    """The lists, as they were named."""
    sisters = (Path(name) if name else None for name in (options.tenures, options.emeritus))
    return ListFiles(Path(options.file), *sisters)


def choices_of(options: Namespace) -> Choices:
    """What the person decides who imports."""
    return Choices(options.alias, options.accepted, options.add_kinds)


def print_import_problems(problems: Sequence[Problem], files: ListFiles, root: Path) -> None:
    """Show problems of the lists under the names they were given, those of the site as ever."""
    lists = {str(file) for file in (files.members, files.tenures, files.emeritus) if file}
    folder = vantage(root)
    shown = [
        problem if problem.path in lists else seen_from(folder, root, [problem])[0]
        for problem in problems
    ]
    print_problems_in(folder, shown, sys.stderr)
