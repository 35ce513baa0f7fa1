"""Every single change of a module that is worth a trial."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from mutants.variants import variants

_LEFT_ALONE = {"annotation", "returns", "decorator_list"}
"""What says something about a function, and is nothing that it does."""
_OF_SIGNS = {"re", "str"}
"""Their functions take expressions and tables, in which each sign is one for itself."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something else in the place of a node, in words, and how the tree is changed to it."""

    line: int
    before: str
    after: str
    holder: ast.AST
    field: str
    place: int | None
    other: ast.AST

    def apply(self) -> None:
        """Change the tree in which the holder is."""
        if self.place is None:
            setattr(self.holder, self.field, self.other)
        else:
            getattr(self.holder, self.field)[self.place] = self.other


def changes(holder: ast.AST, *, of_signs: bool = False) -> Iterator[Change]:
    """All changes below a node, in their order; texts below some are ``of_signs``."""
    of_signs = of_signs or _takes_signs(holder)
    for field, place, node in _children(holder):
        for other in variants(node, of_signs=of_signs):
            line = getattr(node, "lineno", 0)
            yield Change(line, _words(node), _words(other), holder, field, place, other)
        yield from changes(node, of_signs=of_signs)


def _children(holder: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    for field, value in ast.iter_fields(holder):
        found = enumerate(value) if isinstance(value, list) else [(None, value)]
        for place, node in found:
            if isinstance(node, ast.AST) and field not in _LEFT_ALONE and not _is_docstring(node):
                yield field, place, node


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _takes_signs(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name))):
            return name in _OF_SIGNS
    return False


def _words(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0]
