"""A file to import, as a tree that knows its lines. Every value is text, exactly as written."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

import yaml

from site_builder.importers.codes import UNREADABLE, WRONG_SHAPE
from site_builder.problems import Code, Problem

DEEPEST = 20
"""Levels of nesting; the lists that are read here have five."""

_PAIR = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|\\.", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: ``path`` as messages show it, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value; ``text`` is empty for nothing and for ``null``."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Series:
    """A list."""

    items: tuple["Tree", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Record:
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


class ImportStoppedError(Exception):
    """Nothing can be imported; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def stop(source: Source, code: Code, message: str, *, line: int = 0, hint: str = "") -> NoReturn:
    """Raise ImportStoppedError at a line of the source."""
    raise ImportStoppedError(Problem(code, message, source.path, hint, line))


def read_tree(source: Source) -> Tree:
    """The one document of a YAML or JSON file. Raises ImportStoppedError.

    A file is JSON when its name says so. Anchors, tags and repeated keys are refused: the lists do
    without them.
    """
    text = source.text.removeprefix("\ufeff")
    if source.path.lower().endswith(".json"):
        _ensure_json(source, text)
        text = _PAIR.sub(_joined_pair, text)
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        return _Builder(source, events).document()
    except yaml.MarkedYAMLError as fault:
        raise ImportStoppedError(_yaml_problem(source, fault)) from fault
    except (yaml.YAMLError, ValueError) as fault:
        stop(source, UNREADABLE, f"the file is not valid YAML: {fault}.")


def _ensure_json(source: Source, text: str) -> None:
    try:
        json.loads(text)
    except json.JSONDecodeError as fault:
        message = f"the file is not valid JSON: {fault.msg}."
        problem = Problem(UNREADABLE, message, source.path, _MEND, fault.lineno, fault.colno)
        raise ImportStoppedError(problem) from fault
    except RecursionError:
        stop(source, UNREADABLE, "the file is nested too deeply.")


def _joined_pair(escape: re.Match[str]) -> str:
    """JSON writes an emoji as two halves (RFC 8259, section 7); YAML knows only the whole."""
    if not escape[1]:
        return escape[0]
    point = 0x10000 + ((int(escape[1], 16) - 0xD800) << 10) + int(escape[2], 16) - 0xDC00
    return f"\\U{point:08x}"


_MEND = "Nothing was imported. Mend the file there, and import it again."


def _yaml_problem(source: Source, fault: yaml.MarkedYAMLError) -> Problem:
    mark = fault.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    message = f"the file is not valid YAML: {fault.problem}."
    return Problem(UNREADABLE, message, source.path, _MEND, line, column)


class _Builder:
    """From the parser's events to a tree. Its depth is bounded: a hostile file is refused."""

    def __init__(self, source: Source, events: Iterator[yaml.Event]) -> None:
        self._source = source
        self._events = events

    def document(self) -> Tree:
        """The only document."""
        self._skip(yaml.StreamStartEvent)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            stop(self._source, WRONG_SHAPE, "the file is empty.")
        tree = self._tree(next(self._events), 0)
        self._skip(yaml.DocumentEndEvent)
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return tree
        self._fail(event, "a second document begins here.")

    def _skip(self, kind: type[yaml.Event]) -> None:
        event = next(self._events)
        if not isinstance(event, kind):
            self._fail(event, "something else was expected here.")

    def _tree(self, event: yaml.Event, depth: int) -> Tree:
        line = event.start_mark.line + 1
        if depth > DEEPEST:
            self._fail(event, f"values are nested more than {DEEPEST} levels deep.")
        if isinstance(event, yaml.ScalarEvent):
            empty = event.style is None and event.value in {"~", "null"}
            return Leaf("" if empty else event.value, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Series(tuple(self._tree(item, depth + 1) for item in self._inside()), line)
        if isinstance(event, yaml.MappingStartEvent):
            return Record(self._fields(depth), line)
        self._fail(event, "an alias (`*name`) stands here.")

    def _fields(self, depth: int) -> dict[str, Tree]:
        fields: dict[str, Tree] = {}
        for event in self._inside():
            key = event.value if isinstance(event, yaml.ScalarEvent) else None
            if key is None:
                self._fail(event, "a list or map stands where a field's name belongs.")
            if key in fields:
                self._fail(event, f"the field `{key}` stands here a second time.")
            fields[key] = self._tree(next(self._events), depth + 1)
        return fields

    def _inside(self) -> Iterator[yaml.Event]:
        while not isinstance(event := next(self._events), yaml.CollectionEndEvent):
            yield event

    def _fail(self, event: yaml.Event, message: str) -> NoReturn:
        mark = event.start_mark
        raise ImportStoppedError(
            Problem(WRONG_SHAPE, message, self._source.path, _MEND, mark.line + 1, mark.column + 1)
        )
