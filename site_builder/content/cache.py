"""What was read before, so that only what changed is read again.

A record is good for the digest of its file's bytes, for the surroundings in which it was read,
and for the code that read it. The file's stamp spares even the reading where the file is older
than the load that recorded it, by more than the coarsest clock of a file system: what changes
later has another stamp.

A cache that is broken, of another version, or from another folder is an empty cache.
"""

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from site_builder.config import CACHE
from site_builder.content.code_digest import code_digest
from site_builder.content.source import Stamp
from site_builder.kept import read_kept, write_kept

_FILE = "parse.cache"
_CLOCK_GRAIN_NS = 2_000_000_000
"""FAT stamps in steps of two seconds, the coarsest clock in use."""


NOTHING = msgspec.Raw(msgspec.msgpack.encode(None))


class Stored(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A file that was read: its stamp, its digest, its surroundings, and what was found.

    ``whole`` is what is left of that for those who open it; nothing, but for profiles.
    """

    stamp: tuple[int, ...]
    digest: str
    around: str
    record: msgspec.Raw
    whole: msgspec.Raw = NOTHING


class _Saved(msgspec.Struct, array_like=True):
    code: str
    began_ns: int
    files: dict[str, Stored]


_DECODER = msgspec.msgpack.Decoder(_Saved)
_ENCODER = msgspec.msgpack.Encoder()


@dataclass(slots=True)
class ParseCache:
    """The records of one load; ``began_ns`` is when that load began, by the system's clock."""

    folder: Path
    began_ns: int = 0
    files: dict[str, Stored] = field(default_factory=dict)
    is_saved: bool = False

    def trusted(self, path: str, stamp: Stamp) -> Stored | None:
        """The record of a file, where its stamp alone proves that it has not changed."""
        stored = self.files.get(path)
        if stored is None or stored.stamp != stamp:
            return None
        newest = max(stamp.modified_ns, stamp.changed_ns)
        return stored if newest < self.began_ns - _CLOCK_GRAIN_NS else None

    def followed_by(self, files: dict[str, Stored], began_ns: int) -> "ParseCache":
        """The cache after a load that began then; this one still, where nothing is new."""
        same = self.is_saved and self.files.keys() == files.keys()
        if same and all(stored is files[path] for path, stored in self.files.items()):
            return self
        return ParseCache(self.folder, began_ns, files)

    def save(self) -> str:
        """Write the cache in one step; gives what kept it from being written, or ``""``."""
        if self.is_saved:
            return ""
        body = _ENCODER.encode(_Saved(code_digest(), self.began_ns, self.files))
        if fault := write_kept(self.folder / _FILE, body):
            return f"the parse cache was not saved: {fault}"
        self.is_saved = True
        return ""


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
    return ParseCache(folder, saved.began_ns, saved.files, is_saved=True)
