"""The files of a site that authoring reads and writes: whole, as UTF-8, never through a link."""

import os
import tempfile
from pathlib import Path

from site_builder.config import AMBASSADORS
from site_builder.content.flaw import FlawError
from site_builder.content.opening import LARGEST_TEXT, read_source
from site_builder.importers.codes import UNREADABLE
from site_builder.importers.source import Source, stop

LARGEST_LIST = 32 * 1024 * 1024
"""Bytes of a list to import: far beyond any community's."""

_MODE = 0o644


def read_text_file(file: Path, name: str, largest: int = LARGEST_TEXT) -> str:
    """A file's text with its own line ends. Raises ImportStoppedError, with the file's ``name``."""
    source = Source(name, "")
    try:
        data, _ = read_source(file.parent, file.name, largest)
        return data.decode("utf-8")
    except FlawError as fault:
        stop(source, UNREADABLE, fault.flaw.message)
    except UnicodeDecodeError:
        stop(source, UNREADABLE, "the file is not UTF-8. Save it as UTF-8 in your editor.")


def read_profiles(root: Path) -> dict[str, str]:
    """Every profile's text by its path from the root. Raises ImportStoppedError."""
    files = sorted((root / AMBASSADORS).glob("*.md"))
    names = {f"{AMBASSADORS}/{file.name}": file for file in files}
    return {name: read_text_file(file, name) for name, file in names.items()}


def write_text_file(root: Path, path: str, text: str) -> None:
    """Write or replace a file in one step, so that nobody meets half of it. Raises OSError."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - it opens a descriptor, not a path
            file.write(text.encode("utf-8"))
            os.fchmod(file.fileno(), _MODE)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
