"""A build opens the profiles that it has to work out or to show, and no others."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_builder.content import Loaded, load_site
from site_builder.pipeline import BuildOptions, BuildReport
from site_builder.pipeline.draft import draft_loaded
from site_builder.pipeline.edition import build_edition
from site_builder.pipeline.options import quiet
from tests.incremental.edits import HANDLES, PEOPLE, make_site
from tests.rosters import noting_roster

AS_OF = dt.date(2026, 11, 22)
QUIET = "  api: false\n"
"""Without the files that count the days."""


def load(root: Path) -> tuple[Loaded, list[str]]:
    """A site as it is read, and who is opened from then on."""
    loaded = load_site(root)
    assert loaded.site
    roster, opened = noting_roster(loaded.site.ambassadors)
    return replace(loaded, site=replace(loaded.site, ambassadors=roster)), opened


def build(root: Path) -> tuple[BuildReport, set[str]]:
    """A build, and whom it opened."""
    loaded, opened = load(root)
    options = BuildOptions(root, root / "_site", AS_OF, jobs=1)
    report = build_edition(lambda: loaded, lambda: None, options, quiet)
    assert report.published
    return report, set(opened)


def draft(root: Path) -> tuple[set[str], set[str]]:
    """The bundles that are planned again, and whoever is opened to plan them."""
    loaded, opened = load(root)
    found = draft_loaded(lambda: loaded, root, AS_OF)
    assert found.plan
    assert found.ledger
    known = found.ledger.bundles
    names = {
        each.name
        for each in found.plan.bundles
        if each.name not in known or each.files is not known[each.name].files
    }
    return {Path(name).stem for name in names}, set(opened)


def edit(root: Path, handle: str, change: Callable[[str], str]) -> None:
    path = root / PEOPLE / f"{handle}.md"
    text = path.read_text()
    path.write_text(change(text))
    assert path.read_text() != text


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site that was built; Ada and Bo gave a talk together."""
    site = make_site(tmp_path / "site")
    with (site / "site.yaml").open("a") as settings:
        settings.write(QUIET)
    talk = (
        "  - {date: 2026-03-01, kind: talk, title: Both, with: [bo], url: 'https://example.org'}\n"
    )
    edit(site, "ada", lambda text: text.replace("contributions:\n", f"contributions:\n{talk}"))
    _, opened = build(site)
    assert set(HANDLES) == opened
    return site


def test_where_nothing_has_changed_nobody_is_opened(root: Path) -> None:
    report, opened = build(root)
    assert (0, set()) == (report.rendered, opened)


def test_a_changed_bio_opens_its_profile_alone(root: Path) -> None:
    edit(root, "chi", lambda text: f"{text}\nOne more line.\n")
    report, opened = build(root)
    assert (1, {"chi"}) == (report.written, opened)


def test_the_bio_of_someone_who_works_with_others_opens_theirs_too(root: Path) -> None:
    edit(root, "ada", lambda text: f"{text}\nOne more line.\n")
    report, opened = build(root)
    assert (1, {"ada", "bo"}) == (report.written, opened)


def test_only_what_an_edit_touches_is_planned_again(root: Path) -> None:
    assert ({"site"}, set()) == draft(root)
    edit(root, "chi", lambda text: f"{text}\nOne more line.\n")
    assert ({"site", "chi"}, {"chi"}) == draft(root)


def test_lists_are_planned_without_opening_whom_they_show(root: Path) -> None:
    edit(root, "chi", lambda text: text.replace("country:", "company: Example\ncountry:"))
    assert ({"site", "lists", "today", "chi"}, {"chi"}) == draft(root)


def test_a_page_of_the_guide_opens_nobody(root: Path) -> None:
    (root / "content/pages/docs.md").write_text("---\ntitle: Docs\n---\nOther text.\n")
    report, opened = build(root)
    assert (1, set()) == (report.written, opened)


def test_a_new_template_opens_everyone(root: Path) -> None:
    (root / "templates/partials").mkdir(parents=True)
    footer = '{% extends "default/partials/footer.html" %}{# another #}\n'
    (root / "templates/partials/footer.html").write_text(footer)
    assert set(HANDLES) == build(root)[1]


def test_profiles_whose_drawers_are_lost_change_no_file(root: Path) -> None:
    for drawer in (root / ".site-builder/profiles").iterdir():
        drawer.unlink()
    edit(root, "chi", lambda text: f"{text}\nOne more line.\n")
    report, opened = build(root)
    assert (1, {"chi"}) == (report.written, opened)
    report, opened = build(root)
    assert (0, set()) == (report.rendered, opened)
