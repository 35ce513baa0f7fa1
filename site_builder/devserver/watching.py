"""Which sources have changed, as soon as they have."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from site_builder.config import SITE_FILE, STATIC, TEMPLATES
from site_builder.signals import code_to_end_with

_FOLDERS = ("content", TEMPLATES, STATIC)
_SETTLE = 20
"""Milliseconds of quiet after which a change is told: editors write a file in several steps."""
_GATHER = 200
"""Milliseconds after which changes are told though more keep coming."""
_LOOK = 250
"""Milliseconds between two looks at what cannot be watched: site.yaml, which editors replace, and
folders that come and go."""


def watch_sources(root: Path) -> Iterator[tuple[str, ...]]:
    """Yield the changed sources, relative to ``root`` and in order, again and again.

    Nothing at all is yielded once, after each beginning: from then on no change is missed, and one
    that came before may be looked for. Ends with the first request to end, or with its reader.
    """
    while not code_to_end_with():
        surroundings = _look_around(root)
        yield from _watch_folders(root, surroundings)
        yield tuple(sorted(_differences(surroundings, _look_around(root))))


def _watch_folders(
    root: Path, surroundings: dict[str, tuple[int, ...]]
) -> Iterator[tuple[str, ...]]:
    """Yield changes in the folders until something else has changed around them."""
    from watchfiles import watch  # noqa: PLC0415  loaded only to serve

    folders = [root / name for name in _FOLDERS if name in surroundings]
    if not folders:
        yield ()
        while _goes_on(root, surroundings):
            time.sleep(_LOOK / 1000)
        return
    rounds = watch(
        *folders, debounce=_GATHER, step=_SETTLE, rust_timeout=_LOOK, yield_on_timeout=True
    )
    for number, changes in enumerate(rounds):
        if changes or not number:
            yield tuple(sorted({_name(path, root) for _, path in changes}))
        if not _goes_on(root, surroundings):
            return


def _goes_on(root: Path, surroundings: dict[str, tuple[int, ...]]) -> bool:
    return not code_to_end_with() and _look_around(root) == surroundings


def _look_around(root: Path) -> dict[str, tuple[int, ...]]:
    """What tells whether site.yaml has changed, and a folder been replaced, made or removed."""
    found: dict[str, tuple[int, ...]] = {}
    for name in (SITE_FILE, *_FOLDERS):
        try:
            entry = os.stat(root / name)  # noqa: PTH116
        except OSError:
            continue
        found[name] = (entry.st_dev, entry.st_ino)
        if name == SITE_FILE:
            found[name] += (entry.st_mtime_ns, entry.st_size)
    return found


def _differences(
    before: dict[str, tuple[int, ...]], after: dict[str, tuple[int, ...]]
) -> Iterator[str]:
    return (name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _name(path: str, root: Path) -> str:
    return os.path.relpath(path, root).replace(os.sep, "/")
