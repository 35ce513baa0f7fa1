"""What is kept of everyone beside their account: what they told of, and what the API says of them.

Each kind has drawers of its own, so that a list opens no more than it shows.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from site_builder.drawers import ALL, FEW, Drawers, Value, drawers_for
from site_builder.model.account import Told
from site_builder.model.sheet import Leaf, Sheet

_ENCODER = msgspec.msgpack.Encoder()
_TOLD = msgspec.msgpack.Decoder(tuple[Told, ...])
_PIECES = msgspec.msgpack.Decoder(tuple[bytes, ...])
_WORKS = "works"


class Kept(Struct, frozen=True):
    """What is worked out for one person, under the mark of all that it is worked out from."""

    mark: str
    told: tuple[Told, ...]
    sheet: Sheet | None
    """None where the site has no API."""


class Leaves:
    """The drawers of one site; ``drawers`` is how many there are of each kind, 0 before any is."""

    def __init__(self, folder: Path, code: str, drawers: int = 0) -> None:
        self.drawers = drawers
        self._folder = folder
        self._code = code
        self._kinds: dict[str, Drawers] = {}

    def place(self, slug: str) -> int:
        """The number of someone's drawer, which is that of their whole profile, too."""
        return self._kind(_WORKS).number(slug)

    def begin(self, people: int) -> None:
        """Have drawers for so many people; where these are others, all else is told again."""
        self.drawers = drawers_for(people, self.drawers)

    def divide(self, slugs: Iterable[str]) -> dict[int, list[str]]:
        """The slugs by the drawer of each: two processes may put into different ones."""
        return self._kind(_WORKS).divide(slugs)

    def put(self, found: Mapping[str, Kept], everyone: Collection[str]) -> None:
        """Keep what was worked out, and nobody's but of ``everyone``."""
        told = {slug: (each.mark, _encode(each.told)) for slug, each in found.items()}
        self._kind(_WORKS).save(told, (), everyone)
        for leaf in Sheet._fields:
            values: dict[str, Value] = {
                slug: (each.mark, _encode(getattr(each.sheet, leaf)))
                for slug, each in found.items()
                if each.sheet
            }
            self._kind(f"api-{leaf}").save(values, (), everyone)
        self._kinds.clear()

    def drop(self, gone: Collection[str], remaining: Collection[str]) -> None:
        """Take out what was kept of people who are no longer there."""
        for kind in (_WORKS, *(f"api-{leaf}" for leaf in Sheet._fields)) if gone else ():
            self._kind(kind).save({}, gone, remaining)

    def find_told(self, slug: str, mark: str) -> tuple[Told, ...] | None:
        """What someone told of first, newest first; None where that is lost."""
        found = self._kind(_WORKS).find(slug, mark)
        return _TOLD.decode(found) if found is not None else None

    def find_all_told(self, marks: Mapping[str, str]) -> Iterator[tuple[str, tuple[Told, ...]]]:
        """The same of many, as far as it is not lost."""
        for slug, found in self._kind(_WORKS).find_all(marks):
            yield slug, _TOLD.decode(found)

    def find_sheets(
        self, leaf: Leaf, marks: Mapping[str, str]
    ) -> Iterator[tuple[str, tuple[bytes, ...]]]:
        """That leaf of the sheets of these people, as far as it is not lost."""
        kind = self._kind(f"api-{leaf}")
        if len(marks) == 1:
            ((slug, mark),) = marks.items()
            found = kind.find(slug, mark)
            if found is not None:
                yield slug, _PIECES.decode(found)
            return
        for slug, raw in kind.find_all(marks):
            yield slug, _PIECES.decode(raw)

    def _kind(self, name: str) -> Drawers:
        if name not in self._kinds:
            hold = FEW if name == "api-own" else ALL
            self._kinds[name] = Drawers(self._folder / name, self._code, self.drawers, hold)
        return self._kinds[name]


def _encode(value: Any) -> msgspec.Raw:  # noqa: ANN401 - whatever msgspec can encode
    return msgspec.Raw(_ENCODER.encode(value))
