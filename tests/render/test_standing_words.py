"""What the public site says of a standing: facts that honour, and none that shame."""

from typing import Any

import pytest

from site_builder.render.ring import RingState, draw_ring
from site_builder.render.standing_words import (
    ShownStanding,
    count_words,
    service_line,
    show_standing,
)
from tests.people import (
    day,
    make_appointment,
    make_entry,
    make_member,
    make_person,
    make_policy,
    make_review,
    stand,
)

FOUR = tuple(make_entry(f"2025-0{month}-10") for month in (2, 3, 4, 5))


def shown(as_of: str, **fields: Any) -> ShownStanding:
    who = make_person(**fields)
    member = make_member(who, as_of)
    return show_standing(member.outline, member.account, make_policy())


@pytest.mark.parametrize(
    ("words", "as_of", "fields"),
    [
        ("From 11 January 2025", "2024-12-31", {}),
        ("0 of 4, until 10 January 2026", "2025-01-11", {}),
        ("2 of 4, until 10 January 2026", "2025-03-20", {"contributions": FOUR}),
        (
            "Ambassador for the whole tenure, until 10 January 2026",
            "2025-06-01",
            {"contributions": FOUR},
        ),
        (
            "4 of 4 in tenure 1, to 10 January 2026 · renewal in review",
            "2026-02-01",
            {"contributions": FOUR},
        ),
        ("0 of 4, until 10 January 2027 · renewal in review", "2026-02-01", {}),
        (
            "Ambassador in 2025 · 4\u00a0contributions",
            "2026-02-01",
            {"contributions": FOUR, "ended_on": make_review(1, "2025-12-31").on},
        ),
        (
            "Ambassador in 2025 · 1\u00a0contribution",
            "2026-02-01",
            {"contributions": FOUR[:1], "ended_on": make_review(1, "2025-12-31").on},
        ),
        (
            "Ambassador 2021 to 2023 and 2025 to 2026 · 0\u00a0contributions",
            "2026-02-01",
            {
                "earlier": (make_appointment("2021-05-05", "2023-05-04"),),
                "reviews": (make_review(1, "2026-01-20", "ended"),),
            },
        ),
    ],
)
def test_the_words_beside_the_ring(words: str, as_of: str, fields: dict[str, Any]) -> None:
    assert words == shown(as_of, **fields).words


def test_an_entry_whose_day_is_missing_is_told_in_words_too() -> None:
    unsure = (make_entry("2026-01"),)
    reviewed = (make_review(1, "2026-01-11"),)
    standing = shown("2026-02-01", contributions=unsure, reviews=reviewed)
    assert "0 of 4, until 10 January 2027; 1 more to be dated" == standing.words
    assert standing.ring.undecided


def test_only_the_qualified_have_a_closed_ring() -> None:
    assert RingState.CLOSED == shown("2025-06-01", contributions=FOUR).ring.state
    assert RingState.OPEN == shown("2025-03-01", contributions=FOUR).ring.state
    assert RingState.OPEN == shown("2026-02-01", contributions=FOUR).ring.state


def test_an_ended_tenure_that_lacked_something_is_not_spoken_of() -> None:
    standing = shown("2026-02-01", contributions=FOUR[:2])
    assert "tenure 1" not in standing.words
    assert "2 of 4" not in standing.words


@pytest.mark.parametrize(
    ("counted", "undecided", "state", "as_of", "fields"),
    [
        (0, 0, RingState.OPEN, "2024-12-31", {}),
        (1, 0, RingState.OPEN, "2025-02-10", {"contributions": FOUR}),
        (3, 1, RingState.OPEN, "2025-04-10", {"contributions": (*FOUR, make_entry("2025-01"))}),
        (4, 0, RingState.CLOSED, "2025-05-10", {"contributions": FOUR}),
        (4, 0, RingState.OPEN, "2026-01-11", {"contributions": FOUR}),
        (
            1,
            0,
            RingState.OPEN,
            "2026-02-01",
            {"contributions": (*FOUR[:3], make_entry("2026-01-31"))},
        ),
        (
            0,
            0,
            RingState.QUIET,
            "2025-06-01",
            {"contributions": FOUR, "ended_on": day("2025-06-01")},
        ),
    ],
    ids=["upcoming", "one", "undecided", "qualified", "in-review", "not-met", "emeritus"],
)
def test_the_ring_shows_the_figures_of_its_words(
    counted: int, undecided: int, state: RingState, as_of: str, fields: dict[str, Any]
) -> None:
    assert draw_ring(4, counted, undecided, state) == shown(as_of, **fields).ring


def test_of_two_tenures_in_review_the_first_is_told() -> None:
    standing = shown("2027-02-01", contributions=FOUR)
    assert "4 of 4 in tenure 1, to 10 January 2026 · renewal in review" == standing.words


def test_more_than_is_asked_for_is_told_as_all_of_it() -> None:
    log = (*FOUR, make_entry("2025-06-10"))
    who = make_person(contributions=log)
    (record,) = stand(who, "2025-12-31").tenures
    words = count_words(record.counted, record.undecided, 4, record.tenure.end_on)
    assert "4 of 4, until 10 January 2026" == words


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("11 January 2025", {}),
        ("in 2025", {"ended_on": day("2025-12-31")}),
        ("2025 to 2026", {"ended_on": day("2026-01-31")}),
        (
            "in 2019 and 2021 to 2023 and in 2025",
            {
                "earlier": (
                    make_appointment("2021-05-05", "2023-05-04"),
                    make_appointment("2019-05-05", "2019-05-06"),
                ),
                "ended_on": day("2025-12-31"),
            },
        ),
    ],
)
def test_years_of_service_are_told_once_they_are_over(line: str, fields: dict[str, Any]) -> None:
    who = make_person(**fields)
    assert line == service_line(who, stand(who, "2026-02-01"))


def test_only_what_has_happened_is_counted_for_who_has_left() -> None:
    log = (*FOUR, make_entry("2025-12-01"))
    standing = shown("2025-06-01", contributions=log, ended_on=day("2025-06-01"))
    assert "Ambassador in 2025 · 4\u00a0contributions" == standing.words
