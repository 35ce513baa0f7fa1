"""PyYAML's C parser under a strict subclass: nodes that know their place, within bounds."""

import yaml
from yaml.nodes import Node, ScalarNode

from site_builder.content.codes import YAML_LIMIT, YAML_SYNTAX
from site_builder.content.flaw import Flaw, FlawError, quoted

LONGEST = 256 * 1024
"""Characters of YAML in one file; a log of thirty years has about 50,000."""
DEEPEST = 20
"""Levels of lists and maps within each other."""
MOST_NODES = 20_000
"""Values in one file, each counted as often as an alias repeats it."""

PLAIN = "\0plain"
QUOTED = "\0quoted"
COLLECTION = "\0collection"
"""What a node has in the place of a tag, unless the file gave it one: no tag can be equal."""

FAULTS = (yaml.YAMLError, ValueError, KeyError, AttributeError, RecursionError)
"""What PyYAML raises for some text or other, which is far more than its own exceptions."""


class StrictLoader(yaml.CSafeLoader):
    """PyYAML's safe loader in C, which resolves no tags and counts what it composes.

    It recurses in C, so that the depth must be bounded here, before the stack overflows.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0
        self._nodes = 0

    def resolve(self, kind: type[Node], _value: str | None, implicit: tuple[bool, bool]) -> str:
        """A marker for a node without a tag; ``implicit`` says whether a scalar is plain."""
        if kind is ScalarNode:
            return PLAIN if implicit[0] else QUOTED
        return COLLECTION

    def descend_resolver(self, parent: Node | None, _index: object) -> None:
        """Count a node as the composer enters it."""
        self._depth += 1
        self._nodes += 1
        line = parent.start_mark.line if parent else 0
        if self._depth > DEEPEST:
            raise FlawError(too_deep(line, 1))
        if self._nodes > MOST_NODES:
            raise FlawError(too_many(line, 1))

    def ascend_resolver(self) -> None:
        """Leave a node."""
        self._depth -= 1


def compose_yaml(text: str, first_line: int) -> Node:
    """The one document of a text as nodes, whose marks count from 0 in ``text``.

    ``first_line`` is the line of the file on which the text begins, for the FlawError that this
    raises.
    """
    if len(text) > LONGEST:
        message = f"there are more than {LONGEST // 1024} KB of YAML here."
        raise FlawError(Flaw(YAML_LIMIT, message, "Move long texts into the body.", first_line, 1))
    loader = StrictLoader(text)
    try:
        node = loader.get_single_node()
    except FlawError as error:
        raise FlawError(error.flaw.below(first_line)) from None
    except yaml.MarkedYAMLError as fault:
        raise FlawError(_mistake(text, fault).below(first_line)) from None
    except FAULTS as fault:
        message = f"this cannot be read as YAML: {quoted(fault)}."
        raise FlawError(Flaw(YAML_SYNTAX, message, line=first_line, column=1)) from None
    finally:
        loader.dispose()
    if node is None:
        hint = "Write the keys, each as `key: value`."
        raise FlawError(Flaw(YAML_SYNTAX, "there is nothing here.", hint, first_line, 1))
    return node


def _mistake(text: str, fault: yaml.MarkedYAMLError) -> Flaw:
    """What a YAML error means; newer parsers bound the depth themselves, ahead of the composer."""
    if "nesting depth" in (fault.problem or "") and fault.problem_mark:
        return too_deep(fault.problem_mark.line, fault.problem_mark.column + 1)
    from site_builder.content.yaml_mistakes import explain_mistake  # noqa: PLC0415 - seldom needed

    return explain_mistake(text, fault)


def too_deep(line: int, column: int) -> Flaw:
    """Values within values within values, or a value that contains itself."""
    hint = "A profile has at most three levels; is a bracket or an indentation too much?"
    message = f"values are nested more than {DEEPEST} levels."
    return Flaw(YAML_LIMIT, message, hint, line, column)


def too_many(line: int, column: int) -> Flaw:
    """More values than content has; usually aliases of aliases."""
    hint = "Write shorter lists, without *aliases."
    return Flaw(YAML_LIMIT, f"there are more than {MOST_NODES:,} values.", hint, line, column)
