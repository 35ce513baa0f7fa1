"""What was read before, so that only what changed is read again.

A record is good for the digest of its file's bytes, for the surroundings in which it was read,
and for the code that read it. The file's stamp spares even the reading where the file is older
than the load that recorded it, by more than the coarsest clock of a file system: what changes
later has another stamp.

A cache that is broken, of another version, or from another folder is an empty cache.
"""

from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct, field

from site_builder.config import CACHE
from site_builder.content.code_digest import code_digest
from site_builder.content.source import Stamp
from site_builder.drawers import FEW, Drawers, Value, drawers_for
from site_builder.kept import keep_from_git, read_kept, write_kept

_FILE = "parse.cache"
_WHOLES = "profiles"
_CLOCK_GRAIN_NS = 2_000_000_000
"""FAT stamps in steps of two seconds, the coarsest clock in use."""


class Stored(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A file that was read: its stamp, its digest, its surroundings, and what was found."""

    stamp: tuple[int, ...]
    digest: str
    around: str
    record: msgspec.Raw

    @property
    def mark(self) -> str:
        """Of all that it was read from."""
        return self.digest + self.around


class _Saved(msgspec.Struct, array_like=True):
    code: str
    began_ns: int
    files: dict[str, Stored]
    drawers: int


_DECODER = msgspec.msgpack.Decoder(_Saved)
_ENCODER = msgspec.msgpack.Encoder()


class ParseCache(Struct):
    """The records of one load; ``began_ns`` is when that load began, by the system's clock.

    ``wholes`` holds profiles whole, which are only opened when something asks for them; ``fresh``
    are those that are not in there yet, also ones that were found lost since the load; ``gone`` are
    the files that the load before still had.
    """

    folder: Path
    began_ns: int = 0
    files: dict[str, Stored] = field(default_factory=dict)
    is_saved: bool = False
    wholes: Drawers | None = None
    fresh: dict[str, Value] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()

    def trusted(self, path: str, stamp: Stamp) -> Stored | None:
        """The record of a file, where its stamp alone proves that it has not changed."""
        stored = self.files.get(path)
        if stored is None or stored.stamp != stamp:
            return None
        newest = max(stamp.modified_ns, stamp.changed_ns)
        return stored if newest < self.began_ns - _CLOCK_GRAIN_NS else None

    def find_whole(self, path: str, mark: str) -> msgspec.Raw | None:
        """A whole profile, as it was read from what ``mark`` stands for."""
        if path in self.fresh and self.fresh[path][0] == mark:
            return self.fresh[path][1]
        return self.wholes.find(path, mark) if self.wholes else None

    def followed_by(
        self, files: dict[str, Stored], began_ns: int, fresh: dict[str, Value] | None = None
    ) -> "ParseCache":
        """The cache after a load that began then; this one still, where nothing is new."""
        read = {} if fresh is None else fresh
        same = self.is_saved and not read and self.files.keys() == files.keys()
        if same and all(stored is files[path] for path, stored in self.files.items()):
            self.fresh = read
            return self
        gone = frozenset(self.files.keys() - files.keys())
        return ParseCache(self.folder, began_ns, files, wholes=self.wholes, fresh=read, gone=gone)

    def hold_few(self) -> None:
        """Hold but few profiles in memory, for whoever goes through them drawer by drawer."""
        if self.wholes:
            self.wholes.hold = FEW

    def save(self) -> str:
        """Write the cache in one step; gives what kept it from being written, or ``""``."""
        if self.is_saved and not self.fresh:
            return ""
        wholes = self._drawers()
        fault = wholes.save(self.fresh, self.gone, self.files)
        saved = _Saved(code_digest(), self.began_ns, self.files, wholes.count)
        fault = fault or write_kept(self.folder / _FILE, _ENCODER.encode(saved))
        if fault:
            return f"the parse cache was not saved: {fault}"
        with suppress(OSError):
            keep_from_git(self.folder)
        self.is_saved = True
        self.wholes, self.fresh = wholes, {}
        return ""

    def _drawers(self) -> Drawers:
        """Those at hand; others, with all that is in them, where there are far too few."""
        before = self.wholes
        if before is None:
            return _drawers(self.folder, drawers_for(len(self.fresh)))
        count = drawers_for(len(self.files), before.count)
        if count == before.count:
            return before
        marks = {path: stored.mark for path, stored in self.files.items()}
        kept = {path: (marks[path], whole) for path, whole in before.find_all(marks)}
        self.fresh = {**kept, **self.fresh}
        return _drawers(self.folder, count)


def read_cache(root: Path) -> ParseCache:
    """The cache of the site in ``root``; an empty one where there is none that can be used."""
    folder = root / CACHE
    body = read_kept(folder / _FILE)
    if body is None:
        return ParseCache(folder)
    try:
        saved = _DECODER.decode(body)
    except msgspec.MsgspecError:
        return ParseCache(folder)
    if saved.code != code_digest():
        return ParseCache(folder)
    wholes = _drawers(folder, saved.drawers)
    return ParseCache(folder, saved.began_ns, saved.files, is_saved=True, wholes=wholes)


def _drawers(folder: Path, count: int) -> Drawers:
    return Drawers(folder / _WHOLES, code_digest(), count)
