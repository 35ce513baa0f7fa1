"""Pictures that were drawn before, by the digest of all that they are made from.

The published folder spares most drawing already; this spares the rest: after ``--clean``, for a
second folder, or when a former state comes back. A picture that is damaged, or that was put here
by someone else, is drawn again: each carries a sum that is bound to this very folder.
"""

import contextlib
import os
from collections.abc import Callable, Collection
from hashlib import blake2b
from pathlib import Path

_SUM_BYTES = 16
_FOLDER = "pictures"


class Pictures:
    """The pictures kept in a folder of caches, which may be deleted at any time."""

    def __init__(self, cache: Path) -> None:
        self._folder = cache / _FOLDER

    def keep(self, digest: str, draw: Callable[[], bytes]) -> bytes:
        """The picture of that digest; drawn, and kept, where it is not here yet."""
        kept = self._read(digest)
        if kept is None:
            kept = draw()
            self._write(digest, kept)
        return kept

    def forget_others(self, digests: Collection[str]) -> None:
        """Delete what is not among these: pictures of people who are gone, or of earlier days."""
        with contextlib.suppress(OSError):
            for kept in os.scandir(self._folder):
                if kept.name not in digests:
                    Path(kept).unlink(missing_ok=True)

    def _read(self, digest: str) -> bytes | None:
        try:
            content = (self._folder / digest).read_bytes()
            expected = self._sum(digest, content[_SUM_BYTES:])
        except OSError:
            return None
        return content[_SUM_BYTES:] if content[:_SUM_BYTES] == expected else None

    def _write(self, digest: str, picture: bytes) -> None:
        """Keep it, in one step; where that fails, it is drawn again the next time."""
        partial = self._folder / f"{digest}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(self._sum(digest, picture) + picture)
            partial.replace(self._folder / digest)
        except OSError:
            with contextlib.suppress(OSError):
                partial.unlink()

    def _sum(self, digest: str, picture: bytes) -> bytes:
        """Bound to the device and inode of the folder, which no other folder has. Raises OSError.

        Content that came with a cache of its own could otherwise say what its author liked.
        """
        place = self._folder.lstat()
        bound = f"{place.st_dev} {place.st_ino} {digest}".encode()
        return blake2b(bound + b"\0" + picture, digest_size=_SUM_BYTES).digest()
