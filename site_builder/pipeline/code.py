"""The digest of everything that is not content: the builder's own source and the templates."""

import os
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from site_builder.config import TEMPLATES, defaults_root

_PACKAGE = Path(__file__).parent.parent


def template_roots(root: Path) -> tuple[Path, ...]:
    """Where templates are looked up: the site's own first, then the defaults."""
    own, default = root / TEMPLATES, defaults_root() / TEMPLATES
    return (default,) if own.resolve() == default.resolve() else (own, default)


def digest_code(root: Path) -> str:
    """Changes whenever the builder or a template does, so that their outputs are made again."""
    digest = blake2b(_digest_builder(), digest_size=16)
    for folder in template_roots(root):
        for path in _files(folder, ""):
            _add(digest, path, folder)
    return digest.hexdigest()


@cache
def _digest_builder() -> bytes:
    """Of its own source; a running builder stays as it is."""
    digest = blake2b(digest_size=16)
    for path in _files(_PACKAGE, ".py"):
        _add(digest, path, _PACKAGE)
    return digest.digest()


def _add(digest: "blake2b", path: Path, folder: Path) -> None:
    content = path.read_bytes()
    digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
    digest.update(content)


def _files(folder: Path, suffix: str) -> Iterator[Path]:
    found: list[Path] = []
    for place, _, names in os.walk(folder, followlinks=True):
        found += [Path(place, name) for name in names if name.endswith(suffix)]
    return iter(sorted(found))
