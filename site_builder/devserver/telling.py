"""What ``serve`` says in the terminal about each build."""

from collections.abc import Callable, Sequence

from site_builder.pipeline import BuildReport
from site_builder.problems import Problem
from site_builder.reports.printable import printable

_MOST = 10
"""Problems that are spelled out; the page shows all of them."""


def name_changes(changed: Sequence[str]) -> str:
    """The changed files in a few words: the first, and how many more."""
    more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    return "".join(map(printable, changed[:1])) + more


def tell_build(
    report: BuildReport,
    cause: str,
    seconds: float,
    say: Callable[[str], None],
    *,
    known: Sequence[Problem],
) -> None:
    """Say what came of a build that ``cause`` brought about; ``known`` problems are not repeated.

    A build without a cause, made only to be sure, is worth a word where it found something.
    """
    fresh = [problem for problem in report.problems if problem not in set(known)]
    if not cause and not fresh and not _changes(report):
        return
    say(f"{cause or 'The site'}: {_outcome(report)} ({seconds:.2f} s)")
    for problem in fresh[:_MOST]:
        say(f"  {problem.severity}: {printable(str(problem))}")
    if len(fresh) > _MOST:
        say(f"  and {len(fresh) - _MOST} more")


def _outcome(report: BuildReport) -> str:
    if not report.published:
        errors = sum(problem.is_error for problem in report.problems)
        return f"not published, {errors} error{'' if errors == 1 else 's'} to mend"
    if not _changes(report):
        return "nothing to change"
    removed = f", {report.removed} removed" if report.removed else ""
    return f"{report.written} written{removed}"


def _changes(report: BuildReport) -> bool:
    return bool(report.written or report.removed)
