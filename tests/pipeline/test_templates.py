"""A site's own template that cannot be rendered is a problem with a place, and nothing is lost."""

import datetime as dt
from pathlib import Path

import pytest

from site_builder.pipeline import BuildOptions, BuildReport, build_site

SITE = "site: {title: Sample, url: 'https://example.org/'}\nprogram: {name: Sample}\n"
PAGE = """{% extends "layouts/base.html" %}
{% set title = "Emeriti" %}{% set address = "/emeritus/" %}{% set description = "" %}
{% block main %}
CONTENT
{% endblock %}
"""


def build(root: Path) -> BuildReport:
    return build_site(BuildOptions(root, root / "_site", dt.date(2026, 11, 22)))


def write_page(root: Path, content: str) -> None:
    folder = root / "templates" / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "emeritus.html").write_text(PAGE.replace("CONTENT", content))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site.yaml").write_text(SITE)
    (tmp_path / "content" / "ambassadors").mkdir(parents=True)
    return tmp_path


def test_a_template_of_the_site_stands_in_place_of_the_default(root: Path) -> None:
    write_page(root, "<p>Our own words</p>")
    assert build(root).published
    assert "Our own words" in (root / "_site/emeritus/index.html").read_text()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{{ nothing.here }}", "'nothing' is undefined"),
        ("{% if %}", "Jinja cannot read this"),
        ('{% include "lost.html" %}', "there is no template “lost.html”"),
        ("{{ 1 / 0 }}", "division by zero"),
    ],
)
def test_a_broken_template_is_told_with_its_line_and_nothing_is_touched(
    root: Path, content: str, words: str
) -> None:
    assert build(root).published
    before = (root / "_site/emeritus/index.html").read_bytes()
    write_page(root, content)
    report = build(root)
    (problem,) = report.problems
    assert not report.published
    assert problem.place == "templates/pages/emeritus.html:4"
    assert words in problem.message
    assert before == (root / "_site/emeritus/index.html").read_bytes()
    write_page(root, "<p>Mended</p>")
    assert build(root).published
