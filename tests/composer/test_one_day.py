"""However an entry comes into a log, it stands there last, and on its day is held to be the later.

By the composer, by ``log``, and by GitHub's form.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_builder.authoring.entry import log_entry
from site_builder.authoring.forms.filling import fill_in
from site_builder.authoring.forms.labels import LOG
from site_builder.authoring.forms.submission import Submission
from site_builder.authoring.front_matter import CannotEditError
from site_builder.authoring.open_site import open_site
from site_builder.pipeline.checking import check_content
from tests.composer.forms import SHOWN, fill, written
from tests.composer.sites import AS_OF, FOLDER, HEAD, LIMITED, LIMITS, write_site

pytestmark = pytest.mark.browser

PATH = f"{FOLDER}/sample-one.md"
WHOSE = {"whose": "sample-one"}
BOOTH = {"kind": "booth", "title": "A  booth: ours", "url": "https://example.org/ours"}
ALLOWED: Mapping[str, dict[str, str]] = {
    "over the limit, with the last of the day": {"date": "2026-10-05"} | BOOTH,
    "over the limit, with the first of the month": {"date": "2026-10-03"} | BOOTH,
    "before those that use it up": {"date": "2026-10-02"} | BOOTH,
    "on the day of another kind": {"date": "2026-06-01"} | BOOTH | {"kind": "talk"},
    "with all that can be said": {
        **({"date": "2026-10-05"} | BOOTH),
        "event": "Days #1",
        "language": "nb",
        "topics": "kafka, streams",
        "with": "sample-two",
        "note": "Two of us.",
    },
}
THIRD = {"date": "2026-07-01", "kind": "talk", "title": "the  third"}
REPEATS: Mapping[str, tuple[dict[str, str], str]] = {
    "an address": (BOOTH | {"date": "2026-06-01", "url": "https://example.org/first"}, "The first"),
    "date, kind and title": (THIRD, "The third"),
}


def lay_out(folder: Path) -> Path:
    """A program with limits, and someone who has used one up."""
    root = write_site(folder, LIMITS)
    (root / PATH).write_text(f"{HEAD}{LIMITED}---\n")
    return root


def compose(page: Page, entry: Mapping[str, str]) -> tuple[str, list[str]]:
    """The profile once the lines are where the page says, and what it tells of them."""
    fill(page, {**WHOSE, **entry})
    lines = written(page)
    page.click(f"{SHOWN} .compose-copy")
    told = page.locator(f"{SHOWN} .compose-told")
    told.filter(has_text="Paste it below the last entry under `contributions:`").wait_for()
    doubts = page.locator(f"{SHOWN} .compose-faults li").all_text_contents()
    return f"{HEAD}{LIMITED}{lines}---\n", doubts


def fields_of(entry: Mapping[str, str]) -> dict[str, str | tuple[str, ...]]:
    lists = {"topics", "with"}
    return {key: tuple(each.split(", ")) if key in lists else each for key, each in entry.items()}


def submission(entry: Mapping[str, str]) -> Submission:
    return Submission(LOG, dict(entry), issue=12, handle="sample-one", account=7)


@pytest.mark.parametrize("entry", ALLOWED.values(), ids=ALLOWED)
def test_every_way_gives_the_same_file(
    limited: Page, tmp_path: Path, entry: dict[str, str]
) -> None:
    root = lay_out(tmp_path)
    opened = open_site(root)
    text, doubts = compose(limited, entry)
    logged = log_entry(opened, "sample-one", fields_of(entry)).written[PATH]
    assert text == logged
    assert logged == fill_in(opened, submission(entry)).written[PATH]
    (root / PATH).write_text(logged)
    assert doubts == [f"{problem.message} {problem.hint}" for problem in check_content(root, AS_OF)]


@pytest.mark.parametrize(("entry", "earlier"), REPEATS.values(), ids=REPEATS)
def test_every_way_names_the_same_entry_as_the_earlier(
    limited: Page, tmp_path: Path, entry: dict[str, str], earlier: str
) -> None:
    opened = open_site(lay_out(tmp_path))
    _, doubts = compose(limited, entry)
    assert any(f" repeats “{earlier}” of " in doubt for doubt in doubts)
    with pytest.raises(CannotEditError, match=f"this repeats “{earlier}” of "):
        log_entry(opened, "sample-one", fields_of(entry))
    with pytest.raises(CannotEditError, match=f"this repeats “{earlier}” of "):
        fill_in(opened, submission(entry))
