"""The onboarding pages of a real community parse as they are."""

from pathlib import Path

import pytest

from site_builder.content.markdown import Parsed, parse_markdown
from tests.markdown.reading import read_page

PAGES = Path(__file__).parents[3] / "shared/data/asyncapi/docs/000-onboarding"
BROKEN = "technical-writer-onboarding-guide"

pytestmark = pytest.mark.skipif(
    not PAGES.is_dir(), reason="no real pages at ../shared/data/asyncapi/docs/000-onboarding"
)


def parse_page(path: Path) -> Parsed:
    text = path.read_text(encoding="utf-8") + "\n"
    front, body = text.split("---\n", 2)[1:]
    return parse_markdown(body, first_line=front.count("\n") + 3, values={})


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.stem)
def test_a_real_page_has_no_problem_but_its_own_broken_links(path: Path) -> None:
    parsed = parse_page(path)
    read_page(parsed.document)
    expected = [27, 30, 31, 33] if path.stem == BROKEN else []
    assert expected == [finding.line for finding in parsed.findings]
    assert all("has no host" in finding.message for finding in parsed.findings)
