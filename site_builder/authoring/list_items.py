"""Add an item to a list in front matter: the new lines go in, every other byte stays."""

from collections.abc import Mapping

import yaml
from msgspec import Struct

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
    above_comments,
    after_deeper_comments,
    after_line,
    column_of,
    end_of,
    is_blank_before,
    start_of,
)

Item = Mapping[str, Field]


class ItemList(Struct, frozen=True):
    """A field that holds a list of maps, and how its first item is written where there is none.

    ``in_braces``: an item takes one line. A new field goes above the first of ``followers``, else
    to the end.
    """

    key: str
    in_braces: bool = False
    followers: tuple[str, ...] = ()


class _Edit(Struct, frozen=True):
    """Characters ``start`` (included) to ``end`` (excluded) of the YAML, and what replaces them."""

    start: int
    end: int
    replacement: str


def add_item(text: str, items: ItemList, item: Item) -> str:
    """The text of a profile with the item at the end of a list, in the style of the file.

    Raises CannotEditError, with what to do by hand, where that is not safe.
    """
    matter = split_front_matter(text)
    edit = _place(matter, items, item)
    new = matter.source[: edit.start] + edit.replacement + matter.source[edit.end :]
    edited = text[: matter.start] + new + text[matter.end :]
    _ensure_only_added(matter, edited, items, item)
    return edited


def _place(matter: FrontMatter, items: ItemList, item: Item) -> _Edit:
    fields = matter.fields()
    found = value_of(fields, items.key)
    if found is None:
        return _as_new_field(matter, fields, items, item)
    key, value = found
    if is_nothing(value):
        return _as_first_item(matter, key, value, _first_lines(items, item, column_of(key) + 2))
    if not isinstance(value, yaml.SequenceNode):
        line = matter.text.count("\n", 0, matter.start + start_of(key)) + 1
        raise CannotEditError(f"line {line}: `{items.key}` must be a list of entries.")
    if not value.flow_style:
        return _after_last_item(matter, value, item)
    if value.value or "\n" in matter.source[start_of(value) : end_of(value)]:
        return _inside_brackets(value, item)
    return _as_first_item(matter, key, value, _first_lines(items, item, column_of(key) + 2))


def _as_new_field(
    matter: FrontMatter, fields: yaml.MappingNode, items: ItemList, item: Item
) -> _Edit:
    margin = column_of(fields.value[0][0]) if fields.value else 0
    lines = [f"{' ' * margin}{items.key}:", *_first_lines(items, item, margin + 2)]
    later = (key for key, _ in fields.value if key.value in items.followers)
    follower = next(later, None)
    place = above_comments(matter.source, follower) if follower else len(matter.source)
    return _Edit(place, place, _joined(lines, matter))


def _first_lines(items: ItemList, item: Item, margin: int) -> list[str]:
    if items.in_braces:
        return [f"{' ' * margin}- {flow_text(item)}"]
    return _item_lines(item, " " * margin)


def _as_first_item(
    matter: FrontMatter, key: yaml.Node, value: yaml.Node, lines: list[str]
) -> _Edit:
    """Replace an empty value (nothing, ``null`` or ``[]``) by a list below the key."""
    source = matter.source
    start, end = end_of(key), end_of(value)
    line_end = after_line(source, end)
    kept = source[start : start_of(value)].rstrip(" ") + source[end:line_end]
    return _Edit(start, line_end, kept + _joined(lines, matter))


def _after_last_item(matter: FrontMatter, found: yaml.SequenceNode, item: Item) -> _Edit:
    source, last = matter.source, found.value[-1]
    dash = column_of(found)
    place = after_deeper_comments(source, after_line(source, end_of(last)), dash)
    if isinstance(last, yaml.MappingNode) and last.flow_style:
        lines = [f"{' ' * dash}- {flow_text(item)}"]
    else:
        lines = _item_lines(item, " " * dash, gap=max(column_of(last) - dash - 1, 1))
    if len(found.value) > 1 and is_blank_before(source, last):
        lines.insert(0, "")
    return _Edit(place, place, _joined(lines, matter))


def _inside_brackets(found: yaml.SequenceNode, item: Item) -> _Edit:
    if found.value:
        place = max(end_of(each) for each in found.value)
        return _Edit(place, place, ", " + flow_text(item))
    place = end_of(found) - 1
    return _Edit(place, place, flow_text(item))


def _item_lines(item: Item, margin: str, *, gap: int = 1) -> list[str]:
    first, *others = block_lines(item)
    step = " " * (gap + 1)
    return [f"{margin}-{' ' * gap}{first}", *(f"{margin}{step}{line}" for line in others)]


def _joined(lines: list[str], matter: FrontMatter) -> str:
    return "".join(line + matter.newline for line in lines)


def _ensure_only_added(before: FrontMatter, edited: str, items: ItemList, item: Item) -> None:
    expected = plain_fields(before.fields())
    found = expected.get(items.key)
    added = plain_fields(compose_map("\n".join(block_lines(item))))
    expected[items.key] = [*found, added] if isinstance(found, list) else [added]
    try:
        after = split_front_matter(edited)
        now = plain_fields(after.fields())
    except CannotEditError as error:
        raise CannotEditError(_BY_HAND) from error
    if expected != now or before.body != after.body:
        raise CannotEditError(_BY_HAND)


_BY_HAND = (
    "the file is written in a way that cannot be edited safely by program (an anchor, an alias "
    "or a field given twice?). Nothing was changed: add the entry by hand."
)
