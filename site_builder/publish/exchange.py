"""Put the new site where the old one is, so that a reader meets wholly the one or the other."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

from site_builder.publish.place import Place

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Both from Linux's fcntl.h; see renameat2(2)."""
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}

Swap = Callable[[Path, Path], bool]
"""Exchanges two folders at one stroke, or says that the system cannot."""


def swap_folders(one: Path, other: Path) -> bool:
    """Exchange two folders at one stroke; False where system or disk know no such thing."""
    import ctypes  # noqa: PLC0415  only a build that changed something needs it

    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    first, second = os.fsencode(one), os.fsencode(other)
    if not libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE):
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(other))


def exchange(place: Place, swap: Swap = swap_folders) -> None:
    """Make the shadow the live folder, and the live folder, where there is one, the shadow.

    A first build takes one rename. Where two folders cannot be exchanged it takes three, and
    ``restore`` repairs what a kill between them leaves.
    """
    if not place.live.exists() or not any(place.live.iterdir()):
        place.shadow.rename(place.live)
    elif not swap(place.shadow, place.live):
        place.live.rename(place.previous)
        place.shadow.rename(place.live)
        place.previous.rename(place.shadow)


def restore(place: Place) -> None:
    """Put the old site back where a killed exchange has moved it away."""
    if place.previous.exists() and not place.live.exists():
        place.previous.rename(place.live)
