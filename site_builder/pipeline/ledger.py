"""What was worked out before, so that only what has changed is worked out again.

A line is good for the key of all that it was worked out from, and for the days on which it holds.
A ledger that is broken, from another folder, or of another builder or other templates is empty.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from site_builder.config import CACHE
from site_builder.kept import read_kept, write_kept
from site_builder.model.account import Account, Told
from site_builder.model.views import Bundle
from site_builder.plan import Kept
from site_builder.problems import Problem

_FILE = "ledger.cache"


class Line(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One person's account, and the problems of their profile with their places."""

    key: str
    since: int
    """The first of the days on which it holds, as a number."""
    until: int
    """The last of them."""
    account: Account
    told: msgspec.Raw
    """What they told of first: decoded only where works are listed."""
    problems: tuple[Problem, ...] = ()

    def holds(self, key: str, as_of: dt.date) -> bool:
        """Whether it is good for what it would be worked out from now, as of a day."""
        return self.key == key and self.since <= as_of.toordinal() <= self.until


class _Saved(msgspec.Struct, array_like=True):
    code: str
    lines: dict[str, Line]
    bundles: dict[str, Kept]


_DECODER = msgspec.msgpack.Decoder(_Saved)
_ENCODER = msgspec.msgpack.Encoder()
_TOLD = msgspec.msgpack.Decoder(tuple[Told, ...])


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines of everyone, by slug, and the bundles of outputs as they were planned."""

    folder: Path
    code: str
    lines: Mapping[str, Line] = field(default_factory=dict)
    bundles: Mapping[str, Kept] = field(default_factory=dict)

    def followed_by(self, lines: Mapping[str, Line], bundles: Sequence[Bundle]) -> "Ledger":
        """The ledger after a build."""
        kept = {each.name: Kept(each.key, each.files) for each in bundles if each.key}
        return Ledger(self.folder, self.code, lines, kept)

    def save(self) -> None:
        """Keep it for the next build, which is only slower where it cannot be kept."""
        body = _ENCODER.encode((self.code, self.lines, self.bundles))
        write_kept(self.folder / _FILE, body)


def read_ledger(root: Path, code: str) -> Ledger:
    """The ledger of the site in ``root``; an empty one where there is none that can be used.

    ``code`` is the digest of everything that is not content.
    """
    folder = root / CACHE
    body = read_kept(folder / _FILE)
    try:
        saved = _DECODER.decode(body or b"")
    except msgspec.MsgspecError:
        return Ledger(folder, code)
    if saved.code != code:
        return Ledger(folder, code)
    return Ledger(folder, code, saved.lines, saved.bundles)


def encode_told(told: Sequence[Told]) -> msgspec.Raw:
    """What a line keeps of it."""
    return msgspec.Raw(_ENCODER.encode(told))


def decode_told(line: Line) -> tuple[Told, ...]:
    """What a person told of first, newest first."""
    return _TOLD.decode(line.told)
