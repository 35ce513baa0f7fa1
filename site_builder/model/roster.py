"""Everyone of a site, of whom each is opened when something asks for them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, overload

from site_builder.model.ambassador import Ambassador
from site_builder.model.outline import Outline

_ROOM = 1000
"""About so many people are held open: a site may have a hundred times as many."""


def make_room(opened: dict[Any, Any]) -> None:
    """Forget all that was opened, where there is too much of it."""
    if len(opened) >= _ROOM:
        opened.clear()


class Roster(Sequence[Ambassador]):
    """A sequence of profiles that knows their outlines; equal to any sequence of equal profiles."""

    def __init__(
        self, outlines: Sequence[Outline], opener: Callable[[Outline], Ambassador]
    ) -> None:
        """``opener`` gives the profile of an outline; it is asked again once many others were."""
        self.outlines = tuple(outlines)
        self._opener = opener
        self._opened: dict[int, Ambassador] = {}
        self._places = {outline.slug: place for place, outline in enumerate(self.outlines)}

    def find(self, slug: str) -> Ambassador:
        """The profile of that slug. Raises KeyError."""
        return self._open(self._places[slug])

    def outline(self, slug: str) -> Outline:
        """The outline of that slug. Raises KeyError."""
        return self.outlines[self._places[slug]]

    def __len__(self) -> int:
        return len(self.outlines)

    @overload
    def __getitem__(self, place: int) -> Ambassador: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Ambassador, ...]: ...
    def __getitem__(self, place: int | slice) -> Ambassador | tuple[Ambassador, ...]:
        places = range(len(self))[place]
        return self._open(places) if isinstance(places, int) else tuple(map(self._open, places))

    def __iter__(self) -> Iterator[Ambassador]:
        return map(self._open, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self.outlines)

    def _open(self, place: int) -> Ambassador:
        if place not in self._opened:
            make_room(self._opened)
            self._opened[place] = self._opener(self.outlines[place])
        return self._opened[place]
