"""Erasing tried on a copy of the site, and what is built from the site made anew after it."""

import datetime as dt
import shutil
from pathlib import Path

from site_builder.authoring.change import Change, apply_change
from site_builder.authoring.traces import Marks, Trace, find_traces
from site_builder.authoring.trial import trial_copy
from site_builder.cli.build import OUT
from site_builder.cli.endings import RefusedError
from site_builder.config import CACHE
from site_builder.pipeline import BuildOptions, build_site


def try_change(root: Path, change: Change, marks: Marks, as_of: dt.date) -> list[Trace]:
    """The traces that would be left; those of the built site where the sources have none.

    Raises RefusedError where the site could not be built after the change.
    """
    with trial_copy(root) as folder:
        apply_change(folder, change)
        out = folder.with_name("built")
        report = build_site(BuildOptions(folder, out, as_of, clean=True))
        if not report.published:
            errors = "\n".join(f"  {fault}" for fault in report.problems if fault.is_error)
            raise RefusedError(
                f"nothing was changed, because the site would have errors:\n{errors}"
            )
        return list(find_traces(folder, marks)) or list(find_traces(out, marks))


def drop_caches(root: Path) -> None:
    """Remove everything that was kept of earlier builds but the published folder."""
    for folder in (CACHE, f".{OUT}.site-builder"):
        shutil.rmtree(root / folder, ignore_errors=True)


def build_again(root: Path, as_of: dt.date) -> bool:
    """Publish anew into the usual folder, where there is one; whether that went well."""
    if not (root / OUT).is_dir():
        return True
    report = build_site(BuildOptions(root, root / OUT, as_of, clean=True))
    print(f"{OUT} was built anew." if report.published else f"{OUT} could not be built anew.")
    return report.published
