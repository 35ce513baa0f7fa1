"""The examples of CommonMark 0.31.2 render as it says, but for what is listed here.

The examples are under a licence of their own and are not part of this project: fetch
https://spec.commonmark.org/0.31.2/spec.json, or make it from ``tests`` of the npm package
commonmark-spec (with tabs for ``→``), and name the file in ``COMMONMARK_SPEC``.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from site_builder.content.markdown import parse_markdown
from site_builder.content.markdown.codes import REFUSED_ADDRESS
from tests.markdown.spec import demoted, normal_form, written_out

SPEC = os.environ.get("COMMONMARK_SPEC", "")
OTHER_LANGUAGES = {34, 144}
"""The name of a language is a class only where it is made of letters, digits and ``+#._-``."""
WITHOUT_WORDS = {484}
"""A link without words shows its address."""
REFUSED = {20, 195, 200, 202, 346, 485, 486, 487, 489, 500, 502, 507, 567}
"""An address that is empty, has a space, a backslash or no host, or seems to have a scheme."""
OTHER_SCHEMES = {596, 598, 599, 600, 601, 603}
"""An autolink with a scheme or host that is not allowed."""


def examples() -> list[dict[str, Any]]:
    found = json.loads(Path(SPEC).read_text(encoding="utf-8")) if SPEC else []
    # Raw HTML is text here: an example is about it where the library itself renders it otherwise.
    plain = MarkdownIt("commonmark", {"html": False})
    return [each for each in found if plain.render(each["markdown"]) == each["html"]]


@pytest.mark.skipif(not SPEC, reason="COMMONMARK_SPEC does not name the specification's spec.json")
def test_every_example_renders_as_the_specification_says() -> None:
    refused, different = set(), set()
    checked = examples()
    for each in checked:
        parsed = parse_markdown(each["markdown"], first_line=1, values={})
        if any(finding.code is REFUSED_ADDRESS for finding in parsed.findings):
            refused.add(each["example"])
        elif normal_form(demoted(each["html"])) != normal_form(written_out(parsed.document)):
            different.add(each["example"])
    assert len(checked) > 550
    assert refused == REFUSED | OTHER_SCHEMES
    assert different == OTHER_LANGUAGES | WITHOUT_WORDS
