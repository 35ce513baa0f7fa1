"""Add kinds to the program's policy in site.yaml: new lines go in, every other byte stays."""

from collections.abc import Sequence

import yaml

from site_builder.authoring.emitter import Field, flow_text, scalar_text
from site_builder.authoring.front_matter import (
    CannotEditError,
    compose_map,
    plain_fields,
    value_of,
)
from site_builder.authoring.places import after_line, column_of, end_of
from site_builder.model.policy import Kind, Policy

_BY_HAND = (
    "site.yaml is written in a way that cannot be edited safely by program. Nothing was changed:"
    " add the kinds under `program:` and `kinds:` by hand."
)


def add_kinds(text: str, policy: Policy, kinds: Sequence[Kind]) -> str:
    """The text of site.yaml with the kinds after those of its policy. Raises CannotEditError.

    Where the file names no kinds, those of ``policy`` are written too: a list of kinds replaces
    the usual ones.
    """
    program = _block(compose_map(text), "program")
    if value_of(program, "kinds") is None:
        margin = column_of(program.value[0][0])
        lines = [f"{' ' * margin}kinds:", *_lines([*policy.kinds, *kinds], margin + 2)]
        edited = _insert(text, end_of(program), lines)
    else:
        known = _block(program, "kinds")
        edited = _insert(text, end_of(known), _lines(kinds, column_of(known.value[0][0])))
    _ensure_only_added(text, edited, kinds)
    return edited


def _block(fields: yaml.MappingNode, key: str) -> yaml.MappingNode:
    found = value_of(fields, key)
    node = found[1] if found else None
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise CannotEditError(_BY_HAND)
    return node


def _lines(kinds: Sequence[Kind], margin: int) -> list[str]:
    return [f"{' ' * margin}{scalar_text(kind.name)}: {_kind_text(kind)}" for kind in kinds]


def _kind_text(kind: Kind) -> str:
    fields: dict[str, Field] = {"label": kind.label, "plural": kind.plural}
    if kind.icon and kind.icon != kind.name:
        fields["icon"] = kind.icon
    if kind.aliases:
        fields["aliases"] = kind.aliases
    if not kind.counts:
        fields["counts"] = False
    if kind.max_per_tenure:
        fields["max_per_tenure"] = kind.max_per_tenure
    return flow_text(fields)


def _insert(text: str, end: int, lines: list[str]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    place = after_line(text, end)
    before = text[:place] if text[:place].endswith("\n") else text[:place] + newline
    return before + "".join(line + newline for line in lines) + text[place:]


def _ensure_only_added(text: str, edited: str, kinds: Sequence[Kind]) -> None:
    before, after = plain_fields(compose_map(text)), plain_fields(compose_map(edited))
    program, new_program = before.pop("program"), after.pop("program")
    if not isinstance(program, dict) or not isinstance(new_program, dict):
        raise CannotEditError(_BY_HAND)
    known, new_known = program.pop("kinds", {}), new_program.pop("kinds")
    if not isinstance(known, dict) or not isinstance(new_known, dict):
        raise CannotEditError(_BY_HAND)
    added = {kind.name for kind in kinds} <= new_known.keys()
    if (
        not added
        or (before, program) != (after, new_program)
        or not known.items() <= new_known.items()
    ):
        raise CannotEditError(_BY_HAND)
