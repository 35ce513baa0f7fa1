"""The composer tells of limits, and of repeats without a link, as the program's checks do."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_builder.pipeline.checking import check_content
from tests.composer.forms import SHOWN, fill, written
from tests.composer.sites import AS_OF, FOLDER, HEAD, LIMITED, LIMITS, write_site

pytestmark = pytest.mark.browser

BOOTHS = {"whose": "sample-one", "kind": "booth", "title": "{a} booth", "url": "https://a.example"}


@pytest.mark.parametrize("date", ["2026-11-02", "2026-10-05", "2026-10-04", "2026-10"])
def test_it_tells_of_a_limit_as_the_checks_would(limited: Page, tmp_path: Path, date: str) -> None:
    fill(limited, BOOTHS | {"date": date})
    lines = written(limited)
    root = write_site(tmp_path, LIMITS)
    path = root / FOLDER / "sample-one.md"
    path.write_text(f"{HEAD}{LIMITED}{lines}---\n")
    [problem] = check_content(root, AS_OF)
    assert "booths count in a tenure" in problem.message
    told = limited.locator(f"{SHOWN} .compose-faults li").all_text_contents()
    assert [f"{problem.message} {problem.hint}"] == told


def test_a_limit_says_nothing_while_there_is_room(limited: Page) -> None:
    for changes in ({"whose": "sample-two"}, {"date": "2026-12-01"}, {"kind": "talk"}):
        fill(limited, BOOTHS | {"date": "2026-11-02"} | changes)
        written(limited)
        assert [] == limited.locator(f"{SHOWN} .compose-faults li").all_text_contents(), changes


def test_it_tells_of_a_repeat_without_a_link_as_the_checks_would(
    limited: Page, tmp_path: Path
) -> None:
    changes = {"date": "2026-07-01", "kind": "talk", "title": "THE  third", "url": ""}
    fill(limited, BOOTHS | changes)
    lines = written(limited)
    root = write_site(tmp_path, LIMITS)
    (root / FOLDER / "sample-one.md").write_text(f"{HEAD}{LIMITED}{lines}---\n")
    expected = [f"{problem.message} {problem.hint}" for problem in check_content(root, AS_OF)]
    assert 2 == len(expected)
    assert expected == limited.locator(f"{SHOWN} .compose-faults li").all_text_contents()
