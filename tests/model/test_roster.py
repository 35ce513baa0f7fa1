"""Profiles are opened when something asks for them, once, and no others with them."""

import pytest

from site_builder.outlines import roster_of
from tests.people import make_person
from tests.rosters import noting_roster

PEOPLE = tuple(make_person(slug) for slug in ("ada", "bo", "chi"))


def test_outlines_names_and_numbers_open_nobody() -> None:
    roster, opened = noting_roster(PEOPLE)
    assert 3 == len(roster)
    assert "Bo" == roster.outline("bo").name
    assert ["ada", "bo", "chi"] == [outline.slug for outline in roster.outlines]
    assert hash(roster) == hash(roster_of(PEOPLE))
    assert [] == opened


def test_whoever_is_asked_for_is_opened_alone_and_once() -> None:
    roster, opened = noting_roster(PEOPLE)
    assert PEOPLE[1] == roster.find("bo") == roster[1] == roster[-2]
    assert ["bo"] == opened


def test_going_through_all_opens_one_at_a_time() -> None:
    roster, opened = noting_roster(PEOPLE)
    everyone = iter(roster)
    assert PEOPLE[0] == next(everyone)
    assert ["ada"] == opened
    assert list(PEOPLE[1:]) == list(everyone)
    assert ["ada", "bo", "chi"] == opened


def test_a_slice_opens_its_own() -> None:
    roster, opened = noting_roster(PEOPLE)
    assert PEOPLE[1:] == roster[1:]
    assert PEOPLE[::-2] == roster[::-2]
    assert ["bo", "chi", "ada"] == opened


def test_a_roster_equals_the_same_profiles_in_the_same_order() -> None:
    roster, _ = noting_roster(PEOPLE)
    assert roster == PEOPLE
    assert list(PEOPLE) == roster
    assert roster != PEOPLE[::-1]
    assert roster != PEOPLE[:2]
    assert roster != 3


@pytest.mark.parametrize("ask", ["find", "outline"])
def test_nobody_is_found_under_another_name(ask: str) -> None:
    roster, opened = noting_roster(PEOPLE)
    with pytest.raises(KeyError, match="dan"):
        getattr(roster, ask)("dan")
    assert [] == opened


@pytest.mark.parametrize("place", [3, -4])
def test_there_is_nobody_beyond_the_last(place: int) -> None:
    roster, _ = noting_roster(PEOPLE)
    with pytest.raises(IndexError):
        roster[place]


def test_a_roster_of_a_roster_is_the_same_one() -> None:
    roster, _ = noting_roster(PEOPLE)
    assert roster is roster_of(roster)
