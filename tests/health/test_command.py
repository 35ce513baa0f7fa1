"""``check --format markdown`` and ``check --external``."""

import json
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.evidence.answers import FILE
from tests.cli.conftest import site, unlink_article

Capture = pytest.CaptureFixture[str]

__all__ = ["site"]


def test_the_health_is_told_with_what_the_checks_find(site: Path, capsys: Capture) -> None:
    unlink_article(site)
    assert 0 == main(["check", "--format", "markdown"])
    report = capsys.readouterr().out
    assert report.startswith("# Sample Ambassadors: data health\n\nAs of 22 November 2026.\n")
    assert "## Evidence missing (1)" in report
    assert "## Photos (2)" in report
    assert "sample-bea.md:2: nothing is told about Bea Sample." in report


@pytest.mark.usefixtures("site")
def test_paths_limit_the_health_too(capsys: Capture) -> None:
    assert 0 == main(["check", "--format", "markdown", "content/ambassadors/sample-bea.md"])
    assert "sample-ann" not in capsys.readouterr().out


def test_links_are_asked_only_on_request(site: Path, capsys: Capture) -> None:
    profile = site / "content/ambassadors/sample-ann.md"
    text = profile.read_text().replace("https://example.org/first", "http://127.0.0.1/first")
    profile.write_text(text)
    assert 0 == main(["check"])
    assert "No problems.\n" == capsys.readouterr().out
    assert 0 == main(["check", "--external"])
    out = capsys.readouterr().out
    assert "sample-ann.md:10:10: link-gone (warning)" in out
    assert "leads into a private network, and is not asked." in out


def test_what_is_not_asked_is_said_beside_the_problems(site: Path, capsys: Capture) -> None:
    bio = site / "content/ambassadors/sample-ann.md"
    bio.write_text(f"{bio.read_text()}\n[More](https://more.example/a).\n")
    words = "is not asked: the site's robots.txt asks not to be"
    urls = ("https://example.org/first", "https://more.example/a")
    answers = {url: ["unasked", words, "2026-11-22"] for url in urls}
    (site / FILE).parent.mkdir(exist_ok=True)
    (site / FILE).write_text(json.dumps(answers))
    assert 0 == main(["check", "--external", "--strict"])
    told = capsys.readouterr()
    assert "No problems.\n" == told.out
    assert [f"{url} {words}." for url in urls] == told.err.splitlines()
