"""What else could stand in the place of a piece of Python: the operators of these trials."""

import ast
import copy
from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch

_OPERATORS: dict[type[ast.AST], Sequence[type[ast.AST]]] = {
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.Lt: [ast.LtE, ast.GtE],
    ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.LtE],
    ast.GtE: [ast.Gt, ast.Lt],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
    ast.And: [ast.Or],
    ast.Or: [ast.And],
    ast.Add: [ast.Sub],
    ast.Sub: [ast.Add],
    ast.Mult: [ast.FloorDiv],
    ast.Div: [ast.Mult],
    ast.FloorDiv: [ast.Mult],
    ast.Mod: [ast.Mult],
    ast.BitAnd: [ast.BitOr],
    ast.BitOr: [ast.BitAnd],
}


@singledispatch
def variants(node: ast.AST, *, of_signs: bool) -> Iterable[ast.AST]:
    """The node with one thing changed; from texts ``of_signs`` each sign is also taken out."""
    del node, of_signs
    return ()


@variants.register
def _(node: ast.Constant, *, of_signs: bool) -> Iterator[ast.AST]:
    for other in _values(node.value, of_signs=of_signs):
        yield ast.Constant(other)


@variants.register
def _(node: ast.Compare, *, of_signs: bool) -> Iterator[ast.AST]:
    del of_signs
    for place, operator in enumerate(node.ops):
        for other in _OPERATORS[type(operator)]:
            yield _with(node, ops=_replaced(node.ops, place, other()))


@variants.register
def _(node: ast.BoolOp | ast.BinOp | ast.AugAssign, *, of_signs: bool) -> Iterator[ast.AST]:
    del of_signs
    for other in _OPERATORS.get(type(node.op), ()):
        yield _with(node, op=other())


@variants.register
def _(node: ast.UnaryOp, *, of_signs: bool) -> Iterator[ast.AST]:
    del of_signs
    if isinstance(node.op, ast.Not | ast.USub):
        yield node.operand


@variants.register
def _(node: ast.Call, *, of_signs: bool) -> Iterator[ast.AST]:
    del of_signs
    for place, argument in enumerate(node.args):
        if not isinstance(argument, ast.Starred) and not _is_none(argument):
            yield _with(node, args=_replaced(node.args, place, ast.Constant(None)))
    for place in range(len(node.keywords)):
        yield _with(node, keywords=[*node.keywords[:place], *node.keywords[place + 1 :]])


@variants.register
def _(node: ast.Return | ast.Assign, *, of_signs: bool) -> Iterator[ast.AST]:
    del of_signs
    if node.value and not _is_none(node.value):
        yield _with(node, value=ast.Constant(None))


@variants.register
def _(node: ast.Lambda, *, of_signs: bool) -> Iterator[ast.AST]:
    del of_signs
    yield _with(node, body=ast.Constant(None))


@variants.register
def _(node: ast.Break | ast.Continue, *, of_signs: bool) -> Iterator[ast.AST]:
    del of_signs
    yield ast.Continue() if isinstance(node, ast.Break) else ast.Break()


def _values(value: object, *, of_signs: bool) -> Iterator[str | bytes | int | float]:
    match value:
        case bool():
            yield not value
        case int() | float():
            yield from (value + 1, value - 1)
        case bytes():
            yield b"XX" + value + b"XX"
        case str():
            yield f"XX{value}XX"
            if value.swapcase() != value:
                yield value.swapcase()
            if of_signs or (len(value) > 1 and not any(map(str.isalnum, value))):
                yield from (value[:place] + value[place + 1 :] for place in range(len(value)))


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _with(node: ast.AST, **changed: object) -> ast.AST:
    other = copy.copy(node)
    for name, value in changed.items():
        setattr(other, name, value)
    return other


def _replaced(nodes: Sequence[ast.AST], place: int, other: ast.AST) -> list[ast.AST]:
    return [*nodes[:place], other, *nodes[place + 1 :]]
