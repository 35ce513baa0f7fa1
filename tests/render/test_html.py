"""Every page: complete, escaped, under its base path, and strict about what it loads."""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from site_builder.model.ambassador import Link
from site_builder.model.document import Document
from site_builder.render.html import TEMPLATES
from tests.people import day, make_entry, make_person
from tests.render.sites import GUIDE, TEMPLATES_ROOT, plan_people_site, render_pages

HOSTILE = "</script><script>alert(1)</script>\"'&<!--"

ADA = make_person(
    "sample-ada",
    name="Ada Sample",
    title="Engineer",
    company="Sample & Daughters",
    country="NO",
    city="Bergen",
    timezone="Europe/Oslo",
    languages=("nb", "en"),
    topics=("Event-driven", "C++"),
    available_for=("talks", "workshops"),
    aliases=("old-ada",),
    links=(Link("mastodon", "https://example.org/@ada", "@ada"),),
    contributions=(
        make_entry("2026-02-03", url="https://example.org/one", others=("sample-bea",)),
        make_entry("2026-05", "talk", event="SampleConf", language="fr"),
        make_entry("2027-02-01", "video"),
    ),
)
BEA = make_person(
    "sample-bea", name=HOSTILE, title=HOSTILE, company=HOSTILE, topics=(f"a{HOSTILE}",)
)
CAL = make_person("sample-cal", "2021-02-01", name="Cal Sample", ended_on=day("2025-01-01"))


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    return render_pages(plan_people_site([ADA, BEA, CAL], description="People who <sample>."))


@pytest.fixture(scope="module")
def soups(pages: Mapping[str, str]) -> Mapping[str, BeautifulSoup]:
    return {address: BeautifulSoup(html, "html.parser") for address, html in pages.items()}


def test_every_kind_of_page_has_a_template_that_renders(pages: Mapping[str, str]) -> None:
    plan = plan_people_site([ADA, BEA, CAL])
    shown = {type(output.view) for output in plan.outputs} & set(TEMPLATES)
    assert set(TEMPLATES) == shown
    assert all(html.endswith("\n") for html in pages.values())


def test_nothing_that_people_write_becomes_markup(soups: Mapping[str, BeautifulSoup]) -> None:
    for address, soup in soups.items():
        for script in soup.find_all("script"):
            assert script.get("src") or script.get("type") == "application/ld+json", address
        assert "alert(1)" not in " ".join(str(script.string) for script in soup("script", src=True))
    shown = soups["/ambassadors/sample-bea/"].h1
    assert shown is not None
    assert HOSTILE == shown.get_text()


def test_no_page_has_inline_style_or_event_handlers(soups: Mapping[str, BeautifulSoup]) -> None:
    for address, soup in soups.items():
        assert soup.find("style") is None, address
        for element in soup.select("*"):
            assert [] == [name for name in element.attrs if name == "style" or name[:2] == "on"]


def test_every_page_states_a_strict_content_policy(soups: Mapping[str, BeautifulSoup]) -> None:
    for soup in soups.values():
        policy = soup.find("meta", {"http-equiv": "Content-Security-Policy"})
        assert isinstance(policy, Tag)
        assert str(policy["content"]).startswith("default-src 'none';")
        assert "unsafe" not in str(policy["content"])


def test_every_address_within_the_site_lies_under_the_base_path(
    soups: Mapping[str, BeautifulSoup],
) -> None:
    for address, soup in soups.items():
        for element in soup.find_all(href=re.compile("^/")) + soup.find_all(src=True):
            target = str(element.get("href") or element.get("src"))
            assert target.startswith("/people/"), (address, target)


def test_ids_are_unique_and_those_of_templates_begin_with_site(
    soups: Mapping[str, BeautifulSoup],
) -> None:
    written = {heading.anchor for heading in GUIDE.body.headings}
    for address, soup in soups.items():
        ids = [str(element["id"]) for element in soup.find_all(id=True)]
        assert len(set(ids)) == len(ids), address
        assert all(name.startswith("site-") for name in set(ids) - written), address


def test_every_page_has_one_main_heading_and_a_skip_link(
    soups: Mapping[str, BeautifulSoup],
) -> None:
    for address, soup in soups.items():
        assert len(soup("h1")) == 1, address
        if soup.find("a", class_="skip"):
            assert soup.find("main", id="site-main"), address


def test_headings_leave_out_no_level(soups: Mapping[str, BeautifulSoup]) -> None:
    for address, soup in soups.items():
        levels = [int(each.name[1]) for each in soup.find_all(re.compile("^h[1-6]$"))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), address


def test_a_profile_tells_who_where_and_how_to_reach_them(
    soups: Mapping[str, BeautifulSoup],
) -> None:
    soup = soups["/ambassadors/sample-ada/"]
    text = soup.get_text(" ", strip=True)
    for words in ("Bergen, Norway", "Norwegian Bokmål, English", "talks, workshops"):
        assert words in text
    assert "Central European Time" in text
    assert {"https://github.com/sample-ada", "https://example.org/@ada"} == {
        str(link["href"]) for link in soup.find_all("a", rel="me")
    }


def test_a_work_in_another_language_says_so(soups: Mapping[str, BeautifulSoup]) -> None:
    assert soups["/ambassadors/sample-ada/"].find(lang="fr") is not None
    assert soups["/contributions/"].find(lang="fr") is not None


def test_joint_work_names_the_others(soups: Mapping[str, BeautifulSoup]) -> None:
    companions = soups["/ambassadors/sample-ada/"].select(".work-with a")
    assert ["/people/ambassadors/sample-bea/"] == [str(link["href"]) for link in companions]


def test_an_old_address_leads_on_and_is_not_indexed(soups: Mapping[str, BeautifulSoup]) -> None:
    soup = soups["/ambassadors/old-ada/"]
    refresh = soup.find("meta", {"http-equiv": "refresh"})
    assert isinstance(refresh, Tag)
    assert "0; url=/people/ambassadors/sample-ada/" == refresh["content"]
    assert soup.find("meta", {"name": "robots", "content": "noindex"})


def test_no_page_says_what_does_not_honour(pages: Mapping[str, str]) -> None:
    for address, html in pages.items():
        assert not re.search(r"behind|not.met|overdue|does not count|failed", html), address


def test_what_is_switched_off_is_not_linked() -> None:
    pages = render_pages(plan_people_site([ADA], off=("badges", "api")))
    assert "/badges/" not in "".join(pages.values())
    assert "/api/" not in "".join(pages.values())


def test_a_program_may_replace_a_template_and_extend_the_default(tmp_path: Path) -> None:
    own = tmp_path / "pages" / "not_found.html"
    own.parent.mkdir()
    own.write_text(
        '{% extends "default/pages/not_found.html" %}'
        "{% block main %}<h1>Gone fishing</h1>{{ super() }}{% endblock %}"
    )
    pages = render_pages(plan_people_site([ADA]), [tmp_path, TEMPLATES_ROOT])
    assert "<h1>Gone fishing</h1>" in pages["/404.html"]
    assert "This page is not here" in pages["/404.html"]
    assert "Gone fishing" not in pages["/"]


def test_what_markdown_became_stands_in_the_page_as_it_is() -> None:
    who = make_person("sample-dee", bio=Document(("<p>Hello <b>you</b></p>",)))
    pages = render_pages(plan_people_site([who]))
    assert "<p>Hello <b>you</b></p>" in pages["/ambassadors/sample-dee/"]
    assert '<h2 id="one">One</h2><p>Text</p>' in pages["/guide/start/"]
