"""Where lists are switched off, pages say what they said, and lead to nothing that is missing."""

from collections.abc import Iterable

import pytest
from bs4 import BeautifulSoup

from site_builder.model.ambassador import Ambassador
from site_builder.model.views import FeedView
from site_builder.render.feeds.entries import feed_note
from tests.machine.pages import page_at
from tests.people import make_entry, make_person
from tests.render.sites import plan_people_site

BOTH = ("contributions", "facets")
MANY = tuple(make_entry(f"2026-{1 + n // 28:02}-{1 + n % 28:02}") for n in range(60))
ADA = make_person(
    "sample-ada", country="NO", city="Bergen", topics=("Kafka", "C++"), contributions=MANY
)
BEA = make_person("sample-bea", topics=("kafka",), languages=("nb",))
PLAIN = make_person("sample-plain", languages=("nb",))


def page(address: str, off: Iterable[str] = (), *people: Ambassador) -> BeautifulSoup:
    return page_at(plan_people_site(people or (ADA, BEA), off=off), address)


def words(found: BeautifulSoup) -> list[str]:
    assert found.main
    return list(found.main.stripped_strings)


@pytest.mark.parametrize("address", ["/ambassadors/sample-ada/", "/insights/", "/404.html"])
def test_a_page_says_the_same_without_links(address: str) -> None:
    whole, bare = page(address), page(address, BOTH)
    assert words(whole) == words(bare)
    left_out = {str(link["href"]) for link in whole.select("main a")} - {
        str(link["href"]) for link in bare.select("main a")
    }
    facets = {"/people/topics/kafka/", "/people/topics/c-plus-plus/", "/people/countries/no/"}
    assert (set() if address == "/404.html" else facets) == left_out


@pytest.mark.parametrize(
    ("off", "headings"),
    [
        ((), ["Countries", "Topics", "Kinds of contribution"]),
        (("contributions",), ["Countries", "Topics"]),
        (("facets",), ["Kinds of contribution"]),
        (BOTH, []),
    ],
)
def test_the_front_page_offers_to_browse_what_is_there(off: list[str], headings: list[str]) -> None:
    front = page("/", off)
    assert headings == [heading.get_text() for heading in front.select(".browse h3")]
    assert bool(headings) == bool(front.select(".browse"))
    assert str(page("/").find(class_="filters")) == str(front.find(class_="filters"))


def test_where_nothing_has_a_page_there_is_nothing_to_browse() -> None:
    assert [] == page("/", (), PLAIN).select(".browse")


@pytest.mark.parametrize(
    ("off", "named"),
    [
        ((), "person, kind of contribution and topic"),
        (("contributions",), "person and topic"),
        (("facets",), "person and kind of contribution"),
        (BOTH, "person"),
    ],
)
def test_the_page_of_data_names_the_feeds_that_there_are(off: list[str], named: str) -> None:
    assert f"Every {named} has feeds of its own" in page("/api/", off).get_text()


@pytest.mark.parametrize(
    ("address", "off", "note"),
    [
        ("/feed.xml", (), " All of them: https://example.org/people/contributions/"),
        ("/feed.xml", ("contributions",), ""),
        (
            "/ambassadors/sample-ada/feed.xml",
            ("contributions",),
            " All of them: https://example.org/people/ambassadors/sample-ada/",
        ),
    ],
)
def test_a_feed_says_where_the_others_are(address: str, off: list[str], note: str) -> None:
    plan = plan_people_site([ADA, BEA], off=off)
    (view,) = [output.view for output in plan.outputs if output.address == address]
    assert isinstance(view, FeedView)
    assert f"The newest 50 of 60 contributions.{note}" == feed_note(view, plan.frame)
