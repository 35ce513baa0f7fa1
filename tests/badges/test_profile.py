"""What a profile's page offers to take along."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from markupsafe import escape
from msgspec.structs import replace

from site_builder.model.views import Frame, ProfileView
from site_builder.render.badge_embed import badge_snippets
from site_builder.render.environment import make_environment
from site_builder.render.html import render_html
from tests.badges.drawing import FOUR, MAILED, plan_badges_site
from tests.people import SETTINGS, day, make_person
from tests.render.sites import TEMPLATES_ROOT

IMAGE = "/people/badges/open/sample-person/2025-01-11/1.svg"


def profile_page(frame_changes: dict[str, Any], **fields: Any) -> BeautifulSoup:
    who = make_person(contributions=FOUR, **fields)
    plan = plan_badges_site(who, as_of="2026-02-01")
    frame: Frame = replace(plan.frame, **frame_changes)
    view = next(each.view for each in plan.outputs if isinstance(each.view, ProfileView))
    return BeautifulSoup(
        render_html(view, make_environment((TEMPLATES_ROOT,), frame)), "html.parser"
    )


def test_it_offers_both_badges_as_pictures_and_as_markup() -> None:
    page = profile_page({})
    flat, ring = "badges/sample-person.svg", "badges/ring/sample-person.svg"
    assert [f"/people/{flat}", f"/people/{ring}"] == [each["src"] for each in page.select(".badge")]
    copied = [each.text for each in page.select(".snippet code")]
    for badge in (flat, ring):
        assert 3 == sum(f"https://example.org/people/{badge}" in text for text in copied)


@pytest.mark.parametrize("sign", '[]\\*_`<>,="')
def test_no_sign_of_a_name_ends_the_words_of_a_picture(sign: str) -> None:
    """In Markdown and AsciiDoc these signs are left out; HTML has escapes for its own."""
    who = make_person(name=f"Ada{sign}Sample")
    markdown, html, asciidoc = badge_snippets(who, "/badges/x.svg", "Example", SETTINGS)
    assert "[![AdaSample · Example](https://example.org/people/badges/x.svg)]" in markdown.text
    assert 'image:https://example.org/people/badges/x.svg["AdaSample · Example",' in asciidoc.text
    assert f'alt="{escape(who.name)}, Example"' in html.text


def test_it_offers_each_open_badge_with_the_days_for_which_it_holds() -> None:
    links = {link["href"]: link.text for link in profile_page({}).select("a")}
    assert "11 Jan 2025 to 10 Jan 2026" == links[IMAGE]
    left = {
        link["href"]: link.text for link in profile_page({}, ended_on=day("2025-12-31")).select("a")
    }
    assert "11 Jan 2025 to 31 Dec 2025" == left[IMAGE]


def test_it_offers_no_open_badge_where_none_is_published() -> None:
    for changes in ({"off": frozenset({"open_badges"})}, {"settings": SETTINGS}):
        assert IMAGE not in str(profile_page({"settings": MAILED, **changes}))
