"""What the badges say of each standing: it honours, and never shames."""

from typing import Any

import pytest

from site_builder.render.badge_words import badge_message, shorten, spoken
from tests.people import day, make_entry, make_person, make_policy, make_view

FOUR = tuple(make_entry(f"2025-0{month}-10") for month in (2, 3, 4, 5))


@pytest.mark.parametrize(
    ("words", "as_of", "fields"),
    [
        ("from 11 January 2025", "2025-01-10", {}),
        ("2 of 4, until 10 January 2026", "2025-03-10", {"contributions": FOUR}),
        ("qualified until 10 January 2026", "2025-05-10", {"contributions": FOUR}),
        ("tenure to 10 January 2026, renewal in review", "2026-01-11", {"contributions": FOUR}),
        ("tenure to 10 January 2026, renewal in review", "2027-01-11", {}),
        ("emeritus, 2025 to 2026", "2026-01-31", {"ended_on": day("2026-01-31")}),
        ("emeritus, in 2025", "2025-12-31", {"ended_on": day("2025-12-31")}),
    ],
)
def test_a_badge_tells_the_standing_with_its_date(
    words: str, as_of: str, fields: dict[str, Any]
) -> None:
    assert words == badge_message(make_view(make_person(**fields), as_of), make_policy())


def test_a_badge_is_spoken_with_the_name_and_the_program() -> None:
    person = make_view(make_person(name="Ada"), "2025-06-01")
    assert "Ada, Example Ambassador: words" == spoken(person, "Example Ambassador", "words")
    person = make_view(make_person(name="a" * 61), "2025-06-01")
    assert f"{'a' * 59}…, label: words" == spoken(person, "label", "words")


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ("a" * 10, "a" * 10),
        (f"{'a' * 9}…", "a" * 11),
        (f"{'a' * 5}…", f"{'a' * 5} {'b' * 10}"),
        (f"{'a' * 4} {'b' * 4}…", f"{'a' * 4} {'b' * 10}"),
        (f"{'a' * 9}…", f"{'a' * 9} {'b' * 4}"),
        (f"{'a' * 9}…", f"{'a' * 10} {'b' * 4}"),
        ("&&&&&&", "&&&&&&"),
        ("&&&&&…", "&&&&&&&"),
        ("aaaaaaaa…", "aaaaaaaae\u0301b"),
        ("aaaaaaa…", "aaaaaaaa\u200dbbb"),
        ("e…", "e" + "\u0301" * 20),
    ],
)
def test_a_text_is_cut_where_nothing_is_torn(short: str, text: str) -> None:
    assert short == shorten(text, 10)
