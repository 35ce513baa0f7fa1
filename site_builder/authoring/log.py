"""Add an entry to the log of a profile: the new lines go in, every other byte stays."""

import re
from dataclasses import dataclass

import yaml

from site_builder.authoring.emitter import Field, block_lines, flow_text
from site_builder.authoring.front_matter import (
    CannotEditError,
    FrontMatter,
    Plain,
    compose_map,
    plain,
    split_front_matter,
    value_of,
)
from site_builder.model.ambassador import Contribution

LOG = "contributions"


@dataclass(frozen=True, slots=True)
class _Edit:
    """Characters ``start`` (included) to ``end`` (excluded) of the YAML, and what replaces them."""

    start: int
    end: int
    replacement: str


def entry_fields(entry: Contribution) -> dict[str, Field]:
    """An entry of the log as fields, in the order of the documentation; empty ones are left out."""
    fields: dict[str, Field | None] = {
        "date": entry.date,
        "kind": entry.kind,
        "title": entry.title,
        "url": entry.url,
        "event": entry.event,
        "language": entry.language,
        "topics": entry.topics,
        "with": entry.others,
        "note": entry.note,
        "counts": None if entry.counts else False,
        "reason": entry.reason,
    }
    return {key: value for key, value in fields.items() if value not in (None, ())}


def add_contribution(text: str, entry: Contribution) -> str:
    """The text of a profile with the entry at the end of its log, in the style of the file.

    Raises CannotEditError, with what to do by hand, where that is not safe.
    """
    matter = split_front_matter(text)
    fields = matter.fields()
    edit = _place(matter, fields, entry_fields(entry))
    new = matter.source[: edit.start] + edit.replacement + matter.source[edit.end :]
    edited = text[: matter.start] + new + text[matter.end :]
    _ensure_only_added(matter, edited, entry)
    return edited


def _place(matter: FrontMatter, fields: yaml.MappingNode, entry: dict[str, Field]) -> _Edit:
    found = value_of(fields, LOG)
    if found is None:
        return _as_new_field(matter, fields, entry)
    key, value = found
    if isinstance(value, yaml.ScalarNode) and value.tag == "tag:yaml.org,2002:null":
        return _as_first_entry(matter, key, value, entry)
    if not isinstance(value, yaml.SequenceNode):
        line = matter.text.count("\n", 0, matter.start + key.start_mark.index) + 1
        raise CannotEditError(f"Line {line}: `{LOG}` must be a list of entries.")
    if not value.flow_style:
        return _after_last_item(matter, value, entry)
    if value.value or "\n" in _slice(matter, value):
        return _inside_brackets(value, entry)
    return _as_first_entry(matter, key, value, entry)


def _as_new_field(matter: FrontMatter, fields: yaml.MappingNode, entry: dict[str, Field]) -> _Edit:
    margin = " " * (fields.value[0][0].start_mark.column if fields.value else 0)
    lines = [f"{margin}{LOG}:", *_item_lines(entry, f"{margin}  ")]
    end = len(matter.source)
    return _Edit(end, end, _joined(lines, matter))


def _as_first_entry(
    matter: FrontMatter, key: yaml.Node, value: yaml.Node, entry: dict[str, Field]
) -> _Edit:
    """Replace an empty value (nothing, ``null`` or ``[]``) by a list below the key."""
    source = matter.source
    start, end = key.end_mark.index, value.end_mark.index
    line_end = _after_line(source, end)
    kept = source[start : value.start_mark.index].rstrip(" ") + source[end:line_end]
    lines = _item_lines(entry, " " * (key.start_mark.column + 2))
    return _Edit(start, line_end, kept + _joined(lines, matter))


def _after_last_item(matter: FrontMatter, log: yaml.SequenceNode, entry: dict[str, Field]) -> _Edit:
    source, last = matter.source, log.value[-1]
    dash = log.start_mark.column
    place = _after_own_comments(source, _after_line(source, _end_of(last)), dash)
    if isinstance(last, yaml.MappingNode) and last.flow_style:
        lines = [f"{' ' * dash}- {flow_text(entry)}"]
    else:
        lines = _item_lines(entry, " " * dash, gap=max(last.start_mark.column - dash - 1, 1))
    if len(log.value) > 1 and _blank_before(source, last):
        lines.insert(0, "")
    return _Edit(place, place, _joined(lines, matter))


def _inside_brackets(log: yaml.SequenceNode, entry: dict[str, Field]) -> _Edit:
    if log.value:
        place = max(_end_of(item) for item in log.value)
        return _Edit(place, place, ", " + flow_text(entry))
    place = log.end_mark.index - 1
    return _Edit(place, place, flow_text(entry))


def _item_lines(entry: dict[str, Field], margin: str, *, gap: int = 1) -> list[str]:
    first, *others = block_lines(entry)
    step = " " * (gap + 1)
    return [f"{margin}-{' ' * gap}{first}", *(f"{margin}{step}{line}" for line in others)]


def _joined(lines: list[str], matter: FrontMatter) -> str:
    return "".join(line + matter.newline for line in lines)


def _slice(matter: FrontMatter, node: yaml.Node) -> str:
    return matter.source[node.start_mark.index : node.end_mark.index]


def _end_of(node: yaml.Node) -> int:
    """Where a node's own text ends: a block's end mark lies beyond the comments after it."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        key, value = node.value[-1]
        return max(int(key.end_mark.index), _end_of(value))
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return _end_of(node.value[-1])
    return int(node.end_mark.index)


def _after_line(source: str, index: int) -> int:
    """The start of the next line; ``index`` itself where a block scalar ended with its line."""
    if index > 0 and source[index - 1] == "\n":
        return index
    return source.find("\n", index) + 1 or len(source)


def _after_own_comments(source: str, index: int, dash: int) -> int:
    """Past the comments that are indented deeper than the dash: they belong to the last entry."""
    comment = re.compile(rf"[ ]{{{dash + 1},}}#[^\n]*\n")
    while found := comment.match(source, index):
        index = found.end()
    return index


def _blank_before(source: str, item: yaml.Node) -> bool:
    line_start = source.rfind("\n", 0, item.start_mark.index) + 1
    return source[:line_start].endswith(("\n\n", "\n\r\n"))


def _ensure_only_added(before: FrontMatter, edited: str, entry: Contribution) -> None:
    expected = _fields_of(before)
    log = expected.get(LOG)
    added = plain(compose_map("\n".join(block_lines(entry_fields(entry)))))
    expected[LOG] = [*log, added] if isinstance(log, list) else [added]
    try:
        after = split_front_matter(edited)
        found = _fields_of(after)
    except CannotEditError as error:
        raise CannotEditError(_BY_HAND) from error
    if expected != found or before.body != after.body:
        raise CannotEditError(_BY_HAND)


def _fields_of(matter: FrontMatter) -> dict[str, Plain]:
    fields = plain(matter.fields())
    return fields if isinstance(fields, dict) else {}


_BY_HAND = (
    "The file is written in a way that cannot be edited safely by program (an anchor, an alias "
    "or a field given twice?). Nothing was changed: add the entry by hand."
)
