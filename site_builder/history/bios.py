"""When the text about each person last changed, as git knows."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.history.git import GitError, Repository

_FENCE = b"---"


def bios_changed_on(root: Path, paths: Iterable[str]) -> dict[str, dt.date]:
    """The day (UTC) of the latest change below the front matter, by path.

    Files that git does not know are left out, as all are where there is no repository.
    """
    try:
        repository = Repository.at(root)
    except GitError:
        return {}
    return dict(_dated(repository, paths))


def _dated(repository: Repository, paths: Iterable[str]) -> Iterator[tuple[str, dt.date]]:
    for path in paths:
        try:
            times = list(_body_times(repository.blame(path)))
        except GitError:
            continue
        if times:
            yield path, dt.datetime.fromtimestamp(max(times), dt.UTC).date()


def _body_times(blamed: bytes) -> Iterator[int]:
    """The commits' times, in seconds since 1970, of the lines below the second fence."""
    fences, time = 0, 0
    for line in blamed.split(b"\n"):
        if line.startswith(b"committer-time "):
            time = int(line.split()[1])
        elif line.startswith(b"\t"):
            text = line[1:].strip()
            if fences > 1 and text:
                yield time
            fences += text == _FENCE
