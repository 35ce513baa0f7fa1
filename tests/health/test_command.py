"""``check --format markdown`` and ``check --external``."""

from pathlib import Path

import pytest

from site_builder.cli import main
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
