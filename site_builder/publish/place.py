"""Which folder is published, which hidden folder serves it, and which folders are refused."""

import os
import stat
from pathlib import Path

from msgspec import Struct

from site_builder import config
from site_builder.config import MANIFEST
from site_builder.publish.errors import PublishRefused, in_words

_SOURCES = ("content", config.TEMPLATES, config.STATIC, ".git")


class Place(Struct, frozen=True):
    """The published folder ``live``, absolute and free of links, and the workshop beside it.

    The workshop lies on the same disk, so that folders can be exchanged and files be linked.
    """

    live: Path

    @property
    def workshop(self) -> Path:
        """The hidden folder of everything that serves publishing; safe to delete between builds."""
        return self.live.with_name(f".{self.live.name}.site-builder")

    @property
    def lock(self) -> Path:
        """The file that one build at a time holds."""
        return self.workshop / "lock"

    @property
    def shadow(self) -> Path:
        """The tree in which the next site takes shape; between builds, links to the live files."""
        return self.workshop / "shadow"

    @property
    def previous(self) -> Path:
        """Where the live folder waits for a moment on systems that cannot exchange two folders."""
        return self.workshop / "previous"


def find_place(out: Path, root: Path) -> Place:
    """The place for publishing the site in ``root`` to ``out``; a link is followed once, here.

    Raises PublishRefused where writing to ``out`` could harm anything but an earlier build.
    """
    with in_words(out):
        live = out.resolve()
        _refuse_sources(live, root.resolve())
        _refuse_system_folders(live)
        refuse_strangers(live)
        return Place(live)


def _refuse_sources(live: Path, root: Path) -> None:
    if root.is_relative_to(live):
        raise PublishRefused(
            f"{live} holds the site's sources. Publish to a folder of its own, such as "
            f"{root / '_site'}."
        )
    for name in _SOURCES:
        source = (root / name).resolve()
        if live.is_relative_to(source) or source.is_relative_to(live):
            raise PublishRefused(
                f"{live} overlaps the sources in {source}. Publish to a folder of its own, such "
                f"as {root / '_site'}."
            )


def _refuse_system_folders(live: Path) -> None:
    if Path(os.path.expanduser("~")).resolve().is_relative_to(live):  # noqa: PTH111  Path.home raises where there is no home
        raise PublishRefused(f"{live} is or holds your home folder. Publish to a folder inside it.")
    if live.is_mount():
        raise PublishRefused(
            f"{live} is a mount point, which cannot be exchanged. Publish to a folder inside it."
        )


def refuse_strangers(live: Path) -> None:
    """Raise PublishRefused where ``live`` holds something that the builder did not publish."""
    try:
        mode = live.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(mode):
        raise PublishRefused(f"{live} is a file. Give the name of a folder.")
    names = os.listdir(live)  # noqa: PTH208  names are enough
    if names and MANIFEST not in names:
        raise PublishRefused(
            f"{live} is not empty, and the builder did not make it ({MANIFEST} is missing). "
            "Publish to an empty folder, or move away what is in it."
        )
