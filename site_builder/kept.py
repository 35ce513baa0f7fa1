"""What is kept between builds: files that a disk may lose, and that nobody else can make.

Each carries a sum of its bytes and of the folder it is in (device and inode, whatever the path).
One that a disk or a killed machine has damaged, or that came with the content, is as if it were
not there: it could say what its author liked.
"""

import contextlib
import os
import zlib
from pathlib import Path

_SUM_BYTES = 4


def read_kept(file: Path) -> memoryview | None:
    """What ``write_kept`` put into a file in this very folder; None where it is not that."""
    try:
        content = memoryview(file.read_bytes())
        expected = _sum(file.parent, content[_SUM_BYTES:])
    except OSError:
        return None
    return content[_SUM_BYTES:] if content[:_SUM_BYTES] == expected else None


def write_kept(file: Path, body: bytes) -> str:
    """Write a file as a whole, and its folder if need be; what kept it from that, or ``""``."""
    partial = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as target:
            target.write(_sum(file.parent, body))
            target.write(body)
        file.unlink(missing_ok=True)  # to replace one, ext4 would first write this one out
        partial.rename(file)
    except OSError as fault:
        return fault.strerror or str(fault)
    finally:  # also where a signal ends it
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    return ""


def keep_from_git(folder: Path) -> None:
    """Have git pass over a folder that is only of use on this machine. Raises OSError."""
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n")


def _sum(folder: Path, body: bytes | memoryview) -> bytes:
    """Raises OSError."""
    found = folder.lstat()
    place = f"{found.st_dev} {found.st_ino}".encode()
    return zlib.crc32(body, zlib.crc32(place)).to_bytes(_SUM_BYTES, "big")
