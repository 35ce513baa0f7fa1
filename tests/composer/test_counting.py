"""The composer applies the rules of counting as the program does: months, limits, repeats."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_builder.pipeline.checking import check_content
from tests.composer.forms import SHOWN, fill, written
from tests.composer.sites import AS_OF, FOLDER, LIMITS, publish, write_site
from tests.render.browser import served

pytestmark = pytest.mark.browser

PEOPLE = {
    "sample-one": """\
---
name: Sample One
github: sample-one
accepted: 2025-06-15
reviews:
  - {tenure: 1, decision: renewed, on: 2026-06-20}
contributions:
  - {date: 2026-06-01, kind: booth, title: Old 1, url: "https://example.org/1"}
  - {date: 2026-06-02, kind: booth, title: Old 2, url: "https://example.org/2"}
  - {date: 2026-07-01, kind: booth, title: New 1, url: "https://example.org/3"}
  - {date: 2026-08-01, kind: talk, title: Given, url: "https://example.org/given"}
  - {date: 2026-12-24, kind: talk, title: Planned, url: "https://example.org/planned"}
  - {date: 2025-06-01, kind: talk, title: Before, url: "https://example.org/before"}
---
""",
    "sample-two": """\
---
name: Sample Two
github: sample-two
accepted: 2026-11-25
---
""",
    "sample-three": """\
---
name: Sample Three
github: sample-three
accepted: 2024-06-15
ended: 2025-06-14
contributions:
  - {date: 2025-06-01, kind: booth, title: Last 1, url: "https://example.org/last-1"}
  - {date: 2025-06-02, kind: booth, title: Last 2, url: "https://example.org/last-2"}
---
""",
    "sample-five": """\
---
name: Sample Five
github: sample-five
accepted: 2025-11-26
contributions:
  - {date: 2026-11-01, kind: booth, title: Now 1, url: "https://example.org/now-1"}
  - {date: 2026-11-02, kind: booth, title: Now 2, url: "https://example.org/now-2"}
---
""",
    "sample-six": """\
---
name: Sample Six
github: sample-six
accepted: 2025-06-15
reviews:
  - {tenure: 1, decision: renewed, on: 2026-06-20}
contributions:
  - {date: 2026-05-01, kind: booth, title: Early 1, url: "https://example.org/early-1"}
  - {date: 2026-06-14, kind: booth, title: Early 2, url: "https://example.org/early-2"}
  - {date: 2026-06-15, kind: booth, title: Late 1, url: "https://example.org/late-1"}
  - {date: 2026-07-02, kind: booth, title: Late 2, url: "https://example.org/late-2"}
---
""",
}
NEW = {"whose": "sample-one", "kind": "talk", "title": "Ours", "url": "https://example.org/ours"}
CASES: dict[str, dict[str, str]] = {
    "a month cut by the end of a tenure": {"date": "2026-06"},
    "a month cut by the first day": {"date": "2025-06"},
    "a month cut by a first day to come": {"date": "2026-11", "whose": "sample-two"},
    "a month cut by an end to come": {"date": "2026-11", "whose": "sample-five"},
    "a month cut by the last end": {"date": "2025-06", "whose": "sample-three"},
    "no room on one side": {"date": "2026-06", "kind": "booth"},
    "no room on either side": {"date": "2026-06", "kind": "booth", "whose": "sample-six"},
    "no room in the only tenure": {"date": "2025-06", "kind": "booth", "whose": "sample-three"},
    "room in the tenure to come": {"date": "2026-11", "kind": "booth", "whose": "sample-five"},
    "a month that repeats": {"date": "2026-06", "url": "https://example.org/1"},
    "a month to come": {"date": "2027-06"},
    "a repeat to come": {"date": "2026-12-01", "url": "https://example.org/given"},
    "a repeat of what is to come": {"date": "2026-11-01", "url": "https://example.org/planned"},
    "a repeat from before": {"date": "2024-06-01", "url": "https://example.org/before"},
    "repeated by a later one": {"date": "2026-07-01", "url": "https://example.org/given"},
    "repeats": {"date": "2026-09-01", "url": "https://example.org/given"},
}


def write_people(root: Path, changes: str = "", whose: str = "") -> Path:
    """Everyone, one of them with more lines at the end of their log."""
    write_site(root, LIMITS)
    for slug, text in PEOPLE.items():
        added = changes if slug == whose else ""
        path = root / FOLDER / f"{slug}.md"
        path.write_text(f"{text[: text.rindex('---')]}{added}---\n")
    return root


@pytest.fixture(scope="module")
def counting_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("counting")
    publish(write_people(folder / "site"), folder / "out" / "people")
    with served(folder / "out") as address:
        yield f"{address}/people/compose/"


@pytest.mark.parametrize("changes", CASES.values(), ids=CASES)
def test_it_applies_the_rules_as_the_checks_do(
    page: Page, counting_home: str, tmp_path: Path, changes: dict[str, str]
) -> None:
    page.goto(counting_home)
    page.wait_for_selector(".composer:not([hidden])")
    entry = NEW | changes
    fill(page, entry)
    lines = written(page)
    root = write_people(tmp_path, lines, entry["whose"])
    told = page.locator(f"{SHOWN} .compose-faults li").all_text_contents()
    expected = [f"{problem.message} {problem.hint}" for problem in check_content(root, AS_OF)]
    assert expected == told
