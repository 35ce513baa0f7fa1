"""What a build would read, at a glance: names and stamps of every file, and nothing opened.

Two equal glances, and nothing has changed: neither content nor templates, nor the builder, nor the
day. As with the parse cache, a stamp proves something only where the file had been at rest when
it was looked at (see ``site_builder.content.cache``).
"""

import datetime as dt
import os
import stat
import sys
import time
from functools import cache
from pathlib import Path

from msgspec import Struct

from site_builder.config import SITE_FILE, SOURCES, TEMPLATES, defaults_root
from site_builder.digests import digest_of
from site_builder.model.glance import Glance

_PACKAGE = Path(__file__).parent.parent
_DEFAULTS = (TEMPLATES, "static/css", "static/js", "static/icons")
_CLOCK_GRAIN_NS = 2_000_000_000
"""FAT stamps in steps of two seconds, the coarsest clock in use."""


class Sight(Struct, frozen=True):
    """One glance: a digest of all that was seen, and whether all of it had been at rest."""

    digest: str
    is_at_rest: bool
    glance: Glance
    """What was seen of each file, for whoever reads them next."""


def look(root: Path, as_of: dt.date, base_url: str | None) -> Sight | None:
    """All that a site is made from, as of a day; None where a folder cannot be read.

    Templates alone may be links, and what these lead to is not looked at: then it is None as well.
    """
    began_ns = time.time_ns()
    newest_ns, lines = 0, [_code_line(), as_of.isoformat(), repr(base_url)]
    seen: dict[str, os.stat_result] = {}
    try:
        for name in (SITE_FILE, *SOURCES):
            newest_ns = max(newest_ns, _list(root, name, lines, seen))
    except OSError:
        return None
    if any(_is_linked_template(path, found) for path, found in seen.items()):
        return None
    digest = digest_of("\n".join(lines).encode("utf-8", "surrogateescape"))
    is_at_rest = newest_ns < began_ns - _CLOCK_GRAIN_NS
    return Sight(digest, is_at_rest, Glance(began_ns, seen))


@cache
def _code_line() -> str:
    """The builder, its templates and the installed libraries; a running builder stays as it is."""
    libraries = [path for path in map(Path, sys.path) if path.name.endswith("-packages")]
    lines = [sys.version, *(f"{path} {path.stat().st_mtime_ns}" for path in libraries)]
    for folder in ("", *_DEFAULTS):
        _list(defaults_root() if folder else _PACKAGE, folder, lines, {})
    return digest_of("\n".join(lines).encode())


def _list(root: Path, name: str, lines: list[str], seen: dict[str, os.stat_result]) -> int:
    """Add a line for a file, or for everything below a folder; the newest stamp among them.

    It is ``seen``, and so is what is no folder, by its path relative to ``root``.
    """
    try:
        found = (root / name).lstat()
    except FileNotFoundError:
        return 0
    seen[name] = found
    lines.append(_line(name, found))
    newest_ns = _newest_ns(found)
    folders = [name] if stat.S_ISDIR(found.st_mode) else []
    while folders:
        folder = folders.pop()
        lines.append(folder)
        with os.scandir(root / folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                found = entry.stat(follow_symlinks=False)
                path = f"{folder}/{entry.name}" if folder else entry.name
                if not stat.S_ISDIR(found.st_mode):
                    seen[path] = found
                    lines.append(_line(entry.name, found))
                    newest_ns = max(newest_ns, _newest_ns(found))
                elif (root, entry.name) != (_PACKAGE, "__pycache__"):
                    folders.append(path)
    return newest_ns


def _is_linked_template(path: str, found: os.stat_result) -> bool:
    return stat.S_ISLNK(found.st_mode) and path.partition("/")[0] == TEMPLATES


def _newest_ns(found: os.stat_result) -> int:
    return max(found.st_mtime_ns, found.st_ctime_ns)


def _line(name: str, found: os.stat_result) -> str:
    stamps = f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"
    return f"{name} {found.st_mode} {stamps}"
