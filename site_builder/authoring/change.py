"""What a command would do to the files of a site: all of it is known before anything is written."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct, field

from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.site_files import write_text_file


class Change(Struct, frozen=True):
    """Texts to write by path from the root, files to remove, and what to tell whoever asked."""

    written: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def refuse_overwriting(root: Path, paths: Iterable[str]) -> None:
    """Raise CannotEditError where anything stands at any of the paths already."""
    there = [path for path in paths if os.path.lexists(root / path)]
    if there:
        listed = "\n".join(f"  {path}" for path in there)
        raise CannotEditError(f"these are there already, and nothing was written:\n{listed}")


def apply_change(root: Path, change: Change) -> None:
    """Write the texts, then remove the files. Raises OSError."""
    for path, text in change.written.items():
        write_text_file(root, path, text)
    for path in change.removed:
        (root / path).unlink(missing_ok=True)
