"""A copy of a site's sources in a folder of its own, to try a change before it is made."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_builder.authoring.code_owners import CODE_OWNERS
from site_builder.config import SITE_FILE, STATIC, TEMPLATES

SOURCES = (SITE_FILE, "content", STATIC, TEMPLATES, CODE_OWNERS)
"""All that a site is made from, and what is written from its profiles."""


@contextmanager
def trial_copy(root: Path) -> Iterator[Path]:
    """The folder of a copy of the site in ``root``; it goes when the trial is over."""
    with tempfile.TemporaryDirectory(prefix="site-builder-") as name:
        folder = Path(name, "site")
        for source in SOURCES:
            _copy(root / source, folder / source)
        yield folder


def _copy(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target, follow_symlinks=False)
