"""Two moments of a site, side by side."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from site_builder.history.git import GitError, Repository
from site_builder.history.snapshots import Asked, read_revision, read_work_tree
from site_builder.model.snapshot import Snapshot

_SINCE = "..."


@dataclass(frozen=True, slots=True)
class Comparison:
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
    files = repository.changed_files(before.commit, after.commit if after else None)
    return Comparison(
        read_revision(repository, before, as_of),
        read_revision(repository, after, as_of) if after else read_work_tree(root, as_of),
        files,
        repository.prefix,
    )


def _ask(repository: Repository, base: str, head: str | None) -> tuple[Asked, Asked | None]:
    name, dots, topic = base.partition(_SINCE)
    if dots and head is not None:
        raise GitError(f"'{base}' names two revisions already: leave '{head}' out.")
    after = topic or ("HEAD" if dots else head)
    newer = Asked(after, repository.commit(after)) if after else None
    older = Asked(name, repository.commit(name))
    if dots and newer:
        older = Asked(
            f"{name}, where they parted", repository.merge_base(older.commit, newer.commit)
        )
    return older, newer
