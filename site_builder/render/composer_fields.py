"""The fields of the composer's forms, each from its place in the profile's JSON Schema."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from site_builder.render.labels import service_name

Schema = Mapping[str, Any]
Choices = tuple[tuple[str, str], ...]
"""Values, and how each is shown."""

_CONTRIBUTION = ("date", "kind", "title", "url", "event", "language", "topics", "with", "note")
_PROFILE = (
    *("name", "github", "accepted", "title", "company", "city", "country", "timezone"),
    *("pronouns", "languages", "topics", "available_for", "photo"),
)
"""What people fill in themselves, in the order of the page; reviews and the like are not theirs."""

_LABELS = {
    "accepted": "Ambassador from",
    "available_for": "Open to",
    "github": "GitHub handle",
    "timezone": "Time zone",
    "title": "Title",
    "url": "Link",
    "with": "Together with",
}
_READERS = {
    "accepted": "day",
    "available_for": "choices",
    "country": "choice",
    "date": "date",
    "github": "handle",
    "kind": "choice",
    "language": "language",
    "languages": "language",
    "note": "text",
    "photo": "photo",
    "timezone": "timezone",
    "url": "address",
    "website": "address",
    "with": "handle",
}
"""How ``compose/checks.js`` reads each field; the others are a line of text."""


class Shapes(Struct, frozen=True):
    """The profile's schema, and the choices that it leaves to lists."""

    profile: Schema
    choices: Mapping[str, Choices]

    def form(self, name: str) -> Schema:
        """A form within the profile, such as ``ContributionForm``."""
        found: Schema = self.profile["$defs"][name]
        return found


class Field(Struct, frozen=True):
    """One field: how it is called, explained, read and bounded. ``most`` counts characters."""

    key: str
    label: str
    hint: str
    reader: str
    is_required: bool
    is_list: bool
    most: int | None
    entries: int | None
    choices: Choices = ()


def contribution_fields(shapes: Shapes) -> list[Field]:
    """The fields of an entry of the log."""
    return _fields(shapes.form("ContributionForm"), _CONTRIBUTION, shapes)


def profile_fields(shapes: Shapes) -> list[Field]:
    """The fields of a profile that a person fills in, ways to reach them last."""
    links = shapes.form("LinksForm")
    services = [name for name in links["properties"] if name != "twitter"]
    return [
        *_fields(shapes.profile, _PROFILE, shapes),
        *(_link(name, links["properties"][name]) for name in services),
    ]


def _fields(form: Schema, keys: Sequence[str], shapes: Shapes) -> list[Field]:
    return [_field(form, key, shapes) for key in keys]


def _field(form: Schema, key: str, shapes: Shapes) -> Field:
    shape: Schema = form["properties"][key]
    entry: Schema = shape.get("items", shape)
    named = tuple((value, value.capitalize()) for value in entry.get("enum", ()))
    return Field(
        key=key,
        label=_LABELS.get(key, key.capitalize()),
        hint=shape["description"],
        reader=_READERS.get(key, "text"),
        is_required=key in form["required"],
        is_list=shape["type"] == "array",
        most=entry.get("maxLength"),
        entries=shape.get("maxItems"),
        choices=shapes.choices.get(key, named),
    )


def _link(service: str, shape: Schema) -> Field:
    return Field(
        key=f"links.{service}",
        label=service_name(service),
        hint=shape["description"],
        reader=_READERS.get(service, "link"),
        is_required=False,
        is_list=False,
        most=None,
        entries=None,
    )
