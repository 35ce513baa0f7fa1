from itertools import permutations

import pytest
from msgspec.structs import replace

from site_builder.model.ambassador import Ambassador
from site_builder.model.standing import Answer, Entry, Standing
from site_builder.standing import assess_site
from tests.people import day, make_entry, make_person, make_site

URL = "https://example.org/talk"


def stand_all(*people: Ambassador, as_of: str = "2025-12-01") -> dict[str, Standing]:
    return assess_site(make_site(people), day(as_of))


def only_entry(standing: Standing) -> Entry:
    (entry,) = standing.entries
    return entry


def counted(standing: Standing) -> int:
    return sum(entry.answer is Answer.COUNTS for entry in standing.entries)


@pytest.mark.parametrize("named", ["two", "TWO", "Old-Two"])
def test_joint_work_counts_for_everyone_it_names(named: str) -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", others=(named, "guest")),))
    two = make_person("two", aliases=("old-two",))
    answer = stand_all(one, two)

    for slug in ("one", "two"):
        entry = only_entry(answer[slug])
        assert ("one", 0, ("one", "two"), ("guest",)) == (
            *(entry.owner, entry.position, entry.people, entry.guests),
        )
        assert 1 == counted(answer[slug])


def test_who_did_it_stands_sorted_and_guests_as_named_and_once() -> None:
    entry = make_entry("2025-03-01", others=("guest-b", "two", "one", "guest-a", "guest-b"))
    answer = stand_all(*map(make_person, ("one", "two")), make_person("z", contributions=(entry,)))

    for slug in ("one", "two", "z"):
        found = only_entry(answer[slug])
        assert ("one", "two", "z") == found.people
        assert ("guest-b", "guest-a") == found.guests


def test_whom_one_names_stands_before_them_by_name() -> None:
    two = make_person("two", contributions=(make_entry("2025-03-01", others=("one",)),))
    answer = stand_all(make_person("one"), two)

    assert {("one", "two")} == {only_entry(answer[slug]).people for slug in ("one", "two")}


def test_joint_work_counts_by_each_persons_own_tenures() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", others=("two", "three")),))
    two = make_person("two", accepted="2025-03-02")
    three = make_person("three", accepted="2024-03-01")
    answer = stand_all(one, two, three)

    assert [1, None, 2] == [only_entry(answer[n]).tenure for n in ("one", "two", "three")]


def test_the_same_work_told_by_both_counts_once_for_each() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", url=URL, others=("two",)),))
    two = make_person("two", contributions=(make_entry("2025-03-04", url=URL, others=("one",)),))
    answer = stand_all(one, two)

    assert ["one", "two"] == [only_entry(answer[n]).owner for n in ("one", "two")]
    assert {("one", 0)} == {only_entry(answer[n]).work for n in ("one", "two")}
    assert [1, 1] == [counted(answer[n]) for n in ("one", "two")]


def test_joint_work_is_known_by_the_place_of_its_first_telling() -> None:
    other = make_entry("2025-02-01")
    one = make_person("one", contributions=(make_entry("2025-03-04", url=URL), other))
    two = make_person("two", contributions=(other, make_entry("2025-03-01", url=URL)))
    answer = stand_all(one, two)

    assert [("two", 1), ("two", 1)] == [answer[name].entries[0].work for name in ("one", "two")]


def test_one_address_in_two_logs_is_joint_work_without_naming() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", url=URL),))
    two = make_person("two", contributions=(make_entry("2025-03-04", url=f"{URL}?t=3"),))
    answer = stand_all(one, two)

    assert {("one", "two")} == {only_entry(answer[n]).people for n in ("one", "two")}


def test_one_address_at_two_events_is_two_works() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", url=URL, event="A"),))
    two = make_person("two", contributions=(make_entry("2025-03-04", url=URL, event="B"),))
    answer = stand_all(one, two)

    assert [("one",), ("two",)] == [only_entry(answer[n]).people for n in ("one", "two")]


def test_joint_talks_at_two_events_count_twice_for_everyone() -> None:
    log = tuple(
        make_entry(date, url=URL, event=event, others=("two",))
        for date, event in (("2025-03-01", "A"), ("2025-03-04", "B"))
    )
    answer = stand_all(make_person("one", contributions=log), make_person("two"))

    assert [2, 2] == [counted(answer[name]) for name in ("one", "two")]


