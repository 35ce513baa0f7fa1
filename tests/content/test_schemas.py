"""The JSON Schemas say what the forms say, as far as a schema can."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from site_builder.content import page_schema, profile_schema, site_schema
from site_builder.content.yaml_reader import read_yaml
from tests.content.test_cases import CASES

SCHEMAS = {"profile": profile_schema(), "page": page_schema(), "site": site_schema()}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_described_and_none_may_be_null(name: str) -> None:
    schema = SCHEMAS[name]
    for form in (schema, *schema.get("$defs", {}).values()):
        for key, field in form.get("properties", {}).items():
            assert field.get("description"), key
            assert {"type": "null"} not in field.get("anyOf", ())
            assert field.get("default", "") is not None
            assert not {"ge", "gt", "le", "lt"} & field.keys()


@pytest.mark.parametrize(
    ("name", "case", "sound"),
    [
        ("profile", "profile/minimal.md", True),
        ("profile", "profile/unknown-keys.md", False),
        ("profile", "profile/required-keys-missing.md", False),
        ("profile", "profile/wrong-shapes.md", False),
        ("site", "site/minimal.yaml", True),
        ("site", "site/wrong.yaml", False),
    ],
)
def test_a_schema_agrees_with_the_form(name: str, case: str, *, sound: bool) -> None:
    text = (CASES / case).read_text(encoding="utf-8").replace("---\n", "")
    tree: dict[str, Any] = dict(read_yaml(text, 1).tree)
    assert sound == Draft202012Validator(SCHEMAS[name]).is_valid(tree)
