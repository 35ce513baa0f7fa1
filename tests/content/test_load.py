"""A site is read as a whole: every problem of every file, and no file in the way of another."""

from pathlib import Path

import pytest

from site_builder.content import load_site, locate_problems
from site_builder.content.codes import INVALID_VALUE, UNKNOWN_KEY
from site_builder.problems import Pointer, Problem
from tests.content.sites import SITE, a_site, page, profile, reported

REAL_PAGES = Path(__file__).parents[3] / "shared" / "data" / "asyncapi" / "docs"


def test_problems_of_all_files_are_reported_at_once(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/ambassadors/anna.md": "---\nname: [A\ngithub: anna\naccepted: 2025-01-11\n---\n",
        "content/ambassadors/bert.md": profile("bert").replace("accepted", "accpted"),
        "content/ambassadors/carl.md": profile("carl"),
        "content/pages/a.md": "no fence",
    }
    loaded = load_site(a_site(tmp_path, files))
    expected = [
        ("content/ambassadors/anna.md:2:7", "yaml-syntax"),
        ("content/ambassadors/bert.md:4:1", "unknown-key"),
        ("content/pages/a.md:1:1", "front-matter"),
    ]
    assert expected == reported(loaded)
    assert loaded.site
    assert ["carl"] == [person.slug for person in loaded.site.ambassadors]


def test_a_file_that_is_left_out_is_still_known(tmp_path: Path) -> None:
    site = load_site(a_site(tmp_path, {"content/pages/a.md": "no fence"})).site
    assert site
    assert {"content/pages/a.md"} == site.unread


def test_flawed_settings_cause_no_further_problems(tmp_path: Path) -> None:
    text = profile("anna").replace("article", "something-else")
    files: dict[str, str | bytes] = {
        "site.yaml": SITE.replace("name:", "nmae:"),
        "content/ambassadors/anna.md": text + "{{ program.name }}\n",
        "content/pages/a.md": "---\ntitel: A\n---\n",
    }
    loaded = load_site(a_site(tmp_path, files))
    assert loaded.site is None
    expected = [("content/pages/a.md:2:1", "unknown-key"), ("site.yaml:5:3", "unknown-key")]
    assert expected == reported(loaded)


def test_another_address_takes_the_place_of_that_in_the_settings(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"content/pages/a.md": page() + "{{ site.url }}"})
    site = load_site(root, base_url="http://localhost:8000").site
    assert site
    assert site.settings.url == "http://localhost:8000/"
    assert "http://localhost:8000/" in str(site.pages[0].body.pieces)


def test_an_address_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    loaded = load_site(a_site(tmp_path), base_url="localhost")
    assert [("--base-url", "invalid-address")] == reported(loaded)


def test_the_settings_decide_what_a_text_may_show(tmp_path: Path) -> None:
    text = page() + "{{ program.minimum_contributions }} since {{ program.reviews_recorded_since }}"
    settings = SITE + "  minimum_contributions: 3\n  reviews_recorded_since: 2025-01-01\n"
    root = a_site(tmp_path, {"site.yaml": settings, "content/pages/a.md": text})
    site = load_site(root).site
    assert site
    assert "3 since 1 January 2025" in str(site.pages[0].body.pieces)


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        (("name",), 2, 7),
        (("contributions", 0, "title"), 6, 46),
        (("contributions", 0, "event"), 6, 5),
        (("contributions", 7), 6, 3),
        (("reviews", 0, "on"), 2, 1),
        ((), 0, 0),
    ],
)
def test_a_pointer_becomes_a_place(
    tmp_path: Path, pointer: Pointer, line: int, column: int
) -> None:
    path = "content/ambassadors/anna.md"
    root = a_site(tmp_path, {path: profile("anna")})
    (found,) = locate_problems([Problem(INVALID_VALUE, "", path, pointer=pointer)], root)
    assert (line, column) == (found.line, found.column)


def test_a_place_that_is_known_stays_and_a_missing_file_has_none(tmp_path: Path) -> None:
    problems = (
        Problem(INVALID_VALUE, "", "site.yaml", line=3, column=4, pointer=("site",)),
        Problem(INVALID_VALUE, "", "gone.md", pointer=("name",)),
    )
    assert problems == locate_problems(problems, tmp_path)


def test_a_place_in_the_settings_is_found_too(tmp_path: Path) -> None:
    problem = Problem(UNKNOWN_KEY, "", "site.yaml", pointer=("program", "name"))
    (found,) = locate_problems([problem], a_site(tmp_path))
    assert (5, 3) == (found.line, found.column)


@pytest.mark.skipif(not REAL_PAGES.is_dir(), reason="real pages are not beside the repository")
def test_real_pages_are_read_apart_from_their_broken_links(tmp_path: Path) -> None:
    root = a_site(tmp_path)
    for path in sorted(REAL_PAGES.rglob("*.md")):
        target = root / "content/pages" / path.relative_to(REAL_PAGES)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    loaded = load_site(root)
    assert loaded.site
    assert [("000-onboarding",)] == [section.parts for section in loaded.site.sections]
    assert {"refused-address"} >= {code for _, code in reported(loaded)}
