"""Change whom joint work names (``with``): those words change, every other byte stays."""

from collections.abc import Callable, Collection, Iterator

import yaml

from site_builder.addresses import slug_of
from site_builder.authoring.emitter import field_text
from site_builder.authoring.front_matter import (
    CannotEditError,
    FrontMatter,
    Plain,
    plain_fields,
    split_front_matter,
    value_of,
)
from site_builder.authoring.log import LOG
from site_builder.authoring.places import after_line, column_of, end_of, start_of

WITH = "with"

_BY_HAND = "whom its joint work names cannot be changed safely by program. Edit it by hand."


def rename_mentions(text: str, slugs: Collection[str], new: str) -> str:
    """The text of a profile in which joint work names ``new`` in the place of any of ``slugs``."""
    return _replaced(text, lambda name: new if slug_of(name) in slugs else name)


def remove_mentions(text: str, slugs: Collection[str]) -> str:
    """The text of a profile in which joint work names none of ``slugs``."""
    return _replaced(text, lambda name: None if slug_of(name) in slugs else name)


_Change = Callable[[str], str | None]


def _replaced(text: str, change: _Change) -> str:
    matter = split_front_matter(text)
    source = matter.source
    for entry, key, names in reversed(list(_lists(matter))):
        old = [str(name.value) for name in names.value]
        new = _changed(old, change)
        if new != old:
            source = _with_names(source, entry, (key, names), new)
    if source == matter.source:
        return text
    edited = text[: matter.start] + source + text[matter.end :]
    _ensure_only_changed(matter, edited, change)
    return edited


def _changed(names: list[str], change: _Change) -> list[str]:
    """The names after the change; whoever is named twice by it stays once."""
    kept: dict[str, str] = {}
    for name in map(change, names):
        if name is not None:
            kept.setdefault(slug_of(name), name)
    return list(kept.values())


def _lists(matter: FrontMatter) -> Iterator[tuple[yaml.Node, yaml.Node, yaml.SequenceNode]]:
    """Every entry that names others, with the key and the list of names, in the file's order."""
    found = value_of(matter.fields(), LOG)
    entries = found[1].value if found and isinstance(found[1], yaml.SequenceNode) else ()
    for entry in entries:
        names = value_of(entry, WITH) if isinstance(entry, yaml.MappingNode) else None
        if names and isinstance(names[1], yaml.SequenceNode):
            yield entry, names[0], names[1]


def _with_names(
    source: str, entry: yaml.Node, field: tuple[yaml.Node, yaml.SequenceNode], new: list[str]
) -> str:
    key, names = field
    line_start = source.rfind("\n", 0, start_of(key)) + 1
    is_own_line = isinstance(entry, yaml.MappingNode) and not entry.flow_style
    is_own_line = is_own_line and not source[line_start : start_of(key)].strip()
    end = end_of(names)
    if not new and is_own_line and column_of(key):
        return source[:line_start] + source[after_line(source, end) :]
    return source[: end_of(key)] + ": " + field_text(tuple(new)) + source[end:]


def _ensure_only_changed(before: FrontMatter, edited: str, change: _Change) -> None:
    expected = plain_fields(before.fields())
    log = expected.get(LOG)
    for entry in log if isinstance(log, list) else ():
        _change_plainly(entry, change)
    try:
        after = split_front_matter(edited)
        found = plain_fields(after.fields())
    except CannotEditError as error:
        raise CannotEditError(_BY_HAND) from error
    for entry in _entries(found):
        if entry.get(WITH) == []:
            del entry[WITH]
    if (expected, before.body) != (found, after.body):
        raise CannotEditError(_BY_HAND)


def _entries(fields: dict[str, Plain]) -> Iterator[dict[str, Plain]]:
    log = fields.get(LOG)
    return (entry for entry in (log if isinstance(log, list) else ()) if isinstance(entry, dict))


def _change_plainly(entry: Plain, change: _Change) -> None:
    names = entry.get(WITH) if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(names, list):
        return
    kept = _changed([str(name) for name in names], change)
    if kept:
        entry[WITH] = list(kept)
    else:
        del entry[WITH]
