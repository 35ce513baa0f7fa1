"""From the YAML of a file to a checked form: all that is wrong with it, each in its place."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from msgspec import Struct
from pydantic import ValidationError

from site_builder.content.codes import LEFT_EMPTY
from site_builder.content.flaw import Flaw, FlawError, visible
from site_builder.content.locate import Places
from site_builder.content.schema.explain import explain_errors
from site_builder.content.schema.fields import Form
from site_builder.content.surroundings import Surroundings
from site_builder.content.yaml_reader import read_yaml
from site_builder.content.yaml_values import Tree
from site_builder.problems import Pointer

_F = TypeVar("_F", bound=Form)


class Filled(Struct, Generic[_F], frozen=True):
    """A form, the keys as they were written, and what is wrong; with a flaw the form is None."""

    form: _F | None
    tree: dict[str, Tree]
    flaws: tuple[Flaw, ...] = ()


def read_form(text: str, first_line: int, form: type[_F], surroundings: Surroundings) -> Filled[_F]:
    """Hold the YAML of a file, which begins there on ``first_line``, against a form."""
    try:
        yaml = read_yaml(text, first_line)
    except FlawError as error:
        return _read_around(text, first_line, form, surroundings, error.flaw)
    empty = set(_empty_places(yaml.tree, ())) if yaml.has_empty else set()
    flaws = [*yaml.flaws, *(_left_empty(pointer) for pointer in sorted(empty, key=repr))]
    try:
        filled = form.model_validate(_without(yaml.tree, empty), context=surroundings)
    except ValidationError as fault:
        flaws += [flaw for flaw in explain_errors(form, fault) if flaw.pointer not in empty]
    else:
        if not flaws:
            return Filled(filled, yaml.tree)
    places = Places(text, first_line)
    return Filled(None, yaml.tree, tuple(places.locate(flaw) for flaw in flaws))


def _read_around(
    text: str, first_line: int, form: type[_F], surroundings: Surroundings, mistake: Flaw
) -> Filled[_F]:
    """The same of YAML that cannot be read as it is; ``mistake`` is the first that was found."""
    from site_builder.content.recovery import follows, recover  # noqa: PLC0415 - seldom needed

    found = recover(text, first_line, mistake)
    if found.rest is None:
        return Filled(None, {}, found.flaws)
    rest = read_form(found.rest, first_line, form, surroundings)
    others = (flaw for flaw in rest.flaws if not follows(flaw, rest.tree))
    return Filled(None, {}, (*found.flaws, *others))


def _left_empty(pointer: Pointer) -> Flaw:
    name = (
        f"`{visible(pointer[-1])}`"
        if isinstance(pointer[-1], str)
        else f"an entry of `{pointer[-2]}`"
    )
    hint = "Write a value, or delete the line; a text that begins with # or & belongs in quotes."
    return Flaw(LEFT_EMPTY, f"{name} is left empty.", hint, pointer=pointer)


def _empty_places(tree: Tree, pointer: Pointer) -> Iterator[Pointer]:
    if tree is None:
        yield pointer
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _empty_places(value, (*pointer, key))
    elif isinstance(tree, list):
        for place, value in enumerate(tree):
            yield from _empty_places(value, (*pointer, place))


def _without(tree: dict[str, Tree], empty: set[Pointer]) -> dict[str, Tree]:
    return (
        {key: _filled(value) for key, value in tree.items() if value is not None} if empty else tree
    )


def _filled(tree: Tree) -> Tree:
    if isinstance(tree, dict):
        return {key: _filled(value) for key, value in tree.items() if value is not None}
    return tree
