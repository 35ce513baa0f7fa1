"""What was worked out before, so that only what has changed is worked out again.

A line is good for the key of all that it was worked out from, and for the days on which it holds.
A ledger that is broken, from another folder, or of another builder or other templates is empty.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct, field

from site_builder.config import CACHE
from site_builder.kept import read_kept, write_kept
from site_builder.model.account import Account
from site_builder.model.chronicle import Chronicle
from site_builder.model.views import Bundle
from site_builder.pipeline.leaves import Leaves
from site_builder.plan import Kept
from site_builder.problems import Problem

_FILE = "ledger.cache"
_CHRONICLE = "chronicle.cache"


class Line(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One person's account, and the problems of their profile with their places."""

    key: str
    since: int
    """The first of the days on which it holds, as a number."""
    until: int
    """The last of them."""
    account: Account
    problems: tuple[Problem, ...] = ()

    @property
    def mark(self) -> str:
        """Of all that it was worked out from."""
        return f"{self.key}{self.since}"

    def holds(self, key: str, as_of: dt.date) -> bool:
        """Whether it is good for what it would be worked out from now, as of a day."""
        return self.key == key and self.since <= as_of.toordinal() <= self.until


class _Saved(msgspec.Struct, array_like=True):
    code: str
    lines: dict[str, Line]
    bundles: dict[str, Kept]
    drawers: int


_DECODER = msgspec.msgpack.Decoder(_Saved)
_ENCODER = msgspec.msgpack.Encoder()
_CHRONICLES = msgspec.msgpack.Decoder(tuple[str, Chronicle])


class Ledger(Struct, frozen=True):
    """The lines of everyone, by slug, and the bundles of outputs as they were planned."""

    folder: Path
    code: str
    leaves: Leaves
    """What was worked out beside the lines."""
    lines: Mapping[str, Line] = field(default_factory=dict)
    bundles: Mapping[str, Kept] = field(default_factory=dict)

    def save(self, lines: Mapping[str, Line], bundles: Iterable[Bundle]) -> None:
        """Keep it for the next build, which is only slower where it cannot be kept."""
        self.leaves.drop(self.lines.keys() - lines.keys(), lines)
        kept = {each.name: Kept(each.key, each.files) for each in bundles if each.key}
        saved = (self.code, lines, kept, self.leaves.drawers)
        write_kept(self.folder / _FILE, _ENCODER.encode(saved))

    def read_chronicle(self) -> Chronicle:
        """Everyone's contributions in order, as they were when a list was last planned."""
        try:
            saved = _CHRONICLES.decode(read_kept(self.folder / _CHRONICLE) or b"")
        except msgspec.MsgspecError:
            return Chronicle()
        return saved[1] if saved[0] == self.code else Chronicle()

    def save_chronicle(self, chronicle: Chronicle) -> None:
        """Keep it for the next build that plans lists."""
        write_kept(self.folder / _CHRONICLE, _ENCODER.encode((self.code, chronicle)))


def encode_chronicle(chronicle: Chronicle) -> bytes:
    """As another process hands it back."""
    return _ENCODER.encode(("", chronicle))


def decode_chronicle(encoded: bytes) -> Chronicle:
    """What was encoded."""
    return _CHRONICLES.decode(encoded)[1]


def read_ledger(root: Path, code: str) -> Ledger:
    """The ledger of the site in ``root``; an empty one where there is none that can be used.

    ``code`` is the digest of everything that is not content.
    """
    folder = root / CACHE
    empty = Ledger(folder, code, Leaves(folder, code))
    try:
        saved = _DECODER.decode(read_kept(folder / _FILE) or b"")
    except msgspec.MsgspecError:
        return empty
    if saved.code != code:
        return empty
    return Ledger(folder, code, Leaves(folder, code, saved.drawers), saved.lines, saved.bundles)
