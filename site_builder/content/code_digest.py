"""Which code reads the content: a cache that other code has written is of no use."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

import site_builder
from site_builder.digests import digest_of

_PACKAGE = Path(site_builder.__file__).parent
_FOLDERS = ("", "model", "content", "content/markdown", "content/schema", "content/values")


@cache
def code_digest() -> str:
    """A digest of the builder's version, its modules, Python, and the installed libraries.

    Stamps stand for contents here: to edit a module, or to install a library, changes one.
    """
    libraries = Path(msgspec.__file__).parents[1].stat().st_mtime_ns
    parts = (site_builder.__version__, sys.version, str(libraries), *_modules())
    return digest_of("\n".join(parts).encode())


def _modules() -> Iterator[str]:
    for folder in _FOLDERS:
        with os.scandir(_PACKAGE / folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    found = entry.stat()
                    yield f"{folder}/{entry.name} {found.st_size} {found.st_mtime_ns}"
