"""Where in a YAML text new lines go. Indices count characters."""

import re

import yaml


def end_of(node: yaml.Node) -> int:
    """Where a node's own text ends: a block's end mark lies beyond the comments after it."""
    if node.value and isinstance(node, yaml.MappingNode) and not node.flow_style:
        key, value = node.value[-1]
        return max(_index(key.end_mark), end_of(value))
    if node.value and isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return end_of(node.value[-1])
    return _index(node.end_mark)


def start_of(node: yaml.Node) -> int:
    """Where a node's text begins."""
    return _index(node.start_mark)


def column_of(node: yaml.Node) -> int:
    """How far a node is indented, from 0."""
    return node.start_mark.column if node.start_mark else 0


def after_line(source: str, index: int) -> int:
    """The start of the next line; ``index`` itself where a block text ended with its line."""
    if index > 0 and source[index - 1] == "\n":
        return index
    return source.find("\n", index) + 1 or len(source)


def after_deeper_comments(source: str, index: int, margin: int) -> int:
    """Past the comment lines that are indented deeper than ``margin``: they belong to an entry."""
    comment = re.compile(rf"[ ]{{{margin + 1},}}#[^\n]*\n")
    while found := comment.match(source, index):
        index = found.end()
    return index


def above_comments(source: str, node: yaml.Node) -> int:
    """The start of the node's line, or of the comment lines right above it, which speak of it."""
    place = source.rfind("\n", 0, start_of(node)) + 1
    while place:
        above = source.rfind("\n", 0, place - 1) + 1
        if not source[above:place].lstrip().startswith("#"):
            return place
        place = above
    return place


def is_blank_before(source: str, node: yaml.Node) -> bool:
    """Whether an empty line stands above the node's first line."""
    line_start = source.rfind("\n", 0, start_of(node)) + 1
    return source[:line_start].endswith(("\n\n", "\n\r\n"))


def _index(mark: object) -> int:
    return int(getattr(mark, "index", 0))
