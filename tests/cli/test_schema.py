"""``schema`` prints what editors and programs need."""

import json

import pytest
from jsonschema import Draft202012Validator

from site_builder.cli import main
from site_builder.cli.schema import NAMES, REPORTS
from site_builder.pipeline.schemas import schema_makers


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_and_says_its_draft(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == main(["schema", name])
    schema = json.loads(capsys.readouterr().out)
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    Draft202012Validator.check_schema(schema)


def test_every_published_schema_can_be_printed() -> None:
    assert {*NAMES} == {*schema_makers(), *REPORTS}
