"""Add an entry to the log of a profile: the new lines go in, every other byte stays."""

from dataclasses import dataclass

import yaml

from site_builder.authoring.emitter import Field, block_lines, flow_text
from site_builder.authoring.front_matter import (
    CannotEditError,
    FrontMatter,
    compose_map,
    is_nothing,
    plain_fields,
    split_front_matter,
    value_of,
)
from site_builder.authoring.places import (
    after_deeper_comments,
    after_line,
    column_of,
    end_of,
    is_blank_before,
    start_of,
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
    if is_nothing(value):
        return _as_first_entry(matter, key, value, entry)
    if not isinstance(value, yaml.SequenceNode):
        line = matter.text.count("\n", 0, matter.start + start_of(key)) + 1
        raise CannotEditError(f"line {line}: `{LOG}` must be a list of entries.")
    if not value.flow_style:
        return _after_last_item(matter, value, entry)
    if value.value or "\n" in matter.source[start_of(value) : end_of(value)]:
        return _inside_brackets(value, entry)
    return _as_first_entry(matter, key, value, entry)


def _as_new_field(matter: FrontMatter, fields: yaml.MappingNode, entry: dict[str, Field]) -> _Edit:
    margin = " " * (column_of(fields.value[0][0]) if fields.value else 0)
    lines = [f"{margin}{LOG}:", *_item_lines(entry, f"{margin}  ")]
    end = len(matter.source)
    return _Edit(end, end, _joined(lines, matter))


def _as_first_entry(
    matter: FrontMatter, key: yaml.Node, value: yaml.Node, entry: dict[str, Field]
) -> _Edit:
    """Replace an empty value (nothing, ``null`` or ``[]``) by a list below the key."""
    source = matter.source
    start, end = end_of(key), end_of(value)
    line_end = after_line(source, end)
    kept = source[start : start_of(value)].rstrip(" ") + source[end:line_end]
    lines = _item_lines(entry, " " * (column_of(key) + 2))
    return _Edit(start, line_end, kept + _joined(lines, matter))


def _after_last_item(matter: FrontMatter, log: yaml.SequenceNode, entry: dict[str, Field]) -> _Edit:
    source, last = matter.source, log.value[-1]
    dash = column_of(log)
    place = after_deeper_comments(source, after_line(source, end_of(last)), dash)
    if isinstance(last, yaml.MappingNode) and last.flow_style:
        lines = [f"{' ' * dash}- {flow_text(entry)}"]
    else:
        lines = _item_lines(entry, " " * dash, gap=max(column_of(last) - dash - 1, 1))
    if len(log.value) > 1 and is_blank_before(source, last):
        lines.insert(0, "")
    return _Edit(place, place, _joined(lines, matter))


def _inside_brackets(log: yaml.SequenceNode, entry: dict[str, Field]) -> _Edit:
    if log.value:
        place = max(end_of(item) for item in log.value)
        return _Edit(place, place, ", " + flow_text(entry))
    place = end_of(log) - 1
    return _Edit(place, place, flow_text(entry))


def _item_lines(entry: dict[str, Field], margin: str, *, gap: int = 1) -> list[str]:
    first, *others = block_lines(entry)
    step = " " * (gap + 1)
    return [f"{margin}-{' ' * gap}{first}", *(f"{margin}{step}{line}" for line in others)]


def _joined(lines: list[str], matter: FrontMatter) -> str:
    return "".join(line + matter.newline for line in lines)


def _ensure_only_added(before: FrontMatter, edited: str, entry: Contribution) -> None:
    expected = plain_fields(before.fields())
    log = expected.get(LOG)
    added = plain_fields(compose_map("\n".join(block_lines(entry_fields(entry)))))
    expected[LOG] = [*log, added] if isinstance(log, list) else [added]
    try:
        after = split_front_matter(edited)
        found = plain_fields(after.fields())
    except CannotEditError as error:
        raise CannotEditError(_BY_HAND) from error
    if expected != found or before.body != after.body:
        raise CannotEditError(_BY_HAND)


_BY_HAND = (
    "the file is written in a way that cannot be edited safely by program (an anchor, an alias "
    "or a field given twice?). Nothing was changed: add the entry by hand."
)
