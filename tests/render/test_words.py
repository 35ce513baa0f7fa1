"""Dates, counts, lists and names as the pages say them."""

import pytest

from site_builder.content.values.links import SERVICES
from site_builder.dates import PartialDate
from site_builder.model.views import Facet, FacetCount, Pagination
from site_builder.render import labels, navigation, places, words
from site_builder.render.cards import fold, place_of
from tests.people import day


def test_a_month_is_told_as_a_month() -> None:
    assert "14 March 2025" == words.partial_date(PartialDate.parse("2025-03-14"))
    assert "March 2025" == words.partial_date(PartialDate.parse("2025-03"))
    assert "14 Mar 2025" == words.entry_date(PartialDate.parse("2025-03-14"))
    assert "Mar 2025" == words.entry_date(PartialDate.parse("2025-03"))


def test_days_are_written_without_a_leading_zero() -> None:
    assert "1 January 2027" == words.long_date(day("2027-01-01"))
    assert "1 Jan 2027" == words.brief_date(day("2027-01-01"))


def test_one_is_singular_and_thousands_stand_apart() -> None:
    shown = [words.plural(count, "talk", "talks") for count in (0, 1, 2, 1200)]
    assert ["0 talks", "1 talk", "2 talks", "1,200 talks"] == shown


@pytest.mark.parametrize(
    ("sentence", "items"),
    [("", []), ("talks", ["talks"]), ("a and b", ["a", "b"]), ("a, b and c", ["a", "b", "c"])],
)
def test_a_list_reads_as_a_sentence(sentence: str, items: list[str]) -> None:
    assert sentence == words.sentence_list(items)


def test_countries_languages_and_zones_have_names() -> None:
    assert "Norway" == places.country_name("NO")
    assert "Portuguese (Brazil)" == places.language_name("pt-BR")
    assert ["Klingon"] * 3 == [places.language_name(tag) for tag in ("tlh", "TLH", "tlh-Latn-KX")]
    assert "Central European Time" == places.timezone_name("Europe/Oslo")


def test_what_has_no_name_is_shown_as_written() -> None:
    assert "XX" == places.country_name("XX")
    assert "xx" == places.language_name("xx")
    assert "UTC" == places.timezone_name("UTC")


def test_facets_are_named_by_their_group() -> None:
    assert "Norway" == labels.facet_label(Facet("country", "NO", "NO", None))
    assert "Kafka" == labels.facet_label(Facet("topic", "kafka", "kafka", None))
    assert "Finnish" == labels.facet_label(Facet("language", "fi", "fi", None))


def test_a_place_is_told_as_far_as_it_is_known() -> None:
    assert "Bergen, Norway" == place_of("Bergen", "NO")
    assert "Norway" == place_of(None, "NO")
    assert "" == place_of(None, None)


@pytest.mark.parametrize(
    ("plain", "text"),
    [("bjorn", "Bjørn"), ("lodz", "Łódź"), ("strasse", "Straße"), ("aeon", "Æon"), ("ist", "İST")],
)
def test_search_ignores_case_and_diacritics(plain: str, text: str) -> None:
    assert plain == fold(text)


def test_a_long_list_names_its_ends_and_what_is_near() -> None:
    pages = Pagination(10, 20, None, None, ())
    assert [1, None, 8, 9, 10, 11, 12, None, 20] == navigation.page_numbers(pages)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sample Person", False),
        ("Ana-Maximiliana Li", False),
        ("Featherstonehaugh", True),
        ("a" * 13, True),
        ("a" * 12, False),
        ("", False),
    ],
)
def test_long_words_are_told_from_long_names(name: str, *, expected: bool) -> None:
    assert expected == words.has_long_words(name)


def test_services_are_named_as_they_write_themselves() -> None:
    assert {
        "website": "Website",
        "mastodon": "Mastodon",
        "slack": "Slack",
        "linkedin": "LinkedIn",
        "x": "X",
        "youtube": "YouTube",
        "sessionize": "Sessionize",
        "twitch": "Twitch",
        "medium": "Medium",
        "devto": "DEV",
        "stackoverflow": "Stack Overflow",
        "speakerdeck": "Speaker Deck",
        "bluesky": "Bluesky",
    } == {service: labels.service_name(service) for service in SERVICES}
    assert "GitHub" == labels.service_name("github")
    assert "Forge" == labels.service_name("forge")


def test_groups_have_titles_and_their_values_stand_by_name() -> None:
    found = [
        FacetCount(Facet("kind", "talk", "talk", None), 1),
        FacetCount(Facet("available_for", "talks", "talks", None), 1),
        FacetCount(Facet("language", "de", "de", None), 1),
        FacetCount(Facet("topic", "b", "B", None), 1),
        FacetCount(Facet("topic", "a2", "a", None), 1),
        FacetCount(Facet("topic", "a1", "A", None), 1),
        FacetCount(Facet("country", "NO", "NO", None), 1),
        FacetCount(Facet("country", "DE", "DE", None), 1),
    ]
    assert [
        ("country", "Country", ["Germany", "Norway"]),
        ("topic", "Topic", ["A", "A", "B"]),
        ("language", "Language", ["German"]),
        ("available_for", "Available for", ["Talks"]),
        ("kind", "Contributes", ["Talk"]),
    ] == [
        (group, title, [labels.facet_label(each.facet) for each in values])
        for group, title, values in labels.facets_by_group(found)
    ]
    assert ["a1", "a2", "b"] == [each.facet.key for each in labels.by_label(found[3:6])]


@pytest.mark.parametrize(
    ("group", "title", "address"),
    [
        ("country", "Countries", "/countries/"),
        ("topic", "Topics", "/topics/"),
        ("kind", "Kinds of contribution", "/kinds/"),
    ],
)
def test_groups_with_pages_have_a_list_of_them(group: str, title: str, address: str) -> None:
    assert (title, address) == (labels.index_title(group), labels.index_address(group))


def test_months_have_their_names() -> None:
    named = "January February March April May June July August September October November December"
    days = [day(f"2026-{month:02}-02") for month in range(1, 13)]
    assert named.split() == [words.long_date(each).split()[1] for each in days]
    assert [name[:3] for name in named.split()] == [words.brief_date(d).split()[1] for d in days]
    assert ["2 Mar", "Mar"] == [
        words.short_date(PartialDate.parse(date)) for date in ("2026-03-02", "2026-03")
    ]
    assert "12,400" == words.grouped(12400)
