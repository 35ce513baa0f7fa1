"""What a card says of a person, and by what the directory finds them."""

import pytest

from site_builder.model.views import Facet, Member
from site_builder.render import cards
from tests.people import make_entry, make_member, make_person, make_policy

TOPICS = tuple(Facet("topic", each.lower(), each, None) for each in ("Kafka", "C", "Go", "Øl"))
ADA = make_person(
    "sample-ada",
    name="Ada Ødegård",
    title="Engineer",
    company="Daughters",
    city="Bergen",
    country="NO",
    languages=("nb", "en"),
    available_for=("talks", "workshops"),
    contributions=(
        make_entry("2025-02-03", "talk"),
        make_entry("2025-03-04"),
        make_entry("2025-12-01", "video"),
    ),
)


def ada() -> Member:
    return make_member(ADA, "2025-06-01")._replace(topics=TOPICS)


def test_a_card_tells_a_place_three_topics_and_what_someone_is_open_to() -> None:
    card = cards.show_card(ada(), make_policy())
    assert ("Bergen, Norway", ("Kafka", "C", "Go")) == (card.place, card.topics)
    assert "Open to talks and workshops" == card.available
    assert "2 of 4, until 10 January 2026" == card.standing.words
    assert ada() == card.person


def test_a_card_leaves_out_what_is_not_known() -> None:
    card = cards.show_card(make_member(make_person(), "2025-06-01"), make_policy())
    assert ("", (), "") == (card.place, card.topics, card.available)


def test_people_are_found_by_what_they_are_and_by_what_they_have_done() -> None:
    assert {
        "country": ("NO",),
        "topic": ("kafka", "c", "go", "øl"),
        "language": ("nb", "en"),
        "available_for": ("talks", "workshops"),
        "kind": ("article", "talk"),
    } == cards.filter_values(ada())
    assert () == cards.filter_values(make_member(make_person(), "2025-06-01"))["country"]


def test_the_search_looks_through_all_that_a_card_says() -> None:
    text = "ada odegard sample-ada engineer daughters bergen, norway kafka c go ol"
    assert text == cards.search_text(ada())
    assert "sample person sample-person" == cards.search_text(
        make_member(make_person(), "2025-06-01")
    )


def test_the_newest_day_is_that_of_what_has_happened() -> None:
    assert "2025-03-04" == cards.last_active(ada())
    assert "" == cards.last_active(make_member(make_person(), "2025-06-01"))


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        *(("o", "ø"), ("l", "ł"), ("ss", "ß"), ("d", "đ"), ("ae", "æ"), ("oe", "œ"), ("d", "ð")),
        *(("th", "þ"), ("i", "ı"), ("aou", "ÄÖÜ"), ("e", "é"), ("日本", "日本")),
    ],
)
def test_letters_with_marks_are_found_by_those_without(plain: str, text: str) -> None:
    assert plain == cards.fold(text)
