"""The JSON Schemas of everything that people write and that the API publishes, by name."""

import json
from collections.abc import Callable, Mapping
from typing import Any


def schema_makers() -> Mapping[str, Callable[[], dict[str, Any]]]:
    """Each schema's name and how it is made."""
    from site_builder import content  # noqa: PLC0415 - heavy, and needed only here
    from site_builder.wire import api_schemas  # noqa: PLC0415

    return {
        "profile": content.profile_schema,
        "page": content.page_schema,
        "site": content.site_schema,
        **{name: api_schemas.make(name) for name in api_schemas.NAMES},
    }


def _messages() -> dict[str, Any]:
    """What the forms say of every mistake, and the checks of an entry that is none."""
    from site_builder import content  # noqa: PLC0415 - heavy, and needed only here
    from site_builder.pipeline.doubts import entry_doubts  # noqa: PLC0415 - needed only here

    return {**content.form_messages(), "doubts": entry_doubts()}


def encode_schema(name: str) -> bytes:
    """A schema as it is published, or ``form-messages``: what forms and checks say.

    Raises KeyError for an unknown name.
    """
    makers = {**schema_makers(), "form-messages": _messages}
    return (json.dumps(makers[name](), indent=2, ensure_ascii=False) + "\n").encode()
