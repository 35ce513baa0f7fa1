"""Without lists of contributions, or pages by topic and country, nothing else is missing."""

import pytest
from msgspec.structs import replace

from site_builder.model.document import Document, Reference
from site_builder.model.site import GuidePage, Site
from site_builder.model.views import (
    DirectoryView,
    FacetCount,
    InsightsView,
    Plan,
    SitemapView,
)
from site_builder.plan import plan_site
from site_builder.problems import Problem
from tests.books import open_books
from tests.people import day, make_entry, make_person, make_site
from tests.render.sites import AS_OF

LISTS = {
    "contributions": ("/contributions/", "/kinds/"),
    "facets": ("/topics/", "/countries/"),
}
ADA = make_person(
    "sample-ada",
    country="NO",
    topics=("Kafka", "C++"),
    contributions=(make_entry("2026-02-03", "talk", topics=("kafka",)), make_entry("2027-02-01")),
)
BEA = make_person("sample-bea", country="PL", topics=("kafka",))
CAL = make_person("sample-cal", "2021-02-01", topics=("C++",), ended_on=day("2025-01-01"))
SITE = make_site([ADA, BEA, CAL])


def planned(site: Site, *off: str) -> tuple[Plan, tuple[Problem, ...]]:
    return plan_site(replace(site, outputs=frozenset(off)), open_books(site, AS_OF), AS_OF, "code")


def addresses_of(*off: str) -> set[str]:
    return {output.address for output in planned(SITE, *off)[0].outputs}


@pytest.mark.parametrize("off", [["contributions"], ["facets"], ["contributions", "facets"]])
def test_these_pages_go_with_their_feeds_and_no_others(off: list[str]) -> None:
    lists = tuple(address for name in off for address in LISTS[name])
    whole, rest = addresses_of(), addresses_of(*off)
    assert set(lists) <= whole
    assert {address for address in whole if not address.startswith(lists)} == rest


@pytest.mark.parametrize("off", LISTS)
def test_neither_menu_nor_sitemap_leads_there(off: str) -> None:
    plan, _ = planned(SITE, off)
    (sitemap,) = [each.view for each in plan.outputs if isinstance(each.view, SitemapView)]
    named = [*(item.address for item in plan.frame.menu), *(page for page, _ in sitemap.pages)]
    assert [] == [address for address in named if address and address.startswith(LISTS[off])]
    assert "/" in named


@pytest.mark.parametrize(
    ("off", "link"),
    [
        ("contributions", "/contributions/"),
        ("contributions", "../kinds/talk/"),
        ("facets", "/topics/kafka/"),
        ("facets", "/countries/no/"),
    ],
)
def test_a_link_of_the_guide_that_leads_there_is_dead(off: str, link: str) -> None:
    page = GuidePage("content/pages/a.md", (), "a", "A", body=Document((Reference(link, 3),)))
    site = replace(SITE, pages=(page,))
    assert () == planned(site)[1]
    (problem,) = planned(site, off)[1]
    assert ("dead-link", page.path, 3) == (problem.code.name, problem.path, problem.line)


def facets_of(*off: str) -> list[FacetCount]:
    """What filters, pictures and tables name."""
    views = [output.view for output in planned(SITE, *off)[0].outputs]
    (directory,) = (view for view in views if isinstance(view, DirectoryView))
    (insights,) = (view for view in views if isinstance(view, InsightsView))
    return [*directory.facets, *insights.kinds, *insights.countries, *insights.topics]


def test_what_has_no_page_is_named_and_counted_as_before() -> None:
    whole, bare = facets_of(), facets_of("contributions", "facets")
    assert [replace(each, facet=replace(each.facet, address=None)) for each in whole] == bare
    assert whole != bare


@pytest.mark.parametrize("off", [[], ["facets"]])
def test_a_spelling_in_which_others_have_a_say_changes_every_page_that_shows_it(
    off: list[str],
) -> None:
    before, after = (
        planned(make_site(people), *off)[0].files["ambassadors/sample-ada/index.html"]
        for people in ([ADA, BEA], [ADA, BEA, replace(CAL, topics=("kafka",), ended_on=None)])
    )
    assert before != after
