"""The opening of a file: never through a link, never a device, never more than its kind needs."""

import os
import stat
from pathlib import Path

from site_builder.content.codes import FILE_KIND, FILE_MISSING, FILE_SIZE, FILE_UNREADABLE
from site_builder.content.flaw import Flaw, FlawError
from site_builder.content.source import Stamp

LARGEST_TEXT = 1024 * 1024
"""Bytes of a Markdown file or of site.yaml."""
LARGEST_ASSET = 25 * 1024 * 1024
"""Bytes of a picture or another file that is published as it is."""

_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_ELOOP = "Put a copy of the file itself here."


def read_source(root: Path, path: str, largest: int) -> tuple[bytes, Stamp]:
    """The bytes of a file below ``root``, and its stamp from before they were read.

    Raises FlawError for anything but a plain file of at most ``largest`` bytes. A pipe does not
    block, a link is not followed, and what grows while it is read is refused.
    """
    try:
        descriptor = os.open(root / path, _FLAGS)
    except FileNotFoundError:
        raise FlawError(Flaw(FILE_MISSING, "there is no such file.")) from None
    except OSError as fault:
        raise FlawError(_cannot_open(root / path, fault)) from None
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        message = "this is not a plain file, and nothing else is read."
        raise FlawError(Flaw(FILE_KIND, message, "Put the file itself here."))
    with open(descriptor, "rb") as file:  # noqa: PTH123 - it opens a descriptor, not a path
        data = file.read(largest + 1)
    if len(data) > largest:
        message = f"the file is larger than {largest // (1024 * 1024)} MB."
        raise FlawError(Flaw(FILE_SIZE, message, "Make it smaller, or divide it."))
    return data, Stamp.of(found)


def _cannot_open(path: Path, fault: OSError) -> Flaw:
    if os.path.islink(path):  # noqa: PTH114  unlike is_symlink, for a name of any length
        return Flaw(FILE_KIND, "this is a link, which is never followed.", _ELOOP)
    message = f"the file cannot be opened: {fault.strerror}."
    return Flaw(FILE_UNREADABLE, message, "Correct its permissions.")
