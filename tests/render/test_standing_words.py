"""What the public site says of a standing: facts that honour, and none that shame."""

from typing import Any

import pytest

from site_builder.render.ring import RingState
from site_builder.render.standing_words import ShownStanding, show_standing
from tests.people import (
    make_appointment,
    make_entry,
    make_person,
    make_policy,
    make_review,
    stand,
)

FOUR = tuple(make_entry(f"2025-0{month}-10") for month in (2, 3, 4, 5))


def shown(as_of: str, **fields: Any) -> ShownStanding:
    who = make_person(**fields)
    return show_standing(who, stand(who, as_of), make_policy())


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
