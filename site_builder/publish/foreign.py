"""What others put into the published folder: found, carried over, never removed."""

import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from site_builder.config import MANIFEST
from site_builder.publish.manifest import Manifest
from site_builder.publish.tree import Tree


def find_foreign(live: Path, manifest: Manifest) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Everything foreign in ``live``, and the part of it that may be new; folders end in a slash.

    Only folders that changed after the manifest was written are read: every addition and removal
    sets a folder's change time, which nobody can set back.
    """
    written = (live / MANIFEST).lstat()
    written_ns = min(written.st_mtime_ns, written.st_ctime_ns)  # a copied file may say any time
    folders = _folders((*manifest.files, *manifest.kept))
    touched = {folder for folder in folders if _changed_ns(live, folder) >= written_ns}
    known = folders - {name.rstrip("/") for name in manifest.kept}
    seen = {name for folder in touched for name in _strangers(live, folder, manifest.files, known)}
    resting = {name for name in manifest.kept if _above(name) not in touched}
    return tuple(sorted(resting | seen)), tuple(sorted(seen))


def carry_over(live: Path, names: Iterable[str], target: Tree, known: Container[str]) -> None:
    """Link foreign files into ``target``; ``known`` are those that may be replaced there.

    Raises PublishRefused where the site has something of its own under the same name.
    """
    for name in names:
        if name.endswith("/"):
            target.make_folder(name[:-1])
        elif not _is_same(f"{live}/{name}", target.path(name)):
            target.link(f"{live}/{name}", name, owned=name in known)


def drop_gone(live: Path, names: tuple[str, ...], target: Tree) -> tuple[str, ...]:
    """Remove from ``target`` what others have taken out of ``live``; the names that remain."""
    gone = {name for name in names if not os.path.lexists(f"{live}/{name}".rstrip("/"))}
    for name in gone:
        if not name.endswith("/"):
            target.remove(name)
    target.prune(name.rstrip("/") for name in gone if name.endswith("/"))
    return tuple(name for name in names if name not in gone)


def _folders(names: Iterable[str]) -> set[str]:
    """Every folder that holds one of ``names``, the folders among them, and all above."""
    folders = {""}
    for name in {_above(name) if name[-1] != "/" else name[:-1] for name in names}:
        above = name
        while above not in folders:
            folders.add(above)
            above = _above(above)
    return folders


def _strangers(
    live: Path, folder: str, files: Container[str], folders: Container[str]
) -> Iterator[str]:
    """What is in ``folder`` beside ``files`` and ``folders``, the builder's own."""
    prefix = f"{folder}/" if folder else ""
    with os.scandir(live / folder) as entries:
        for entry in entries:
            name = prefix + entry.name
            if not entry.is_dir(follow_symlinks=False):
                if name not in files and name != MANIFEST:
                    yield name
            elif name not in folders:
                yield f"{name}/"
                yield from _strangers(live, name, files, folders)


def _above(name: str) -> str:
    return name.rstrip("/").rpartition("/")[0]


def _changed_ns(live: Path, folder: str) -> int:
    try:
        return os.lstat(f"{live}/{folder}").st_ctime_ns
    except OSError:
        return -1


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except OSError:
        return False
