"""What a command would do to the files of a site: all of it is known before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.authoring.site_files import write_text_file


@dataclass(frozen=True, slots=True)
class Change:
    """Texts to write by path from the root, files to remove, and what to tell whoever asked."""

    written: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def apply_change(root: Path, change: Change) -> None:
    """Write the texts, then remove the files. Raises OSError."""
    for path, text in change.written.items():
        write_text_file(root, path, text)
    for path in change.removed:
        (root / path).unlink(missing_ok=True)
