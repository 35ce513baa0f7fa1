"""A standing is decided by a person's own file and those of their circle, and by no other."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder.model.ambassador import Ambassador
from site_builder.model.site import Site
from site_builder.outlines import roster_of
from site_builder.standing import Standings, assess_site, known_handles
from site_builder.standing.circles import find_circles
from tests.people import day, make_entry, make_person, make_site
from tests.rosters import noting_roster
from tests.standing.strategies import AS_OF, directories
from tests.standing.test_properties import FEW

URL = "https://example.org/talk"
TODAY = day("2025-12-01")


def circles_of(*people: Ambassador) -> dict[str, list[str]]:
    """By slug the others of the circle, for those who have one."""
    circles = find_circles(roster_of(people).outlines)
    return {slug: sorted(circles.around([slug]) - {slug}) for slug in circles.places}


@FEW
@given(directories(), AS_OF, st.data())
def test_a_standing_is_the_same_whoever_is_worked_out_before(
    site: Site, as_of: dt.date, data: st.DataObject
) -> None:
    whole = assess_site(site, as_of)
    standings = Standings(site, as_of)
    standings.work_out(data.draw(st.lists(st.sampled_from(sorted(whole)))))
    for slug in data.draw(st.permutations(sorted(whole))):
        assert whole[slug] == standings[slug]
    assert list(whole) == list(standings)
    assert len(whole) == len(standings)


@FEW
@given(directories(), AS_OF)
def test_files_outside_a_circle_change_nothing(site: Site, as_of: dt.date) -> None:
    whole = assess_site(site, as_of)
    circles = circles_of(*site.ambassadors)
    for who in site.ambassadors:
        near = {who.slug, *circles.get(who.slug, ())}
        few = [other for other in site.ambassadors if other.slug in near]
        if not known_handles(few).items() <= known_handles(site.ambassadors).items():
            continue  # an alias of two people leads to one of them, and here to the other
        assert whole[who.slug] == assess_site(replace(site, ambassadors=few), as_of)[who.slug]


@FEW
@given(directories())
def test_circles_are_mutual(site: Site) -> None:
    circles = circles_of(*site.ambassadors)
    for slug, others in circles.items():
        assert others
        assert all(slug in circles[other] for other in others)


@FEW
@given(directories(), AS_OF)
def test_everyone_with_whom_a_person_did_something_is_in_their_circle(
    site: Site, as_of: dt.date
) -> None:
    circles = circles_of(*site.ambassadors)
    for slug, standing in assess_site(site, as_of).items():
        together = {other for entry in standing.entries for other in entry.people}
        assert together <= {slug, *circles.get(slug, ())}


def test_one_address_in_two_logs_makes_a_circle() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", url=URL),))
    two = make_person("two", contributions=(make_entry("2025-04-04", url=f"{URL}/?t=3"),))
    assert {"one": ["two"], "two": ["one"]} == circles_of(one, two)


def test_whoever_is_named_by_an_earlier_handle_is_in_the_circle() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", others=("OLD-two",)),))
    two = make_person("two", aliases=("Old-Two",))
    assert {"one": ["two"], "two": ["one"]} == circles_of(one, two)


def test_who_are_named_together_are_in_each_others_circle() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", others=("two", "three")),))
    assert {
        "one": ["three", "two"],
        "two": ["one", "three"],
        "three": ["one", "two"],
    } == circles_of(one, make_person("two"), make_person("three"))


def test_guests_repeats_and_oneself_make_no_circle() -> None:
    log = (
        make_entry("2025-03-01", url=URL, others=("guest", "ONE")),
        make_entry("2025-03-02", url=URL),
    )
    two = make_person("two", contributions=(make_entry("2025-03-01", others=("guest",)),))
    assert {} == circles_of(make_person("one", contributions=log), two)


def test_only_the_files_of_a_persons_circle_are_opened() -> None:
    joint = make_entry("2025-03-01", others=("two",))
    people = make_site(
        [make_person("one", contributions=(joint,)), *map(make_person, ("two", "three", "four"))]
    ).ambassadors
    roster, opened = noting_roster(people)
    standings = Standings(make_site([]), TODAY)
    assert [] == list(standings)
    standings = Standings(replace(make_site([]), ambassadors=roster), TODAY)
    assert [] == opened
    assert 1 == len(standings["two"].entries)
    assert ["one", "two"] == sorted(opened)
    standings.work_out(["two", "three"])
    assert ["one", "three", "two"] == sorted(opened)


def test_thousands_who_tell_of_one_address_are_one_company() -> None:
    entry = make_entry("2025-03-01", url=URL)
    people = [make_person(f"p-{number:04}", contributions=(entry, entry)) for number in range(3000)]
    circles = find_circles(roster_of(people).outlines)
    assert [tuple(who.slug for who in people)] == circles.companies
    assert {(0,)} == set(map(tuple, circles.places.values()))
