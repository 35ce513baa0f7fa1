"""Set single fields of a profile in place: the field's own text changes, every other byte stays."""

import re
from collections.abc import Mapping

import yaml

from site_builder.authoring.emitter import Field, field_text
from site_builder.authoring.front_matter import (
    CannotEditError,
    FrontMatter,
    Plain,
    compose_map,
    plain_fields,
    split_front_matter,
    value_of,
)
from site_builder.authoring.places import after_line, column_of, end_of

ORDER = (
    *("name", "github", "github_id", "aliases", "accepted", "title", "company", "country"),
    *("city", "timezone", "pronouns", "languages", "topics", "available_for", "photo", "links"),
)
"""The fields of a profile in the order of the documentation, as far as they are set here."""

_COLON = re.compile(r"[ \t]*:")
_BY_HAND = "the file is written in a way that cannot be edited safely by program. Edit it by hand."


def set_fields(text: str, values: Mapping[str, Field]) -> str:
    """The text of a profile with these fields set to these values.

    Raises CannotEditError where that is not safe.
    """
    for key, value in values.items():
        matter = split_front_matter(text)
        source = _with_field(matter, matter.fields(), key, value, ORDER)
        edited = _with_source(matter, source)
        _ensure_only_set(matter, edited, key, _as_plain(value))
        text = edited
    return text


def set_links(text: str, links: Mapping[str, str]) -> str:
    """The same for the ways to reach a person, service by service."""
    for service, address in links.items():
        matter = split_front_matter(text)
        source = _with_link(matter, service, address)
        edited = _with_source(matter, source)
        before = plain_fields(matter.fields()).get("links")
        known = before if isinstance(before, dict) else {}
        _ensure_only_set(matter, edited, "links", {**known, service: address})
        text = edited
    return text


def set_bio(text: str, bio: str) -> str:
    """The text of a profile with another bio, in the file's own line ends."""
    matter = split_front_matter(text)
    kept = text[: len(text) - len(matter.body)]
    end = "" if kept.endswith("\n") else matter.newline
    return kept + end + matter.newline.join(bio.strip().splitlines()) + matter.newline


def _with_source(matter: FrontMatter, source: str) -> str:
    return matter.text[: matter.start] + source + matter.text[matter.end :]


def _with_link(matter: FrontMatter, service: str, address: str) -> str:
    found = value_of(matter.fields(), "links")
    line = f"{service}: {field_text(address)}"
    if found is None:
        place = _place_of_new(matter.source, matter.fields(), "links", ORDER)
        added = f"links:{matter.newline}  {line}{matter.newline}"
        return matter.source[:place] + added + matter.source[place:]
    links = found[1]
    if not isinstance(links, yaml.MappingNode) or links.flow_style:
        raise CannotEditError(_BY_HAND)
    return _with_field(matter, links, service, address)


def _with_field(
    matter: FrontMatter,
    fields: yaml.MappingNode,
    key: str,
    value: Field,
    order: tuple[str, ...] = (),
) -> str:
    source, newline = matter.source, matter.newline
    found = value_of(fields, key)
    if found is None:
        margin = " " * (column_of(fields.value[0][0]) if fields.value else 0)
        place = _place_of_new(source, fields, key, order)
        return source[:place] + f"{margin}{key}: {field_text(value)}{newline}" + source[place:]
    colon = _COLON.match(source, end_of(found[0]))
    if not colon:
        raise CannotEditError(_BY_HAND)
    end = max(end_of(found[1]), colon.end())
    ending = newline if source[colon.end() : end].endswith("\n") else ""
    return source[: colon.end()] + f" {field_text(value)}{ending}" + source[end:]


def _place_of_new(source: str, fields: yaml.MappingNode, key: str, order: tuple[str, ...]) -> int:
    """After the last of the fields that stand before it in the order, else after all of them."""
    before = order[: order.index(key)] if key in order else None
    ends = [end_of(value) for name, value in fields.value if before is None or name.value in before]
    return after_line(source, max(ends)) if ends else 0


def _as_plain(value: Field) -> Plain:
    return plain_fields(compose_map(f"x: {field_text(value)}"))["x"]


def _ensure_only_set(before: FrontMatter, edited: str, key: str, value: Plain) -> None:
    expected = {**plain_fields(before.fields()), key: value}
    try:
        after = split_front_matter(edited)
        found = plain_fields(after.fields())
    except CannotEditError as error:
        raise CannotEditError(_BY_HAND) from error
    if (expected, before.body) != (found, after.body):
        raise CannotEditError(_BY_HAND)
