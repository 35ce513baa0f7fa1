"""The short way for YAML without surprises: from the parser's events straight to values.

It knows only what nearly every file consists of: maps, lists and scalars. For all else, also for
every mistake, there is the long way by nodes (``yaml_reader``), which knows their places.
"""

import re

from yaml import CSafeLoader
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from site_builder.content.yaml_loader import DEEPEST, FAULTS, LONGEST, MOST_NODES
from site_builder.content.yaml_values import CONSTANTS, Tree

_PROPERTY = re.compile(r"(?<!\w)(?:!|&[\w-])")
"""Where a tag or an anchor may begin; of a lone ``!`` no event tells."""
_NO_KEYS = frozenset((*CONSTANTS, "<<"))


def read_plain(text: str) -> tuple[dict[str, Tree], bool] | None:
    """The map that a text holds, and whether any value in it is None; None for a surprise."""
    if len(text) > LONGEST or "\\" in text:
        return None
    if ("!" in text or "&" in text) and _PROPERTY.search(text):
        return None
    try:
        reader = _Reader(text)
        return reader.read_document(), reader.has_empty
    except (_SurpriseError, *FAULTS):
        return None


class _SurpriseError(Exception):
    """Here is something for the long way."""


class _Reader:
    """From events to values, no deeper and no more of them than the long way takes."""

    def __init__(self, text: str) -> None:
        self._next = CSafeLoader(text).get_event
        self._nodes = 1
        self.has_empty = False

    def read_document(self) -> dict[str, Tree]:
        """The map that is the only document."""
        self._expect(StreamStartEvent)
        self._expect(DocumentStartEvent)
        self._expect(MappingStartEvent)
        tree = self._read_map(1)
        self._expect(DocumentEndEvent)
        self._expect(StreamEndEvent)
        return tree

    def _expect(self, kind: type[Event]) -> None:
        if not isinstance(self._next(), kind):
            raise _SurpriseError

    def _read_map(self, depth: int) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        while isinstance(event := self._next(), ScalarEvent):
            key: str = event.value
            if key in found or (key in _NO_KEYS and event.implicit[0]):
                raise _SurpriseError
            found[key] = self._read(self._next(), depth)
        if not isinstance(event, MappingEndEvent):
            raise _SurpriseError
        self._count(2 * len(found))
        return found

    def _read_list(self, depth: int) -> list[Tree]:
        found: list[Tree] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            found.append(self._read(event, depth))
        self._count(len(found))
        return found

    def _read(self, event: Event | None, depth: int) -> Tree:
        """A value in a list or map that is ``depth`` deep."""
        if isinstance(event, ScalarEvent):
            text: str = event.value
            if text not in CONSTANTS or not event.implicit[0]:
                return text
            value = CONSTANTS[text]
            self.has_empty |= value is None
            return value
        if depth < DEEPEST - 1 and isinstance(event, MappingStartEvent):
            return self._read_map(depth + 1)
        if depth < DEEPEST - 1 and isinstance(event, SequenceStartEvent):
            return self._read_list(depth + 1)
        raise _SurpriseError

    def _count(self, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > MOST_NODES:
            raise _SurpriseError
