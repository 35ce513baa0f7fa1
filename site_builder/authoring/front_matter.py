"""The front matter of a file as text and as YAML nodes, so that an edit knows its exact place."""

import re

import yaml
from msgspec import Struct

from site_builder.content.flaw import FlawError
from site_builder.content.yaml_loader import PLAIN, compose_yaml

_FENCE = re.compile(r"---[ \t]*(\r?\n|\Z)")
_CLOSING_FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)


class CannotEditError(Exception):
    """The file is not safe to edit by program; the message says why and what to do."""


class FrontMatter(Struct, frozen=True):
    """Where the YAML stands in a file: characters ``start`` (included) to ``end`` (excluded).

    ``end`` is where the closing fence begins. ``newline`` is the file's own.
    """

    text: str
    start: int
    end: int
    newline: str

    @property
    def source(self) -> str:
        """The YAML between the fences."""
        return self.text[self.start : self.end]

    @property
    def first_line(self) -> int:
        """The line of the file, from 1, on which the YAML begins."""
        return self.text.count("\n", 0, self.start) + 1

    @property
    def body(self) -> str:
        """What follows the closing fence."""
        fence = _FENCE.match(self.text, self.end)
        return self.text[fence.end() :] if fence else ""

    def fields(self) -> yaml.MappingNode:
        """The front matter as nodes. Raises CannotEditError where it is no map of fields."""
        return compose_map(self.source, first_line=self.first_line)


def split_front_matter(text: str) -> FrontMatter:
    """Find the fences. Raises CannotEditError where one is missing."""
    mark = 1 if text.startswith("\ufeff") else 0
    opening = _FENCE.match(text, mark)
    if not opening:
        raise CannotEditError("the file has no front matter: its first line must be `---`.")
    closing = _CLOSING_FENCE.search(text, opening.end())
    if not closing:
        raise CannotEditError("the front matter is not closed: a second line `---` must end it.")
    return FrontMatter(text, opening.end(), closing.start(), opening[1] or "\n")


def compose_map(source: str, *, first_line: int = 1) -> yaml.MappingNode:
    """YAML as nodes, whose top is a map of fields, one below the other. Raises CannotEditError."""
    try:
        node = compose_yaml(source, first_line)
    except FlawError as error:
        raise CannotEditError(f"line {error.flaw.line}: {error.flaw.message}") from error
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise CannotEditError("the fields must stand one below the other, as `name: value`.")
    return node


def value_of(fields: yaml.MappingNode, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    """The nodes of a field's key and value."""
    for name, value in fields.value:
        if name.value == key:
            return name, value
    return None


def is_nothing(node: yaml.Node) -> bool:
    """Whether a field was left empty, or says ``null``."""
    return isinstance(node, yaml.ScalarNode) and node.tag == PLAIN and node.value in _NOTHING


_NOTHING = {"", "~", "null"}

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A node's content, each scalar as it was written."""


def plain_fields(fields: yaml.MappingNode) -> dict[str, Plain]:
    """What a map says, without its form. Raises CannotEditError where it contains itself."""
    try:
        return {str(key.value): _plain(value) for key, value in fields.value}
    except RecursionError as error:
        raise CannotEditError("an anchor contains itself.") from error


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return str(node.value)
