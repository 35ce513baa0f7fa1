"""What came of the latest build, so that one that finds everything as it was ends at once.

Nothing but the glance at the sources is compared: no other cache is read, nothing decoded or
planned. What was wrong with the content then is told again. A record that is broken, or was not
written by this builder in this folder, is no record.
"""

import contextlib
from pathlib import Path

import msgspec
from msgspec.structs import replace

from site_builder.config import CACHE, MANIFEST, TEMPLATES
from site_builder.kept import read_kept, write_kept
from site_builder.pipeline.options import BuildOptions, BuildReport
from site_builder.pipeline.sight import Sight
from site_builder.problems import Problem

_FILE = "latest.cache"


class _Latest(msgspec.Struct, array_like=True):
    """A build: what it saw, where to and under which manifest it published, and its report."""

    sight: str
    out: str
    manifest: tuple[int, ...]
    report: BuildReport


def recall_report(options: BuildOptions, sight: Sight | None) -> BuildReport | None:
    """The report of a build that would change nothing; None where one might."""
    latest = None if options.clean else _read(options.root, sight)
    if latest is None:
        return None
    report = latest.report
    if any(problem.is_error or options.strict for problem in report.problems):
        return BuildReport(report.problems, published=False)
    if not report.published or latest.out != str(options.out):
        return None
    if latest.manifest != _manifest_stamp(options.out):
        return None
    return replace(report, rendered=0, written=0, removed=0, unchanged=report.pages)


def recall_problems(root: Path, sight: Sight | None) -> tuple[Problem, ...] | None:
    """All that is wrong with the content, where it is as it was when that was last found out."""
    latest = _read(root, sight)
    return latest.report.problems if latest else None


def remember(options: BuildOptions, sight: Sight | None, report: BuildReport) -> None:
    """Keep a report for the next build, which is only slower where it cannot be kept.

    That is so on a disk that takes no more, and for names of files that are no text. What is wrong
    with templates is not kept: only rendering finds it, and a check renders nothing.
    """
    is_in_template = any(each.path.startswith(f"{TEMPLATES}/") for each in report.problems)
    if sight is None or not sight.is_at_rest or is_in_template:
        return
    with contextlib.suppress(UnicodeEncodeError):
        stamp = _manifest_stamp(options.out)
        latest = _Latest(sight.digest, str(options.out), stamp, report)
        write_kept(options.root / CACHE / _FILE, msgspec.msgpack.encode(latest))


def _read(root: Path, sight: Sight | None) -> _Latest | None:
    body = read_kept(root / CACHE / _FILE)
    if body is None or sight is None:
        return None
    try:
        latest = msgspec.msgpack.decode(body, type=_Latest)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return latest if latest.sight == sight.digest else None


def _manifest_stamp(out: Path) -> tuple[int, ...]:
    """Which manifest a published folder holds; its change time tells only of links to it."""
    try:
        found = (out / MANIFEST).lstat()
    except OSError:
        return ()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
