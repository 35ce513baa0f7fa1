"""Where a field stands in its file: from a pointer into front matter to line and column."""

from yaml.nodes import MappingNode, Node, SequenceNode

from site_builder.content.codes import UNKNOWN_KEY
from site_builder.content.flaw import Flaw, FlawError
from site_builder.content.yaml_loader import compose_yaml
from site_builder.problems import Code, Pointer


class Places:
    """The places of all fields of one YAML text, of which ``first_line`` is the line in its file.

    The text is composed anew, so that reading a sound file costs nothing for it.
    """

    def __init__(self, text: str, first_line: int) -> None:
        self._first_line = first_line
        try:
            self._root: Node | None = compose_yaml(text, first_line)
        except FlawError:
            self._root = None

    def locate(self, flaw: Flaw) -> Flaw:
        """The flaw with line and column, where only its pointer is known."""
        if flaw.line or not flaw.pointer:
            return flaw
        line, column = self.find(flaw.pointer, flaw.code)
        return Flaw(flaw.code, flaw.message, flaw.hint, line, column, flaw.pointer)

    def find(self, pointer: Pointer, code: Code) -> tuple[int, int]:
        """Line and column, from 1: of the key where the key is the problem, else of the value.

        What is missing stands where the map does that lacks it.
        """
        node = self._root
        if node is None:
            return self._first_line, 1
        for depth, part in enumerate(pointer, 1):
            child = _child(node, part)
            if child is None:
                break
            key, node = child
            if key and depth == len(pointer) and (code is UNKNOWN_KEY or _is_blank(node)):
                node = key
        mark = node.start_mark
        return mark.line + self._first_line, mark.column + 1


def _child(node: Node, part: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(node, MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(part)), None)
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None


def _is_blank(node: Node) -> bool:
    return node.start_mark.index == node.end_mark.index
