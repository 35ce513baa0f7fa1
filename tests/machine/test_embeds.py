"""Embedded cards: complete without script, kept from search engines, also at earlier slugs."""

import re

import pytest
from bs4 import BeautifulSoup

from site_builder.plan.embeds import WALL_LENGTH
from site_builder.render.embed_snippets import card_height
from tests.machine.pages import html_at, page_at
from tests.people import day, make_person, make_policy, make_view
from tests.render.sites import plan_people_site

ADA = make_person("sample-ada", name='Ada "<i>" Sample', aliases=("old-ada",), title="Engineer")


PLAN = plan_people_site([ADA])


def test_a_card_runs_nothing_and_is_not_to_be_found() -> None:
    for address in ("/embed/sample-ada/", "/embed/"):
        page = page_at(PLAN, address)
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert policy is not None
        assert "default-src 'none'" in str(policy["content"])
        assert "script" not in str(policy["content"])
        assert page.find("meta", attrs={"name": "robots", "content": "noindex"})
        assert page.find("script") is None


def test_its_links_leave_the_frame() -> None:
    for address in ("/embed/sample-ada/", "/embed/"):
        links = page_at(PLAN, address).find_all("a")
        assert links
        assert {("_blank", ("noopener",))} == {(a["target"], tuple(a["rel"])) for a in links}


def test_an_earlier_slug_shows_the_same_card() -> None:
    assert html_at(PLAN, "/embed/sample-ada/") == html_at(PLAN, "/embed/old-ada/")


def test_the_snippet_names_the_person_and_cannot_break_out() -> None:
    page = page_at(PLAN, "/ambassadors/sample-ada/")
    code = page.select_one("[aria-labelledby=site-card-embed] code")
    assert code is not None
    frame = BeautifulSoup(code.text, "html.parser").select("*")
    assert ["iframe"] == [tag.name for tag in frame]
    assert "https://example.org/people/embed/sample-ada/" == frame[0]["src"]
    assert 'Ada "<i>" Sample, Example Ambassador Program' == frame[0]["title"]


def test_a_longer_name_gets_a_higher_frame() -> None:
    def height(name: str) -> int:
        plan = plan_people_site([make_person("sample-ada", name=name)])
        found = re.search(r"height=&#34;(\d+)", html_at(plan, "/ambassadors/sample-ada/"))
        assert found
        return int(found[1])

    assert height("Ada") < height("Maximiliana Theodora Papakonstantinou-Featherstonehaugh Müller")


@pytest.mark.parametrize(
    ("height", "known"),
    [
        (150, {"name": "A" * 17}),
        (154, {"name": "A" * 17, "title": "B" * 24}),
        (176, {"name": "A" * 17, "title": "B" * 25}),
        (176, {"name": "A" * 17, "title": "B" * 12, "company": "C" * 11}),
        (154, {"name": "A" * 17, "title": "B" * 12, "company": "C" * 10}),
        (180, {"name": "A" * 18, "title": "B" * 24}),
        (180, {"name": "工" * 17, "title": "Ｂ" * 12}),
        (154, {"name": "ａ" * 8, "title": "ｱ" * 24}),
    ],
)
def test_a_card_is_as_high_as_its_lines_and_wide_signs_take_two_places(
    height: int, known: dict[str, str]
) -> None:
    who = make_person("sample-ada", "2026-01-11", **known)  # 0 of 4, until 10 January 2027
    assert height == card_height(make_view(who, "2026-11-22"), make_policy(name="P" * 24))


def test_the_wall_shows_those_who_are_ambassadors_now() -> None:
    former = make_person("sample-bea", "2021-01-01", ended_on=day("2025-01-01"))
    wall = page_at(plan_people_site([ADA, former]), "/embed/")
    assert 1 == len(wall.find_all("li"))


def test_a_long_wall_says_where_the_others_are() -> None:
    people = [make_person(f"sample-{number}") for number in range(WALL_LENGTH + 1)]
    plan = plan_people_site(people)
    assert f"All {WALL_LENGTH + 1} are in the directory" in html_at(plan, "/embed/")


def test_cards_can_be_switched_off() -> None:
    plan = plan_people_site([ADA], off=["embeds"])
    assert [] == [o.address for o in plan.outputs if o.address.startswith("/embed/")]
    assert "site-card-embed" not in html_at(plan, "/ambassadors/sample-ada/")