def test_a_telling_without_event_joins_the_first_event_of_its_address() -> None:
    logs = {
        "one": make_entry("2025-03-01", url=URL, event="A"),
        "two": make_entry("2025-03-04", url=URL),
        "three": make_entry("2025-03-05", url=URL, event="B"),
    }
    answer = stand_all(*(make_person(name, contributions=(logs[name],)) for name in logs))

    assert [("one", "two"), ("one", "two"), ("three",)] == [
        only_entry(answer[name]).people for name in logs
    ]


def test_the_same_booth_without_naming_each_other_is_two_works() -> None:
    booth = make_entry("2025-03-01", "booth", "At the booth")
    answer = stand_all(*(make_person(name, contributions=(booth,)) for name in ("one", "two")))

    assert [("one",), ("two",)] == [only_entry(answer[n]).people for n in ("one", "two")]


def test_the_same_booth_is_one_work_where_one_names_the_other() -> None:
    booth = make_entry("2025-03-01", "booth", "At the booth")
    with_two = make_entry("2025-03-01", "booth", "At the booth", others=("two",))
    answer = stand_all(
        make_person("one", contributions=(with_two,)), make_person("two", contributions=(booth,))
    )

    assert {("one", "two")} == {only_entry(answer[n]).people for n in ("one", "two")}


def test_a_persons_own_entry_decides_for_them() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", url=URL, others=("two",)),))
    marked = make_entry("2025-03-04", url=URL, counts=False, reason="only moderated")
    two = make_person("two", contributions=(marked,))
    answer = stand_all(one, two)

    assert [1, 0] == [counted(answer[n]) for n in ("one", "two")]


def test_until_their_own_entry_has_happened_the_shared_one_stands() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", url=URL, others=("two",)),))
    two = make_person("two", contributions=(make_entry("2025-06-01", url=URL),))

    before = stand_all(one, two, as_of="2025-05-31")["two"]
    assert [("two", False), ("one", True)] == [(e.owner, e.has_happened) for e in before.entries]
    assert day("2025-05-31") == before.holds_until
    assert "two" == only_entry(stand_all(one, two, as_of="2025-06-01")["two"]).owner


def test_a_shared_entry_stands_from_its_own_day_on() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", url=URL, others=("two",)),))
    two = make_person("two", contributions=(make_entry("2025-06-01", url=URL),))

    assert [0, 1] == [
        counted(stand_all(one, two, as_of=as_of)["two"]) for as_of in ("2025-02-28", "2025-03-01")
    ]


def test_what_both_have_still_to_do_is_announced_once() -> None:
    one = make_person("one", contributions=(make_entry("2026-03", url=URL, others=("two",)),))
    two = make_person("two", contributions=(make_entry("2026-03-14", url=URL),))

    assert "two" == only_entry(stand_all(one, two)["two"]).owner


def test_two_who_name_a_third_give_them_one_entry() -> None:
    people = [
        make_person(name, contributions=(make_entry(f"2025-03-0{n}", url=URL, others=("z",)),))
        for n, name in enumerate("ab", start=1)
    ]
    answer = stand_all(*people, make_person("z"))

    assert "a" == only_entry(answer["z"]).owner
    assert ("a", "b", "z") == only_entry(answer["z"]).people


def test_shared_entries_stand_after_own_ones_of_the_day() -> None:
    own = make_person("m", contributions=(make_entry("2025-03-01", title="Own"),))
    others = [
        make_person(name, contributions=(make_entry("2025-03-01", title=name, others=("m",)),))
        for name in ("z", "a")
    ]
    entries = stand_all(own, *others)["m"].entries

    assert ["z", "a", "m"] == [entry.owner for entry in entries]


def test_an_alias_never_hides_someone_of_that_name() -> None:
    one = make_person("one", contributions=(make_entry("2025-03-01", others=("two",)),))
    answer = stand_all(one, make_person("two"), make_person("three", aliases=("two",)))

    assert [1, 0] == [len(answer[name].entries) for name in ("two", "three")]


def test_the_order_of_people_changes_nothing() -> None:
    people = [
        make_person(name, contributions=(make_entry("2025-03-01", url=URL, others=others),))
        for name, others in [("one", ("two",)), ("two", ()), ("three", ("one", "two"))]
    ]
    site = make_site([])
    answers = [
        assess_site(replace(site, ambassadors=order), day("2025-12-01"))
        for order in permutations(people)
    ]

    assert all(answers[0] == each for each in answers)
