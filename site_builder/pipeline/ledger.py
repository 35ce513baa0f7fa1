"""What was worked out before, so that only what has changed is worked out again.

A line is good for the key of all that it was worked out from, and for the days on which it holds.
A ledger that is broken, from another folder, or of another builder or other templates is empty.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct, field

from site_builder.config import CACHE
from site_builder.drawers import Drawers, drawers_for
from site_builder.kept import read_kept, write_kept
from site_builder.model.account import Account, Told
from site_builder.model.chronicle import Chronicle
from site_builder.model.views import Bundle
from site_builder.plan import Kept
from site_builder.problems import Problem

_FILE = "ledger.cache"
_TOLD_FIRST = "works"
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
_TOLD = msgspec.msgpack.Decoder(tuple[Told, ...])


class Ledger(Struct, frozen=True):
    """The lines of everyone, by slug, and the bundles of outputs as they were planned."""

    folder: Path
    code: str
    lines: Mapping[str, Line] = field(default_factory=dict)
    bundles: Mapping[str, Kept] = field(default_factory=dict)
    drawers: Drawers | None = None

    def find_told(self, slug: str, line: Line) -> tuple[Told, ...] | None:
        """What someone told of first, newest first; None where that is lost."""
        found = self.drawers.find(slug, line.mark) if self.drawers else None
        return _TOLD.decode(found) if found is not None else None

    def save(
        self,
        lines: Mapping[str, Line],
        told: Mapping[str, Sequence[Told]],
        bundles: Iterable[Bundle],
    ) -> None:
        """Keep it for the next build, which is only slower where it cannot be kept.

        ``told`` is of those whose lines are new.
        """
        drawers = self.drawers or _drawers(self.folder, self.code, drawers_for(len(told)))
        new = {slug: (lines[slug].mark, _encode(each)) for slug, each in told.items()}
        drawers.save(new, self.lines.keys() - lines.keys(), lines)
        kept = {each.name: Kept(each.key, each.files) for each in bundles if each.key}
        write_kept(self.folder / _FILE, _ENCODER.encode((self.code, lines, kept, drawers.count)))

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
    return Ledger(folder, code, saved.lines, saved.bundles, _drawers(folder, code, saved.drawers))


def _drawers(folder: Path, code: str, count: int) -> Drawers:
    return Drawers(folder / _TOLD_FIRST, code, count)


def _encode(told: Sequence[Told]) -> msgspec.Raw:
    return msgspec.Raw(_ENCODER.encode(told))
