"""The index that the search of a long directory loads: it says what the cards say."""

import json
from typing import Any

import pytest

from site_builder.model.views import DirectoryIndexView, DirectoryView
from site_builder.render.cards import filter_values, show_card
from site_builder.render.directory_index import render_directory_index
from tests.people import make_entry, make_person
from tests.render.sites import plan_people_site

PEOPLE = [
    make_person(
        "sample-ada",
        country="NO",
        topics=("Kafka", "C++"),
        photo="ada.jpg",
        contributions=(make_entry("2026-02-03"),),
    ),
    make_person("sample-bea", country="NO", languages=("nb",), available_for=("talks",)),
]


@pytest.fixture(scope="module")
def index() -> dict[str, Any]:
    plan = plan_people_site(PEOPLE, photos=["ada.jpg"])
    view = next(o.view for o in plan.outputs if isinstance(o.view, DirectoryView))
    loaded: dict[str, Any] = json.loads(
        render_directory_index(DirectoryIndexView(view.people), plan.frame)
    )
    return loaded


def test_rows_say_what_cards_say(index: dict[str, Any]) -> None:
    plan = plan_people_site(PEOPLE)
    view = next(o.view for o in plan.outputs if isinstance(o.view, DirectoryView))
    for person, row in zip(view.people, index["people"], strict=True):
        card = show_card(person, plan.frame.policy)
        shown = (card.place, card.available, card.standing.words)
        assert shown == (row["place"], row["available"], row["standing"])


def test_keys_are_named_by_their_place_in_the_table(index: dict[str, Any]) -> None:
    plan = plan_people_site(PEOPLE)
    view = next(o.view for o in plan.outputs if isinstance(o.view, DirectoryView))
    for person, row in zip(view.people, index["people"], strict=True):
        keys = [(group, key) for group, kept in filter_values(person).items() for key in kept]
        assert keys == [tuple(index["keys"][place]) for place in row["keys"]]


def test_topics_are_named_beside_their_keys(index: dict[str, Any]) -> None:
    named = {tuple(index["keys"][int(place)]): name for place, name in index["topics"].items()}
    assert {("topic", "kafka"): "Kafka", ("topic", "c-plus-plus"): "C++"} == named


def test_equal_rings_stand_in_the_table_once(index: dict[str, Any]) -> None:
    assert len({json.dumps(ring) for ring in index["rings"]}) == len(index["rings"])


def test_a_portrait_is_a_photo_or_a_drawing(index: dict[str, Any]) -> None:
    ada, bea = index["people"]
    assert "/people/static/photos/ada.0-192.webp" == ada["portrait"]
    assert "SB" == bea["portrait"][-1]
    assert "/people/ambassadors/" == index["profiles"]
