"""JSON Schemas (draft 2020-12) of the JSON API."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from site_builder.wire import shapes

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SHAPES: Mapping[str, type[msgspec.Struct]] = {
    "ambassadors": shapes.Ambassadors,
    "ambassador": shapes.Ambassador,
    "contributions": shapes.Contributions,
}
NAMES = tuple(_SHAPES)


def make(name: str) -> Callable[[], dict[str, Any]]:
    """What makes the schema of that name. Raises KeyError for a name that is not in ``NAMES``."""
    shape = _SHAPES[name]
    return lambda: {"$schema": _DRAFT, **msgspec.json.schema(shape)}
