"""One tree of published files. No link inside it is ever followed, no file written through."""

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from site_builder.publish.errors import PublishRefused

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_FRESH = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
_CANNOT_LINK = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOTSUP, errno.ENOSYS}


class Tree:
    """A folder that is not live; files and folders are named relative to it, with slashes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders = {""}

    def make(self) -> None:
        """Create the folder itself."""
        self.root.mkdir()
        self.root.chmod(_FOLDER_MODE)

    def path(self, name: str) -> str:
        """Where ``name`` lies on the disk."""
        return f"{self.root}/{name}"

    def write(self, file: str, content: bytes, *, owned: bool) -> bool:
        """Give ``file`` this content; False where it has it already, and is then left alone.

        Raises PublishRefused where something is in the way that is not ``owned``.
        """
        if owned and _holds(self.path(file), content):
            return False
        self.make_folder(file.rpartition("/")[0])
        if owned:
            self.remove(file)
        try:
            target = os.open(self.path(file), _FRESH, _FILE_MODE)
        except FileExistsError:
            raise _in_the_way(file) from None
        with open(target, "wb") as out:  # noqa: PTH123  a descriptor, not a path
            out.write(content)
            if os.fstat(target).st_mode != stat.S_IFREG | _FILE_MODE:  # the umask took some away
                os.fchmod(target, _FILE_MODE)
        return True

    def make_folder(self, folder: str) -> None:
        """Create ``folder`` and what is above it. Raises PublishRefused if a file is in the way."""
        if folder in self._folders:
            return
        self.make_folder(folder.rpartition("/")[0])
        try:
            os.mkdir(self.path(folder))  # noqa: PTH102  strings: this runs for every folder
            os.chmod(self.path(folder), _FOLDER_MODE)  # noqa: PTH101
        except FileExistsError:
            if not self._is_folder(folder):
                raise _in_the_way(folder) from None
        self._folders.add(folder)

    def link(self, source: str, file: str, *, owned: bool) -> None:
        """Make ``file`` the same file as ``source``, or a copy where the disk cannot link.

        Raises PublishRefused where something is in the way that is not ``owned``.
        """
        self.make_folder(file.rpartition("/")[0])
        if owned:
            self.remove(file)
        try:
            link_or_copy(source, self.path(file))
        except FileExistsError:
            raise _in_the_way(file) from None

    def remove(self, file: str) -> None:
        """Remove a file or a link, if it is there. Raises PublishRefused for a folder."""
        if not self._has_folders_above(file):
            return
        try:
            os.unlink(self.path(file))  # noqa: PTH108
        except FileNotFoundError:
            return
        except (IsADirectoryError, PermissionError):
            if self._is_folder(file):
                raise _in_the_way(file) from None
            raise

    def prune(self, folders: Iterable[str]) -> None:
        """Remove those of ``folders`` that are empty, and what becomes empty above them."""
        for folder in sorted(set(folders), reverse=True):
            name = folder
            while name and self._has_folders_above(name) and self._drop_empty(name):
                name = name.rpartition("/")[0]

    def _drop_empty(self, folder: str) -> bool:
        try:
            os.rmdir(self.path(folder))  # noqa: PTH106
        except FileNotFoundError:
            return True
        except OSError as error:
            if error.errno in {errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR}:
                return False
            raise
        self._folders.discard(folder)
        return True

    def _has_folders_above(self, name: str) -> bool:
        above = name.rpartition("/")[0]
        if above in self._folders:
            return True
        if not (self._has_folders_above(above) and self._is_folder(above)):
            return False
        self._folders.add(above)
        return True

    def _is_folder(self, name: str) -> bool:
        try:
            return stat.S_ISDIR(os.lstat(self.path(name)).st_mode)
        except OSError:
            return False


def link_or_copy(source: str, target: str) -> None:
    """Make ``target`` the same file as ``source``, or a copy where the disk cannot link."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _CANNOT_LINK:
            raise
        shutil.copy2(source, target, follow_symlinks=False)


def discard(folder: Path) -> None:
    """Remove a tree and all in it; links are removed, not followed."""
    if folder.exists():
        shutil.rmtree(folder)


def _holds(path: str, content: bytes) -> bool:
    try:
        source = os.open(path, _READ)
    except OSError:
        return False
    try:
        found = os.fstat(source)
        if found.st_size != len(content) or found.st_mode != stat.S_IFREG | _FILE_MODE:
            return False
        return os.read(source, len(content)) == content
    finally:
        os.close(source)


def _in_the_way(name: str) -> PublishRefused:
    return PublishRefused(
        f"“{name}” is in the published folder, and the builder did not put it there, but the site "
        "now has something to publish under that name. Move it away, or remove it."
    )
