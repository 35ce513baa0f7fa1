"""What a published folder owns: a file inside it, exchanged together with it.

The file names nothing but what is published, so it may be published itself, and a copy of the
folder is recognised wherever it goes.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from site_builder.config import MANIFEST
from site_builder.publish.errors import PublishRefused

_LONGEST = 255
"""Bytes in one part of a path, on every usual file system."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The files of a published folder."""

    form: Literal["site-builder-1"]
    files: dict[str, str]
    """What the builder owns: file to fingerprint, in the order of the plan."""
    foreign: tuple[bytes, ...]
    """What others put there, as the disk spells it; folders end in a slash. Never removed."""

    @property
    def kept(self) -> tuple[str, ...]:
        """The names of ``foreign``, in order."""
        return tuple(map(os.fsdecode, self.foreign))


def make_manifest(files: Mapping[str, str], kept: Iterable[str] = ()) -> Manifest:
    """The manifest of a folder with these files, and what it keeps of others."""
    foreign = tuple(map(os.fsencode, sorted(kept)))
    return Manifest("site-builder-1", dict(files), foreign)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of ``folder``; the last file of a build."""
    path = folder / MANIFEST
    path.write_bytes(msgspec.msgpack.encode(manifest))
    path.chmod(0o644)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of ``folder``, empty where there is none. Raises PublishRefused if damaged."""
    try:
        content = (folder / MANIFEST).read_bytes()
    except FileNotFoundError:
        return make_manifest({})
    try:
        return msgspec.msgpack.decode(content, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise PublishRefused(
            f"{folder / MANIFEST} is damaged, so the builder cannot tell which files are its own. "
            f"Remove the folder {folder} and build again."
        ) from error


def is_sealed(live: Path, shadow: Path) -> bool:
    """Whether ``shadow`` is known to hold the same files as ``live``: they share one manifest."""
    try:
        return os.path.samestat((live / MANIFEST).lstat(), (shadow / MANIFEST).lstat())
    except FileNotFoundError:
        return False


def refuse_unsafe(file: str) -> None:
    """Raise PublishRefused unless ``file`` is a plain relative path that stays in its folder."""
    parts = file.split("/")
    if not all(_is_plain(part) for part in parts) or MANIFEST in parts:
        raise PublishRefused(f"{file!a} cannot be the name of a published file.")


def refuse_outside(name: str) -> None:
    """Raise PublishRefused unless ``name``, of any file on a disk, stays in its folder."""
    if not {"", ".", ".."}.isdisjoint(name.removesuffix("/").split("/")):
        raise PublishRefused(f"{name!a} in {MANIFEST} leads out of the published folder.")


def _is_plain(part: str) -> bool:
    if part in {"", ".", ".."} or "\\" in part or not part.isprintable():
        return False
    return len(part.encode()) <= _LONGEST
