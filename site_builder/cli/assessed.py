"""The site as it stands, for commands that only look: errors are told, and left out."""

import datetime as dt

from site_builder.cli.endings import RefusedError
from site_builder.cli.folders import site_root
from site_builder.cli.screen import print_problems
from site_builder.config import SITE_FILE
from site_builder.history import read_work_tree
from site_builder.model.site import Site
from site_builder.model.snapshot import Snapshot


def assessed(given: str | None, as_of: dt.date) -> tuple[Snapshot, Site]:
    """The site in the folder that was given, with everyone's standing, and the site by itself.

    Raises RefusedError where site.yaml cannot be used.
    """
    root = site_root(given)
    read = read_work_tree(root, as_of)
    print_problems([problem for problem in read.problems if problem.is_error], root)
    if read.site is None:
        raise RefusedError(f"mend {SITE_FILE} first: without it nobody's standing can be judged.")
    return read, read.site
