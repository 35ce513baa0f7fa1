"""The chronicle: everyone's contributions in order, brought up to date instead of made anew."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder.model.ambassador import Ambassador
from site_builder.model.chronicle import Chronicle
from site_builder.model.site import Site
from site_builder.standing import follow_up
from tests.books import open_books
from tests.people import day, make_entry, make_person, make_site
from tests.standing.strategies import AS_OF, directories, edited
from tests.standing.test_properties import FEW

TODAY = day("2026-06-01")


def chronicle(site: Site, as_of: dt.date = TODAY, before: Chronicle | None = None) -> Chronicle:
    books = open_books(site, as_of)
    return follow_up(
        before or Chronicle(),
        books.accounts,
        lambda slugs: ((slug, books.told(slug)) for slug in slugs),
    )


def titles(site: Site) -> tuple[list[str], list[str]]:
    books, found = open_books(site, TODAY), chronicle(site)
    return (
        [books.told(each.teller)[each.place].contribution.title for each in found.done],
        [books.told(each.teller)[each.place].contribution.title for each in found.coming],
    )


def one(slug: str, date: str, title: str = "A talk", url: str | None = None) -> Ambassador:
    return make_person(slug, contributions=(make_entry(date, title=title, url=url),))


@FEW
@given(directories(), AS_OF, AS_OF, st.data())
def test_one_brought_up_to_date_is_one_made_anew(
    site: Site, then: dt.date, now: dt.date, data: st.DataObject
) -> None:
    later = data.draw(edited(site))
    assert chronicle(later, now, before=chronicle(site, then)) == chronicle(later, now)


@FEW
@given(directories(), AS_OF)
def test_it_holds_all_that_was_told_once_and_in_order(site: Site, as_of: dt.date) -> None:
    books, found = open_books(site, as_of), chronicle(site, as_of)
    told = {(slug, place) for slug in books.accounts for place in range(len(books.told(slug)))}
    listed = [(each.teller, each.place) for each in (*found.done, *found.coming)]
    assert sorted(listed) == sorted(told)
    for headline in found.done:
        assert books.told(headline.teller)[headline.place].has_happened
    done, coming = [each.on for each in found.done], [each.on for each in found.coming]
    assert done == sorted(done, reverse=True)
    assert coming == sorted(coming)


def test_where_nothing_is_told_anew_it_stays_the_same() -> None:
    site = make_site([one("ann", "2026-03-01")])
    before = chronicle(site)
    assert chronicle(site, before=before) is before


def test_on_one_day_months_come_first_then_titles() -> None:
    people = [
        one("ann", "2026-03-01", "beta"),
        one("bea", "2026-03-01", "Alpha", "https://example.org/2"),
        one("cyd", "2026-03-01", "Alpha", "https://example.org/1"),
        one("dan", "2026-03", "Gamma"),
        one("eva", "2026-03-02", "Zeta"),
    ]
    done, _ = titles(make_site(people))
    assert done == ["Zeta", "Gamma", "Alpha", "Alpha", "beta"]
    order = [each.teller for each in chronicle(make_site(people)).done]
    assert order == ["eva", "dan", "cyd", "bea", "ann"]


def test_what_is_new_finds_its_place_among_what_was_there_on_its_day() -> None:
    day_one, day_two = "2026-03-01", "2026-03-02"
    there = [
        make_person(
            slug,
            contributions=(
                make_entry(day_two, title=f"Later {title}"),
                make_entry(day_one, title=title),
                make_entry(day_two, title=f"And {title}"),
            ),
        )
        for slug, title in [("bea", "Delta"), ("cyd", "Beta")]
    ]
    site = make_site([*there, one("ann", day_one, "Gamma"), one("dan", day_one, "Alpha")])
    found = chronicle(site, before=chronicle(make_site(there)))
    assert found == chronicle(site)
    on_day_one = [each.teller for each in found.done if each.on == day(day_one).toordinal()]
    assert on_day_one == ["dan", "cyd", "bea", "ann"]
    coming = day("2026-02-01")
    before = chronicle(make_site(there), coming)
    assert chronicle(site, coming, before=before) == chronicle(site, coming)


def test_what_is_to_come_is_soonest_first() -> None:
    people = [one("ann", "2026-08-01", "Later"), one("bea", "2026-07-01", "Soon")]
    assert titles(make_site(people)) == ([], ["Soon", "Later"])


def test_whoever_leaves_takes_their_contributions_along() -> None:
    ann, bea = one("ann", "2026-03-01"), one("bea", "2026-03-01")
    both = chronicle(make_site([ann, bea]))
    assert [each.teller for each in both.done] == ["ann", "bea"]
    alone = chronicle(make_site([bea]), before=both)
    assert [each.teller for each in alone.done] == ["bea"]
    assert list(alone.tellers) == ["bea"]


def test_equal_addresses_have_one_number_however_they_are_spelt() -> None:
    people = [
        one("ann", "2026-03-01", url="https://www.example.org/a/"),
        one("bea", "2025-03-01", url="http://example.org/a#part"),
        one("cyd", "2024-03-01"),
    ]
    numbers = [each.link for each in chronicle(make_site(people)).done]
    assert numbers[-1] == -1
    assert numbers[0] >= 0


def test_a_joint_work_names_all_and_a_single_one_nobody_else() -> None:
    entry = make_entry("2026-03-01", others=("bea",))
    people = [
        make_person("ann", contributions=(entry,)),
        make_person("bea"),
        one("cyd", "2026-02-01"),
    ]
    found = chronicle(make_site(people))
    assert [each.others for each in found.done] == [("ann", "bea"), ()]
    renamed = replace(entry, title="Other")
    people[0] = replace(people[0], contributions=(renamed,))
    assert chronicle(make_site(people)).done[0].digest != found.done[0].digest
