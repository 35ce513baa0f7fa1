"""Read a site and assess it: the work tree as it stands, or a revision laid out in a folder."""

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from site_builder.config import SITE_FILE
from site_builder.content import Loaded, ParseCache, load_site
from site_builder.content.cache import read_cache
from site_builder.content.opening import LARGEST_TEXT
from site_builder.history.git import GitError, Repository, TreeFile
from site_builder.model.snapshot import Snapshot
from site_builder.standing import assess_site

WORK_TREE = "the work tree"
_READ = (SITE_FILE, "content")
"""What a revision is judged by: pictures and files to be published are compared by name alone."""


def read_work_tree(root: Path, as_of: dt.date) -> Snapshot:
    """The site in ``root`` as it stands, committed or not."""
    return assess_loaded(load_site(root), as_of)


def load_revision(repository: Repository, commit: str, known: ParseCache | None = None) -> Loaded:
    """The site as a commit has it. Raises GitError where git cannot give it.

    ``known`` are files read already, in the work tree unless it is given: what is the same in a
    revision is not read again.
    """
    files = list(repository.files(commit, *_READ))
    with TemporaryDirectory(prefix="site-builder-") as folder:
        _lay_out(repository, files, Path(folder))
        loaded = load_site(Path(folder), cache=known or read_cache(repository.root))
        if loaded.site:
            tuple(loaded.site.ambassadors)  # while there are files to open
        return loaded


def assess_loaded(
    loaded: Loaded, as_of: dt.date, name: str = WORK_TREE, commit: str | None = None
) -> Snapshot:
    """What was read, with everyone's standing as of a day."""
    standings = assess_site(loaded.site, as_of) if loaded.site else {}
    return Snapshot(name, commit, loaded.site, standings, loaded.problems)


def _lay_out(repository: Repository, files: Iterable[TreeFile], folder: Path) -> None:
    """Write the files below ``folder``, each as what it is, so that reading refuses the same."""
    small = [file for file in files if not file.is_link and file.size <= LARGEST_TEXT]
    contents = dict(zip(small, repository.read([file.blob for file in small]), strict=True))
    for file in files:
        place = folder / _safe(file.path)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            if file.is_link:
                place.symlink_to("nowhere")
                continue
            with place.open("xb") as target:
                target.write(contents.get(file, b""))
                target.truncate(file.size)  # what is too large to read keeps its size
        except (OSError, ValueError) as fault:
            raise GitError(f"this machine cannot hold the file {file.path!r}: {fault}") from fault


def _safe(path: str) -> str:
    """The path, which git keeps free of ``..`` unless someone made the tree by hand."""
    parts = path.replace(os.sep, "/").split("/")
    if {"", ".", ".."} & set(parts) or ":" in parts[0]:
        raise GitError(f"the revision holds a file with an impossible path: {path!r}")
    return path
