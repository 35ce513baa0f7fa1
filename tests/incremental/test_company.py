"""A dense little site lived in for long, and the shrunk cases of what that and reading found."""

import datetime as dt
import json
import time
from pathlib import Path

import pytest
from PIL import Image

from site_builder.pipeline import BuildOptions, BuildReport, build_site, sight
from site_builder.pipeline.checking import check_content
from tests.incremental.company import (
    OUTPUTS,
    PEOPLE,
    SITE,
    Fields,
    Text,
    copy_site,
    write,
    write_settings,
)
from tests.incremental.trial import Trial, files_of

AS_OF = dt.date(2026, 11, 22)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_company_that_does_everything_together(tmp_path: Path, seed: int, *, whole: bool) -> None:
    trial = Trial(tmp_path, seed)
    for step in range(50 if whole else 8):
        trial.take(step, closely=whole)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of one person, on a disk that tells every change."""
    monkeypatch.setattr(sight, "_CLOCK_GRAIN_NS", 0)
    write_person(tmp_path / "site")
    return write_site(tmp_path / "site")


def write_site(root: Path, **settings: str) -> Path:
    fields = {"site": {**SITE, **settings}, "program": {"name": "Sample"}, "outputs": OUTPUTS}
    write_settings(root, fields)
    return root


def write_person(root: Path, **fields: object) -> None:
    known: Fields = {"name": "Ada", "github": "ada", "accepted": "2026-01-11", **fields}
    write(root / PEOPLE / "ada.md", Text(known))


def build(root: Path, as_of: dt.date = AS_OF) -> BuildReport:
    time.sleep(0.02)  # by now every file is at rest
    return build_site(BuildOptions(root, root / "_site", as_of, jobs=1))


def differences(root: Path, as_of: dt.date = AS_OF) -> list[str]:
    """The files that a clean build has otherwise."""
    clean = copy_site(root, root.with_name("clean"))
    assert build(clean, as_of).published
    expected, found = files_of(clean / "_site"), files_of(root / "_site")
    names = sorted(expected.keys() | found.keys())
    return [name for name in names if expected.get(name) != found.get(name)]


def test_a_review_ends_an_appointment_before_the_day_that_was_written(root: Path) -> None:
    review = {"tenure": "1", "decision": "ended", "on": "2026-02-01"}
    write_person(root, accepted="2025-01-11", ended="2027-06-30", reviews=[review])
    for day in (dt.date(2026, 3, 1), dt.date(2027, 7, 1)):
        build(root, day)
        assert [] == differences(root, day)
        person = json.loads((root / "_site/api/v1/ambassadors/ada.json").read_bytes())
        assert "2026-02-01" == person["ended"]


def test_a_logo_among_the_photos_is_replaced(root: Path) -> None:
    write_site(root, logo="photos/logo.png")
    (root / "static/photos").mkdir(parents=True)
    for colour in ("red", "blue"):
        Image.new("RGB", (64, 64), colour).save(root / "static/photos/logo.png")
        build(root)
        assert [] == differences(root)


def test_a_check_tells_nothing_that_only_rendering_finds(root: Path) -> None:
    template = root / "templates/partials/footer.html"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing }}")
    assert ["template-fault"] == [problem.code.name for problem in build(root).problems]
    assert () == check_content(root, AS_OF)
    assert ["template-fault"] == [problem.code.name for problem in build(root).problems]


@pytest.mark.parametrize(
    "link", ["templates", "templates/partials", "templates/partials/footer.html"]
)
def test_what_a_linked_template_leads_to_is_changed(root: Path, link: str) -> None:
    away = root.with_name("away")
    (away / "partials").mkdir(parents=True)
    (away / "partials/footer.html").write_text("<footer>one</footer>")
    (root / link).parent.mkdir(parents=True, exist_ok=True)
    (root / link).symlink_to(away / link.removeprefix("templates").lstrip("/"))
    build(root)
    (away / "partials/footer.html").write_text("<footer>two</footer>")
    build(root)
    assert b"<footer>two" in (root / "_site/index.html").read_bytes()


def test_a_page_in_a_folder_that_is_named_like_a_cache_is_changed(root: Path) -> None:
    page = root / "content/pages/__pycache__/page.md"
    for text in ("One.", "Two."):
        write(page, Text({"title": "A page"}, text))
        build(root)
        assert text in (root / "_site/__pycache__/page/index.html").read_text()


def test_a_photo_in_a_folder_of_its_own_is_nobodys(root: Path) -> None:
    write_person(root, photo="ada.png")
    other = root / "static/photos/old/ada.png"
    other.parent.mkdir(parents=True)
    Image.new("RGB", (64, 64), "red").save(other)
    build(root)
    person = json.loads((root / "_site/api/v1/ambassadors/ada.json").read_bytes())
    assert person["photo"] is None
