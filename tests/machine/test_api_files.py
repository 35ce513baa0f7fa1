"""The API's files keep to the schemas that are published beside them."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

FILES = {
    "ambassadors": "api/v1/ambassadors.json",
    "ambassador": "api/v1/ambassadors/*.json",
    "contributions": "api/v1/contributions.json",
}


@pytest.mark.parametrize("name", FILES)
def test_every_file_keeps_to_its_schema(site: Path, name: str) -> None:
    schema = json.loads((site / f"schemas/{name}.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    paths = sorted(site.glob(FILES[name]))
    assert paths
    for path in paths:
        data = path.read_bytes()
        assert data.endswith(b"\n")
        assert [] == [error.message for error in validator.iter_errors(json.loads(data))]
