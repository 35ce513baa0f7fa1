"""The builder's own stylesheets, scripts and icons, where a site has none of the same name."""

from collections.abc import Collection, Iterator
from pathlib import Path

from site_builder.config import STATIC, defaults_root
from site_builder.digests import digest_of
from site_builder.model.site import Asset

_FOLDERS = ("css", "icons", "js")


def default_assets(root: Path, own: Collection[str]) -> Iterator[Asset]:
    """Every default file whose address is not among the site's ``own``, by address."""
    static = defaults_root() / STATIC
    if (root / STATIC).resolve() == static.resolve():
        return
    files = (file for folder in _FOLDERS for file in (static / folder).rglob("*"))
    for file in sorted(files):
        address = f"/{STATIC}/{file.relative_to(static).as_posix()}"
        if file.is_file() and address not in own:
            content = file.read_bytes()
            yield Asset(str(file), address, len(content), digest_of(content))
