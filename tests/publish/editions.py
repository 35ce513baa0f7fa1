"""A site as the tests publish it: a mapping from file to content."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from site_builder.config import MANIFEST
from site_builder.publish import PublishSummary, open_publication

Files = Mapping[str, bytes]


def publish(root: Path, files: Files, *, anew: bool = False) -> PublishSummary:
    """Publish ``files`` to ``root/_site``, as a build does."""
    planned = {file: fingerprint(content) for file, content in files.items()}
    with open_publication(root / "_site", root) as publication:
        staging = publication.stage(planned, anew=anew)
        if not staging.is_current:
            staging.prepare()
        written = {file: staging.write(file, files[file]) for file in staging.stale}
        return staging.commit(written)


def fingerprint(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def read(folder: Path) -> dict[str, bytes]:
    """Every file of a published folder but its manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def folders(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def litter(root: Path) -> set[str]:
    """What lies in the workshop beside what belongs there between builds."""
    workshop = root / "._site.site-builder"
    return {path.name for path in workshop.iterdir()} - {"lock", ".gitignore", "shadow"}
