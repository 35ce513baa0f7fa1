"""The page of pictures counts each work once, and every picture has its table."""

from collections.abc import Mapping
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.views import (
    Facet,
    FacetCount,
    Figures,
    InsightsView,
    Plan,
    Quarter,
)
from site_builder.render.insights.bars import OTHERS, TONES, YEARS_SHOWN, draw_bars
from site_builder.render.insights.country_points import POINTS
from site_builder.render.insights.dots import SIZES, draw_dots
from tests.people import make_entry, make_person
from tests.render.sites import plan_people_site, render_pages

JOINT: Mapping[str, Any] = {"kind": "talk", "title": "Together", "url": "https://example.org/t"}
PEOPLE = [
    make_person(
        "sample-ada",
        country="NO",
        topics=("Kafka", "Tides"),
        contributions=(
            make_entry("2024-11-05"),
            make_entry("2025-02-03", **JOINT, others=("sample-bea",)),
        ),
    ),
    make_person(
        "sample-bea",
        country="NO",
        topics=("kafka",),
        contributions=(make_entry("2025-02-03", **JOINT),),
    ),
    make_person("sample-cem", contributions=(make_entry("2031-01-01"),)),
]


def insights(plan: Plan) -> InsightsView:
    return next(each.view for each in plan.outputs if isinstance(each.view, InsightsView))


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_people_site(PEOPLE)


@pytest.fixture(scope="module")
def page(plan: Plan) -> BeautifulSoup:
    return BeautifulSoup(render_pages(plan)["/insights/"], "html.parser")


def test_joint_work_counts_once_and_what_is_to_come_not_yet(plan: Plan) -> None:
    assert Figures(people=3, countries=1, contributions=2) == insights(plan).figures


def test_quarters_run_without_a_gap_through_whole_years(plan: Plan) -> None:
    view = insights(plan)
    assert [(y, q) for y in (2024, 2025) for q in (1, 2, 3, 4)] == [
        (quarter.year, quarter.number) for quarter in view.quarters
    ]
    assert ["article", "talk"] == [each.facet.key for each in view.kinds]
    assert [(1, 0), (0, 1)] == [quarter.counts for quarter in view.quarters[3:5]]


def test_topics_and_countries_are_counted_by_people(plan: Plan) -> None:
    view = insights(plan)
    assert [("kafka", 2), ("tides", 1)] == [(each.facet.key, each.count) for each in view.topics]
    assert [("NO", 2)] == [(each.facet.key, each.count) for each in view.countries]
    assert 1 == view.nowhere


def test_every_picture_has_title_description_and_table(page: BeautifulSoup) -> None:
    pictures = page.select("svg[role=img]")
    assert 2 == len(pictures)
    for picture in pictures:
        for name in str(picture["aria-labelledby"]).split():
            named = page.find(id=name)
            assert named
            assert named.get_text(strip=True)
    assert 3 == len(page.select("details table"))


def test_the_table_has_every_figure(page: BeautifulSoup) -> None:
    table = page.select("table")[0]
    rows = [[cell.get_text() for cell in row.select("th, td")] for row in table.select("tr")]
    assert ["Quarter", "Articles", "Talks", "All"] == rows[0]
    assert ["2025, 1st quarter", "0", "1", "1"] in rows
    assert "2025, 4th quarter" == rows[1][0]


def test_nothing_is_styled_in_the_page(page: BeautifulSoup) -> None:
    assert [] == page.select("[style], style")


def test_it_stands_in_the_menu_and_can_be_switched_off() -> None:
    assert "/insights/" in [item.address for item in plan_people_site(PEOPLE).frame.menu]
    off = plan_people_site(PEOPLE, off=["insights"])
    assert "/insights/" not in [item.address for item in off.frame.menu]
    assert "/insights/" not in [output.address for output in off.outputs]


def test_a_program_that_has_just_begun_has_a_page_too() -> None:
    text = render_pages(plan_people_site([]))["/insights/"]
    assert "The first contribution will open this picture." in text


def a_view(counts: list[list[int]]) -> InsightsView:
    kinds = max(map(len, counts), default=0)
    quarters = [
        Quarter(1990 + place // 4, place % 4 + 1, tuple((row + [0] * kinds)[:kinds]))
        for place, row in enumerate(counts)
    ]
    totals = [sum(quarter.counts[kind] for quarter in quarters) for kind in range(kinds)]
    facets = [Facet("kind", f"k{kind}", f"Kind {kind}", None) for kind in range(kinds)]
    counted = tuple(map(FacetCount, facets, totals))
    return InsightsView(Figures(0, 0, 0), counted, tuple(quarters), (), (), 0)


@settings(max_examples=50)
@given(st.lists(st.lists(st.integers(0, 300), max_size=14), max_size=60))
def test_bars_are_as_high_as_what_was_done(counts: list[list[int]]) -> None:
    view = a_view(counts)
    chart = draw_bars(view)
    shown = view.quarters[-4 * YEARS_SHOWN :]
    total = sum(sum(quarter.counts) for quarter in shown)
    assert total == sum(part.height for part in chart.segments)
    assert total == sum(count for _, _, count in chart.legend)
    assert all(0 <= part.y and part.y + part.height <= chart.top for part in chart.segments)
    assert all(0 <= part.tone < TONES for part in chart.segments)
    assert 0 == chart.top % 2


def test_the_rarest_kinds_share_a_tone() -> None:
    chart = draw_bars(a_view([[9, 1, 8, 7, 6, 5, 4, 3, 2]]))
    assert (TONES - 1, OTHERS, 3) == chart.legend[-1]
    assert "Kind 8" not in [name for _, name, _ in chart.legend]


def test_one_bar_does_not_reach_far_above_the_others() -> None:
    assert [2, 14, 20, 22, 220] == [draw_bars(a_view([[n]])).top for n in (0, 13, 20, 21, 207)]


def test_dots_grow_with_the_people_and_the_largest_lie_below() -> None:
    countries = [
        FacetCount(Facet("country", code, code, None), n)
        for code, n in [("NO", 1), ("IN", 90), ("ZZ", 3)]
    ]
    india, norway = draw_dots(countries)
    assert ("India: 90", SIZES) == (india.words, india.size)
    assert norway.radius < india.radius


def test_every_country_is_on_the_sheet() -> None:
    assert 249 <= len(POINTS)
    assert all(0 < x < 2000 and 0 < y < 940 for x, y in POINTS.values())


@pytest.mark.parametrize(
    ("west", "east"), [("US", "NO"), ("PT", "ES"), ("IN", "JP"), ("RU", "NZ"), ("CL", "AR")]
)
def test_countries_lie_beside_each_other_as_on_earth(west: str, east: str) -> None:
    assert POINTS[west][0] < POINTS[east][0]
