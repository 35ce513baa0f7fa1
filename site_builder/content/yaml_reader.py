"""YAML read so that nothing is guessed: text stays text, and only ``true`` and ``false`` differ.

A scalar becomes its text exactly as written (``NO``, ``007``, ``12:30``, ``2025-01-11``), but for
plain ``true`` and ``false``, and ``null``, ``~`` and nothing, which become None. What is a number
or a date is for the schema to say, which knows the key.
"""

from typing import NoReturn

from msgspec import Struct
from yaml.nodes import MappingNode, Node, ScalarNode

from site_builder.content.codes import DUPLICATE_KEY, YAML_FEATURE, YAML_SYNTAX
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.content.text import HIDDEN, describe_hidden
from site_builder.content.yaml_loader import (
    COLLECTION,
    DEEPEST,
    MOST_NODES,
    PLAIN,
    QUOTED,
    compose_yaml,
    too_deep,
    too_many,
)
from site_builder.content.yaml_plain import read_plain
from site_builder.content.yaml_values import CONSTANTS, Tree
from site_builder.problems import Code

_ENTRY_DEPTH = 3
"""The map at the top is 1 deep, and those that are entries of its lists are 3."""
_KEY_HINT = "A key is a word, followed by a colon and a space."


class Yaml(Struct, frozen=True):
    """A map, the flaws that did not keep it from being read, and whether any value is None."""

    tree: dict[str, Tree]
    flaws: tuple[Flaw, ...] = ()
    has_empty: bool = False


def read_yaml(text: str, first_line: int) -> Yaml:
    """The map that a text holds, of which ``first_line`` is the line in its file, from 1.

    Raises FlawError for anything that is not such a map.
    """
    if plain := read_plain(text):
        tree, has_empty = plain
        return Yaml(tree, has_empty=has_empty)
    return read_nodes(text, first_line)


def read_nodes(text: str, first_line: int) -> Yaml:
    """The same of any text, by way of nodes."""
    node = compose_yaml(text, first_line)
    reader = _Reader(text, first_line)
    if not isinstance(node, MappingNode):
        what = "a single text" if isinstance(node, ScalarNode) else "a list"
        hint = "Write each fact as `key: value`, with a space after the colon."
        reader.fail(node, YAML_SYNTAX, f"this is {what}, where keys and values belong.", hint)
    return Yaml(reader.read_map(node, 1), tuple(reader.flaws), reader.has_empty)


class _Reader:
    """From nodes to values. Rare features are looked for only where the text may hold them."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first_line = first_line
        self._has_escapes = "\\" in text
        self._has_bare_tags = "! " in text or "!\n" in text
        self._nodes = 0
        self.flaws: list[Flaw] = []
        self.has_empty = False

    def read_map(self, node: MappingNode, depth: int) -> dict[str, Tree]:
        """A map, whose keys are texts and differ."""
        if node.tag != COLLECTION:
            self._fail_tag(node)
        found: dict[str, Tree] = {}
        for key_node, value_node in node.value:
            key = self._read_key(key_node)
            value = self._read(value_node, depth + 1)
            if key in found:
                self._note_twice(node, key_node, key, depth)
            else:
                found[key] = value
        return found

    def _read(self, node: Node, depth: int) -> Tree:
        self._nodes += 1
        mark = node.start_mark
        if self._nodes > MOST_NODES:
            raise FlawError(too_many(mark.line, mark.column + 1).below(self._first_line))
        if depth > DEEPEST:
            raise FlawError(too_deep(mark.line, mark.column + 1).below(self._first_line))
        if isinstance(node, ScalarNode):
            return self._read_scalar(node)
        if isinstance(node, MappingNode):
            return self.read_map(node, depth)
        if node.tag != COLLECTION:
            self._fail_tag(node)
        return [self._read(item, depth + 1) for item in node.value]

    def _read_key(self, node: Node) -> str:
        if not isinstance(node, ScalarNode):
            self.fail(
                node, YAML_FEATURE, "a list or a map stands in the place of a key.", _KEY_HINT
            )
        if node.value == "<<" and node.tag == PLAIN:
            message = "`<<` would merge another map into this one."
            self.fail(node, YAML_FEATURE, message, "Write the keys out.")
        key = self._read_scalar(node)
        if not isinstance(key, str):
            message = f"{quoted(node.value)} stands in the place of a key."
            self.fail(node, YAML_FEATURE, message, _KEY_HINT)
        return key

    def _read_scalar(self, node: ScalarNode) -> str | bool | None:
        text: str = node.value
        if node.tag == PLAIN:
            if self._has_bare_tags and self._text.startswith("!", node.start_mark.index):
                self._fail_tag(node)
            value: str | bool | None = CONSTANTS.get(text, text)
            if value is None:
                self.has_empty = True
            return value
        if node.tag != QUOTED:
            self._fail_tag(node)
        if self._has_escapes and (hidden := HIDDEN.search(text)):
            message = f"this text holds an invisible character ({describe_hidden(hidden[0])})."
            self.fail(node, YAML_FEATURE, message, "Take the \\ and what follows it out.")
        return text

    def _note_twice(self, node: MappingNode, again: Node, key: str, depth: int) -> None:
        first = next(each for each, _ in node.value if each.value == again.value)
        message = f"`{key}` is already written on line {first.start_mark.line + self._first_line}."
        hint = "Keep one of the two."
        if depth >= _ENTRY_DEPTH:
            hint = "Keep one of the two; if a new entry begins here, put `- ` before it."
        self.flaws.append(self._flaw(again, DUPLICATE_KEY, message, hint))

    def _fail_tag(self, node: Node) -> NoReturn:
        name = "!" if node.tag == PLAIN else node.tag.replace("tag:yaml.org,2002:", "!!")
        hint = "Delete it; a text that begins with ! belongs in quotes."
        self.fail(node, YAML_FEATURE, f"the tag {quoted(name)} is not allowed here.", hint)

    def fail(self, node: Node, code: Code, message: str, hint: str) -> NoReturn:
        """Raise a flaw at a node."""
        raise FlawError(self._flaw(node, code, message, hint))

    def _flaw(self, node: Node, code: Code, message: str, hint: str) -> Flaw:
        mark = node.start_mark
        return Flaw(code, message, hint, mark.line + self._first_line, mark.column + 1)
