"""YAML or JSON as a tree that knows its lines. Every value is text, exactly as written."""

import re
from collections.abc import Iterator
from typing import NoReturn

import yaml
from msgspec import Struct

from site_builder.content.text import HIDDEN

DEEPEST = 20
"""Levels of nesting; the lists that are imported have five."""


class Leaf(Struct, frozen=True):
    """A single value; ``text`` is empty for nothing and for ``null``."""

    text: str
    line: int


class Series(Struct, frozen=True):
    """A list."""

    items: tuple["Tree", ...]
    line: int


class Record(Struct, frozen=True):
    """A map, in the order of the file."""

    fields: dict[str, "Tree"]
    line: int

    def text(self, key: str) -> str:
        """The value of a field, on one line; ``""`` where it is missing or no single value."""
        found = self.fields.get(key)
        return " ".join(found.text.split()) if isinstance(found, Leaf) else ""

    def line_of(self, key: str) -> int:
        """The line of a field's value, or of the record."""
        found = self.fields.get(key)
        return found.line if found else self.line


Tree = Leaf | Series | Record


class TreeError(Exception):
    """The text is YAML, but no tree; ``place`` is the line and column, from 1."""

    def __init__(self, message: str, place: tuple[int, int]) -> None:
        super().__init__(message)
        self.place = place


def build_tree(text: str) -> Tree:
    """The one document of a YAML text. Raises TreeError, and PyYAML's own errors.

    Made from the parser's events, so that depth is bounded before anything recurses. Aliases,
    repeated keys and further documents are refused; tags mean nothing.
    """
    events = (e for e in yaml.parse(text, Loader=yaml.CSafeLoader) if not isinstance(e, _FRAME))
    first = next(events, None)
    if first is None:
        raise TreeError("the file is empty.", (1, 1))
    tree = _tree(first, events, 0)
    if further := next(events, None):
        _fail(further, "a second document begins here.")
    return tree


_FRAME = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)


def _tree(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Tree:
    line = _place(event)[0]
    if depth > DEEPEST:
        _fail(event, f"values are nested more than {DEEPEST} levels deep.")
    if isinstance(event, yaml.ScalarEvent):
        is_plain, _ = event.implicit
        empty = is_plain and event.value in {"~", "null"}
        return Leaf("" if empty else event.value, line)
    if isinstance(event, yaml.SequenceStartEvent):
        return Series(tuple(_tree(item, events, depth + 1) for item in _inside(events)), line)
    if not isinstance(event, yaml.MappingStartEvent):
        _fail(event, "an alias (`*name`) stands here.")
    return Record(_fields(events, depth), line)


def _fields(events: Iterator[yaml.Event], depth: int) -> dict[str, Tree]:
    fields: dict[str, Tree] = {}
    for event in _inside(events):
        if not isinstance(event, yaml.ScalarEvent):
            _fail(event, "a list or map stands where a field's name belongs.")
        if event.value in fields:
            _fail(event, f"the field `{event.value}` stands here a second time.")
        fields[event.value] = _tree(next(events), events, depth + 1)
    return fields


def _inside(events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
    while not isinstance(event := next(events), yaml.CollectionEndEvent):
        yield event


def _fail(event: yaml.Event, message: str) -> NoReturn:
    raise TreeError(message, _place(event))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def without_hidden(tree: Tree, found: list[int]) -> Tree:
    """The tree without characters that content may not hold; ``found`` gains their lines."""
    if isinstance(tree, Record):
        fields = {key: without_hidden(value, found) for key, value in tree.fields.items()}
        return Record(fields, tree.line)
    if isinstance(tree, Series):
        return Series(tuple(without_hidden(item, found) for item in tree.items), tree.line)
    if HIDDEN.search(tree.text):
        found.append(tree.line)
        return Leaf(HIDDEN.sub(_visible, tree.text), tree.line)
    return tree


def _visible(sign: re.Match[str]) -> str:
    return " " if sign[0].isspace() else ""
