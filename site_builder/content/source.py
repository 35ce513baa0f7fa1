"""The files of a site: found in a fixed order, and opened only where they are plain files."""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct, field

from site_builder.addresses import HANDLE
from site_builder.config import AMBASSADORS, PAGES, SITE_FILE, STATIC
from site_builder.content.codes import (
    FILE_CLASH,
    FILE_KIND,
    FILE_MISSING,
    FILE_NAME,
    FILE_STRAY,
    FILE_UNREADABLE,
)
from site_builder.content.decomposed import accents_hint, composed
from site_builder.content.flaw import quoted
from site_builder.problems import Code, Problem

IMAGES = ("png", "jpg", "jpeg", "gif", "webp", "svg", "avif")
"""Extensions of pictures that may stand beside a page."""
SECTION_FILE = "_section.md"

_NOTHING: Mapping[str, os.stat_result] = {}
_NAME = re.compile(r"\w[\w.@+-]*")
_LONGEST_NAME = 200
"""Bytes of a name: disks take 255, and a photo is published under a longer one."""


class Role(Enum):
    """What a file is to the site."""

    PROGRAM = "program"
    PROFILE = "profile"
    PAGE = "page"
    SECTION = "section"
    ASSET = "asset"


class Stamp(NamedTuple):
    """What the file system says of a file: when two stamps are equal, its bytes usually are."""

    size: int
    modified_ns: int
    changed_ns: int
    inode: int

    @classmethod
    def of(cls, found: os.stat_result) -> "Stamp":
        """The stamp of a file."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


class SourceFile(NamedTuple):
    """A file to read; ``path`` is relative to the root, with forward slashes."""

    path: str
    role: Role
    stamp: Stamp


class Listing(Struct):
    """The files of a site by path, and what stands where no file of that kind belongs."""

    files: list[SourceFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def of(self, role: Role) -> list[SourceFile]:
        """The files of one role, by path."""
        return [file for file in self.files if file.role is role]

    def refuse(self, code: Code, path: str, message: str, hint: str) -> None:
        """Leave a file out, and say why."""
        self.problems.append(Problem(code, message, path, hint))


def list_sources(root: Path, seen: Mapping[str, os.stat_result] = _NOTHING) -> Listing:
    """Every file of the site in ``root``, by path; nothing is opened.

    What was ``seen`` of a file is not asked again.
    """
    listing = Listing()
    _find_program(root, listing)
    _check_content(root, listing)
    for folder, choose in (
        (AMBASSADORS, _profile_role),
        (PAGES, _page_role),
        (STATIC, _asset_role),
    ):
        for path, found in _walk(root, folder, listing, seen):
            role = choose(path, listing)
            if role:
                listing.files.append(SourceFile(path, role, Stamp.of(found)))
    listing.files.sort(key=lambda file: file.path)
    return listing


def _find_program(root: Path, listing: Listing) -> None:
    try:
        found = (root / SITE_FILE).lstat()
    except OSError:
        hint = "Run this in the folder of a site, or make a new one with `site-builder init`."
        listing.refuse(FILE_MISSING, SITE_FILE, "the settings of the site are not here.", hint)
        return
    if stat.S_ISREG(found.st_mode):
        listing.files.append(SourceFile(SITE_FILE, Role.PROGRAM, Stamp.of(found)))
    else:
        _refuse_special(SITE_FILE, found, listing)


def _check_content(root: Path, listing: Listing) -> None:
    """Ensure that nothing lies in ``content/`` but the two folders that are read."""
    folders = {AMBASSADORS, PAGES}
    for path, entry in _entries(root, "content", listing):
        if path not in folders:
            hint = f"Put a profile into {AMBASSADORS}/ and a page into {PAGES}/."
            kind = "folder" if entry.is_dir(follow_symlinks=False) else "file"
            listing.refuse(FILE_STRAY, path, f"this {kind} is never read.", hint)


def _walk(
    root: Path, folder: str, listing: Listing, seen: Mapping[str, os.stat_result]
) -> Iterator[tuple[str, os.stat_result]]:
    """Every plain file below a folder; hidden ones are passed over."""
    folders = [folder]
    while folders:
        below = folders.pop()
        for path, entry in _entries(root, below, listing):
            found = seen.get(path) or entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(found.st_mode):
                folders.append(path)
            elif stat.S_ISREG(found.st_mode):
                yield path, found
            else:
                _refuse_special(path, found, listing)


def _entries(root: Path, folder: str, listing: Listing) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """What lies in a folder, by name, with its path; a folder that is not there is empty."""
    try:
        if (root / folder).is_symlink():
            _refuse_special(folder, (root / folder).lstat(), listing)
            return
        with os.scandir(root / folder) as found:
            entries = sorted(
                (entry for entry in found if not entry.name.startswith(".")),
                key=lambda entry: entry.name,
            )
    except FileNotFoundError:
        return
    except OSError as fault:
        hint = "Correct its permissions, or delete it."
        listing.refuse(FILE_UNREADABLE, folder, f"it cannot be opened: {fault.strerror}.", hint)
        return
    yield from (
        (f"{folder}/{entry.name}", entry) for entry in _without_clashes(folder, entries, listing)
    )


def _without_clashes(
    folder: str, entries: Iterable[os.DirEntry[str]], listing: Listing
) -> Iterator[os.DirEntry[str]]:
    """Ensure that no two names differ only in case: many systems have room for one of them."""
    seen: dict[str, str] = {}
    for entry in entries:
        other = seen.setdefault(entry.name.casefold(), entry.name)
        if other == entry.name:
            yield entry
        else:
            message = f"its name differs from {quoted(other)} only in upper and lower case."
            listing.refuse(FILE_CLASH, f"{folder}/{entry.name}", message, "Rename one of the two.")


def _refuse_special(path: str, found: os.stat_result, listing: Listing) -> None:
    kind = "a link" if stat.S_ISLNK(found.st_mode) else "neither a file nor a folder"
    hint = "Put a copy of the file itself here." if kind == "a link" else "Delete it."
    listing.refuse(FILE_KIND, path, f"this is {kind}, which is never followed.", hint)


def _profile_role(path: str, listing: Listing) -> Role | None:
    name = path.removeprefix(f"{AMBASSADORS}/")
    stem, _, extension = name.rpartition(".")
    if "/" in name or extension != "md":
        hint = f"Name it HANDLE.md, and put it into {AMBASSADORS}/ itself."
        listing.refuse(FILE_STRAY, path, "only profiles belong into this folder.", hint)
        return None
    if not HANDLE.fullmatch(stem):
        message = f"{quoted(stem)} is not a GitHub handle."
        hint = "Name the file after the handle on GitHub: letters from a to z, digits and hyphens."
        listing.refuse(FILE_NAME, path, message, hint)
        return None
    return Role.PROFILE


def _page_role(path: str, listing: Listing) -> Role | None:
    if not _is_named_well(path, PAGES, listing):
        return None
    name = path.rpartition("/")[2]
    extension = name.rpartition(".")[2].lower()
    if extension == "md":
        return Role.SECTION if name == SECTION_FILE else Role.PAGE
    if extension in IMAGES:
        return Role.ASSET
    hint = f"A page ends in .md, a picture in .{', .'.join(IMAGES)}; other files go to static/."
    listing.refuse(FILE_STRAY, path, "this is neither a page nor a picture.", hint)
    return None


def _asset_role(path: str, listing: Listing) -> Role | None:
    return Role.ASSET if _is_named_well(path, STATIC, listing) else None


def _is_named_well(path: str, folder: str, listing: Listing) -> bool:
    """Ensure that every part of a path can be part of an address."""
    for part in path.removeprefix(f"{folder}/").split("/"):
        if not _NAME.fullmatch(part):
            message = f"{quoted(part)} cannot be part of an address."
            hint = "Use letters, digits, hyphens, underscores and dots, and no spaces."
            if _NAME.fullmatch(composed(part)):
                hint = accents_hint(part)
            listing.refuse(FILE_NAME, path, message, hint)
            return False
        if len(part.encode()) > _LONGEST_NAME:
            message = f"{quoted(part)} is longer than {_LONGEST_NAME} bytes."
            listing.refuse(FILE_NAME, path, message, "Give it a shorter name.")
            return False
    return True
