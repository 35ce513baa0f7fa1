"""The forms as JSON Schema, for editors that complete and check while one types."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from site_builder.content.schema.page import PageForm
from site_builder.content.schema.profile import ProfileForm
from site_builder.content.schema.site import SiteForm

_BOUNDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, but for null: a key is left out, never left empty.

    Titles that only repeat the key are left out too.
    """

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic's hook
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        exported = super().default_schema(schema)
        if exported.get("default", "") is None:
            del exported["default"]
        return exported


def profile_schema() -> dict[str, Any]:
    """A profile's front matter."""
    return _export(ProfileForm, "An ambassador's profile")


def page_schema() -> dict[str, Any]:
    """A page's front matter."""
    return _export(PageForm, "A page of the guide")


def site_schema() -> dict[str, Any]:
    """site.yaml."""
    return _export(SiteForm, "The settings of a site")


def _export(form: type[BaseModel], title: str) -> dict[str, Any]:
    exported = form.model_json_schema(by_alias=True, schema_generator=_Generator)
    for part in (exported, *exported.get("$defs", {}).values()):
        part["properties"] = {key: _bounded(field) for key, field in part["properties"].items()}
    return {"$schema": _Generator.schema_dialect, **exported, "title": title}


def _bounded(field: JsonSchemaValue) -> JsonSchemaValue:
    """A field whose bounds have the standard's names; behind a reader pydantic keeps its own."""
    return {_BOUNDS.get(keyword, keyword): value for keyword, value in field.items()}
