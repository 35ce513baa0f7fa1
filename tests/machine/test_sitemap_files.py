"""A sitemap that is too large for one file becomes an index of parts (sitemaps.org)."""

import pytest
from lxml import etree  # type: ignore[import-untyped]

from site_builder.model.views import SitemapIndexView, SitemapView
from site_builder.plan.sitemap_files import divide_sitemap
from site_builder.render.environment import make_environment
from site_builder.render.sitemap import render_sitemap, render_sitemap_index
from tests.render.sites import TEMPLATES_ROOT, plan_people_site

URL = "https://example.org/people/"
MOST_BYTES = 50_000_000


def listed(count: int, name: str = "page") -> list[tuple[str, str | None]]:
    return [(f"/{name}-{number}/", "2026-05-03") for number in range(count)]


@pytest.mark.parametrize("count", [0, 1, 50_000])
def test_what_one_file_can_hold_is_one_file(count: int) -> None:
    pages = listed(count)
    assert {"/sitemap.xml": SitemapView(tuple(pages))} == dict(divide_sitemap(pages, URL))


def test_above_50_000_addresses_the_sitemap_is_an_index() -> None:
    pages = listed(100_001)
    files = dict(divide_sitemap(pages, URL))
    parts = ("/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml")
    assert SitemapIndexView(parts) == files.pop("/sitemap.xml")
    held = [view.pages for view in files.values() if isinstance(view, SitemapView)]
    assert parts == tuple(files)
    assert [50_000, 50_000, 1] == [len(each) for each in held]
    assert pages == [page for each in held for page in each]


@pytest.mark.parametrize("name", ["n" * 2_000, "&" * 500, "\u00e9" * 400])
def test_no_part_is_above_50_mb(name: str) -> None:
    environment = make_environment((TEMPLATES_ROOT,), plan_people_site([]).frame)
    views = [view for _, view in divide_sitemap(listed(30_000, name), URL)]
    parts = [view for view in views if isinstance(view, SitemapView)]
    assert len(parts) > 1
    for part in parts:
        assert len(render_sitemap(part, environment)) <= MOST_BYTES


def test_the_index_names_the_full_address_of_each_part() -> None:
    environment = make_environment((TEMPLATES_ROOT,), plan_people_site([], url=URL).frame)
    view = SitemapIndexView(("/sitemap-1.xml", "/sitemap-2.xml"))
    root = etree.fromstring(render_sitemap_index(view, environment))
    assert "{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex" == root.tag
    found = [each.text for each in root.findall("{*}sitemap/{*}loc")]
    assert [f"{URL}sitemap-1.xml", f"{URL}sitemap-2.xml"] == found
