"""Two moments of a site, side by side."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from site_builder.content import load_site
from site_builder.history.git import GitError, Repository
from site_builder.history.snapshots import WORK_TREE, assess_loaded, load_revision
from site_builder.model.snapshot import Snapshot

_SINCE = "..."


class _Asked(NamedTuple):
    """A revision as it was asked for, and the commit that it means."""

    name: str
    commit: str


class Comparison(Struct, frozen=True):
    """The site before and after, and every file that differs, as the repository calls it.

    ``prefix`` leads from the top of the repository to the site.
    """

    base: Snapshot
    head: Snapshot
    files: tuple[str, ...]
    prefix: str = ""

    @property
    def site_files(self) -> tuple[str, ...]:
        """The same files as seen from the site; those outside of it begin with ``../``."""
        return tuple(
            path.removeprefix(self.prefix) if path.startswith(self.prefix) else f"../{path}"
            for path in self.files
        )


def read_comparison(root: Path, base: str, head: str | None, as_of: dt.date) -> Comparison:
    """The site in ``root`` at two revisions, both judged by one day.

    Without ``head`` the work tree is compared, committed or not. ``main...topic`` compares
    ``topic`` with the commit at which it left ``main``, as git does. Raises GitError.
    """
    repository = Repository.at(root)
    before, after = _ask(repository, base, head)
    was = load_revision(repository, before.commit)
    if after is None:
        is_now = load_site(root, cache=was.cache)
    else:
        is_now = load_revision(repository, after.commit, was.cache)
    name, commit = (after.name, after.commit) if after else (WORK_TREE, None)
    return Comparison(
        assess_loaded(was, as_of, before.name, before.commit),
        assess_loaded(is_now, as_of, name, commit),
        repository.changed_files(before.commit, commit),
        repository.prefix,
    )


def _ask(repository: Repository, base: str, head: str | None) -> tuple[_Asked, _Asked | None]:
    name, dots, topic = base.partition(_SINCE)
    if dots and head is not None:
        raise GitError(f"'{base}' names two revisions already: leave '{head}' out.")
    after = topic or ("HEAD" if dots else head)
    newer = _Asked(after, repository.commit(after)) if after else None
    older = _Asked(name, repository.commit(name))
    if dots and newer:
        parted = repository.merge_base(older.commit, newer.commit)
        older = _Asked(f"{name}, where they parted", parted)
    return older, newer
