"""``erase``: nothing of a person is left, and what others did with them stays theirs."""

import json
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.cli.conftest import ANN, BEA

Capture = pytest.CaptureFixture[str]
TOGETHER = """\
  - date: 2026-05-02
    kind: talk
    title: Together
    url: https://example.org/together
    with: [sample-bea, someone-else]
---
"""
MENTION = """\
contributions:
  - date: 2026-06-01
    kind: talk
    title: Ours
    url: https://example.org/ours
    with: [ann-earlier]
---
"""


@pytest.fixture
def together(site: Path) -> Path:
    """Two people, each with joint work in their log, a photo, and a site built before."""
    people = site / "content" / "ambassadors"
    ann = ANN.replace("accepted", "photo: sample-ann.png\naccepted").replace("---\nAnn", "@Ann")
    (people / "sample-ann.md").write_text(ann.replace("@", TOGETHER))
    (people / "sample-bea.md").write_text(BEA[:-4] + MENTION)
    photos = site / "static" / "photos"
    photos.mkdir(parents=True)
    picture = Path(__file__).parents[2] / "static/photos/sample-rosa-ibarra.png"
    (photos / "sample-ann.png").write_bytes(picture.read_bytes())
    assert 0 == main(["codeowners"])
    assert 0 == main(["build"])
    return site


def test_content_photo_caches_and_the_built_site_are_free_of_the_person(together: Path) -> None:
    assert 0 == main(["erase", "sample-ann"])
    files = [file for file in together.rglob("*") if file.is_file()]
    assert [] == [file for file in files if "sample-ann" in file.name]
    for file in files:
        content = file.read_bytes().lower()
        assert b"sample-ann" not in content, file
        assert b"ann sample" not in content, file
        assert b"ann-earlier" not in content, file
    assert (together / "_site" / "ambassadors" / "sample-bea" / "index.html").is_file()


def test_joint_work_stays_with_those_who_did_it_too(together: Path, capsys: Capture) -> None:
    assert 0 == main(["erase", "sample-ann"])
    capsys.readouterr()
    assert 0 == main(["explain", "sample-bea", "--format", "json"])
    log = json.loads(capsys.readouterr().out)["contributions"]
    assert {"Together", "Ours"} == {entry["title"] for entry in log}
    bea = (together / "content/ambassadors/sample-bea.md").read_text()
    assert "with: [someone-else]" in bea


def test_where_something_would_be_left_nothing_is_changed(together: Path, capsys: Capture) -> None:
    page = together / "content" / "pages" / "team.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Team\n---\nFounded by Ann\nSample.\n")
    before = {file: file.read_bytes() for file in together.rglob("*.md")}
    assert 1 == main(["erase", "sample-ann"])
    said = capsys.readouterr().err
    assert "content/pages/team.md:4: the name" in said
    assert "Nothing was changed" in said
    assert before == {file: file.read_bytes() for file in together.rglob("*.md")}


def test_a_page_that_links_to_the_person_must_be_mended_first(
    together: Path, capsys: Capture
) -> None:
    page = together / "content" / "pages" / "team.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Team\n---\n[She](/ambassadors/sample-ann/) founded it.\n")
    assert 1 == main(["erase", "sample-ann"])
    assert "content/pages/team.md:4" in capsys.readouterr().err
    assert (together / "content/ambassadors/sample-ann.md").exists()
