"""Many values kept between builds, in so many files that a small change rewrites little.

Each value is kept under a name, with a mark of what it was made from. One that is not here, or has
another mark, has to be made again: a drawer that is damaged, lost or of other code is empty.
"""

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from site_builder.kept import read_kept, write_kept

_FULL = 4
"""So many times as much as is best has room in a drawer."""
_SHARE = 128
"""About so many values share a file."""

ALL = 1_000_000
FEW = 4
"""How many are held open: what is found in no order is found sooner where all are."""

Value = tuple[str, msgspec.Raw]
"""A mark, and what is kept."""


class _Drawer(msgspec.Struct, array_like=True):
    code: str
    values: dict[str, Value]


_DECODER = msgspec.msgpack.Decoder(_Drawer)
_ENCODER = msgspec.msgpack.Encoder()


def drawers_for(values: int, present: int = 0) -> int:
    """In how many drawers so many values are kept best: in those present, until they are too full.

    A site that grows has others once there are several times too few.
    """
    best = -(-values // _SHARE) or 1
    return present if present and best <= present * _FULL else best


class Drawers:
    """The values of one kind, in a folder of their own that may be deleted at any time.

    ``code`` is the digest of the code that makes the values; ``count`` is how many drawers there
    are, for as long as the values shall be found; ``hold`` is how many of them are held open.
    """

    def __init__(self, folder: Path, code: str, count: int, hold: int = ALL) -> None:
        self.count = count
        self.hold = hold
        self._folder = folder
        self._code = f"{folder.name} {code}"  # a folder by another name holds other values
        self._open: dict[int, dict[str, Value]] = {}

    def find(self, name: str, mark: str) -> msgspec.Raw | None:
        """The value of that name and mark; None where it is not here."""
        found = self._drawer(self.number(name)).get(name)
        return found[1] if found and found[0] == mark else None

    def number(self, name: str) -> int:
        """The drawer of a name. What goes by a person's file lies where it would by their slug."""
        stem = name.rpartition("/")[2].partition(".")[0].lower()
        return zlib.crc32(stem.encode()) % self.count

    def find_all(self, marks: Mapping[str, str]) -> Iterator[tuple[str, msgspec.Raw]]:
        """Those of these names and marks that are here; one drawer after the other is opened."""
        for number, names in self.divide(marks).items():
            drawer = self._open.get(number) or self._read(number)
            for name in names:
                found = drawer.get(name)
                if found and found[0] == marks[name]:
                    yield name, found[1]

    def divide(self, names: Iterable[str]) -> dict[int, list[str]]:
        """The names by the number of their drawer: a change to one drawer writes to no other."""
        divided: dict[int, list[str]] = {}
        for name in names:
            divided.setdefault(self.number(name), []).append(name)
        return divided

    def save(
        self, new: Mapping[str, Value], gone: Iterable[str], remaining: Collection[str]
    ) -> str:
        """Put in what is new and take out all but the ``remaining``, in the drawers of these names.

        Gives what kept any drawer from being written, or ``""``.
        """
        changes: dict[int, dict[str, Value]] = {self.number(name): {} for name in gone}
        for name, value in new.items():
            changes.setdefault(self.number(name), {})[name] = value
        faults = [self._change(number, change, remaining) for number, change in changes.items()]
        return next(filter(None, faults), "")

    def _change(self, number: int, change: Mapping[str, Value], remaining: Collection[str]) -> str:
        values = {**self._drawer(number), **change}
        values = {
            name: value
            for name, value in values.items()
            if name in remaining and self.number(name) == number
        }
        self._open.pop(number, None)  # a first build would hold everything
        return write_kept(self._file(number), _ENCODER.encode(_Drawer(self._code, values)))

    def _drawer(self, number: int) -> dict[str, Value]:
        if number not in self._open:
            if len(self._open) >= self.hold:
                self._open.clear()
            self._open[number] = self._read(number)
        return self._open[number]

    def _read(self, number: int) -> dict[str, Value]:
        try:
            drawer = _DECODER.decode(read_kept(self._file(number)) or b"")
        except msgspec.MsgspecError:
            return {}
        return drawer.values if drawer.code == self._code else {}

    def _file(self, number: int) -> Path:
        return self._folder / f"{number}.cache"
