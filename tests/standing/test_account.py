"""An account says what the whole standing says, and lasts as long."""

import datetime as dt
from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.account import Account
from site_builder.model.ambassador import Ambassador
from site_builder.model.site import Site
from site_builder.model.standing import Rule, Standing
from site_builder.standing import account_of, assess_site, told_first
from tests.books import open_books
from tests.people import day, make_entry, make_person, make_review, make_site
from tests.standing.strategies import AS_OF, directories
from tests.standing.test_properties import DAY, FEW

Work = tuple[str, int]


def accounts(site: Site, as_of: dt.date) -> dict[str, Account]:
    whole = assess_site(site, as_of)
    return {who.slug: account_from(who, whole[who.slug]) for who in site.ambassadors}


def account_from(who: Ambassador, standing: Standing) -> Account:
    return account_of(who, standing, tuple(told_first(who, standing)))


def account(who: Ambassador, as_of: str) -> Account:
    return accounts(make_site([who]), day(as_of))[who.slug]


def works_told(who: Ambassador, standing: Standing) -> list[tuple[Work, tuple[str, ...]]]:
    """Where the works stand that someone told of first, and who did them."""
    places = {id(entry): place for place, entry in enumerate(who.contributions)}
    return [
        ((who.slug, places[id(told.contribution)]), told.people)
        for told in told_first(who, standing)
    ]


@FEW
@given(directories(), AS_OF)
def test_every_work_of_a_directory_is_told_first_by_exactly_one_person(
    site: Site, as_of: dt.date
) -> None:
    whole = assess_site(site, as_of)
    did: dict[Work, set[str]] = defaultdict(set)
    repeats: set[Work] = set()
    for slug, standing in whole.items():
        for entry in standing.entries:
            did[entry.work].add(slug)
            if entry.rule is Rule.REPEAT and entry.owner == slug:
                repeats.add((slug, entry.position))
    told = [each for who in site.ambassadors for each in works_told(who, whole[who.slug])]

    assert sorted(did.keys() - repeats) == sorted(work for work, _ in told)
    assert all(tuple(sorted(did[work])) == people for work, people in told)


@FEW
@given(directories(), AS_OF)
def test_works_are_told_newest_first_and_as_they_stand_in_the_log(
    site: Site, as_of: dt.date
) -> None:
    for who in site.ambassadors:
        told = list(told_first(who, assess_site(site, as_of)[who.slug]))
        days = [each.contribution.date.first_on for each in told]
        assert sorted(days, reverse=True) == days
        assert [each.has_happened for each in told] == [each <= as_of for each in days]


@FEW
@given(directories(), AS_OF)
def test_companions_are_mutual(site: Site, as_of: dt.date) -> None:
    found = accounts(site, as_of)
    for slug, each in found.items():
        assert slug not in each.companions
        assert all(slug in found[other].companions for other in each.companions)


@FEW
@given(directories(), AS_OF, st.data())
def test_an_account_lasts_as_long_as_its_standing_and_no_longer(
    site: Site, as_of: dt.date, data: st.DataObject
) -> None:
    found = accounts(site, as_of)
    for slug, standing in assess_site(site, as_of).items():
        until = standing.holds_until or as_of + 3000 * DAY
        later = data.draw(st.dates(as_of, until))
        assert found[slug] == accounts(site, later)[slug]
        if standing.holds_until:
            assert found[slug].digest != accounts(site, until + DAY)[slug].digest


@FEW
@given(directories(), AS_OF)
def test_equal_digests_are_of_standings_that_show_the_same(site: Site, as_of: dt.date) -> None:
    whole = assess_site(site, as_of)
    for who in site.ambassadors:
        standing, found = whole[who.slug], account_from(who, whole[who.slug])
        assert (standing.name, standing.is_emeritus) == (found.name, found.is_emeritus)
        assert (found.ends_on is None) == (standing.current is None)
        assert [each.tenure.number for each in standing.earned] == list(found.earned)


@FEW
@given(directories(), AS_OF)
def test_open_books_say_of_everyone_what_the_whole_standings_say(
    site: Site, as_of: dt.date
) -> None:
    books, whole = open_books(site, as_of), assess_site(site, as_of)
    assert accounts(site, as_of) == books.accounts
    assert list(whole) == list(books.accounts)
    for who in site.ambassadors:
        assert whole[who.slug] == books.standings[who.slug]
        assert list(told_first(who, whole[who.slug])) == list(books.told(who.slug))


def test_what_is_to_come_is_neither_done_nor_the_newest() -> None:
    log = (make_entry("2025-03-01"), make_entry("2025-05-01", "talk"))
    who = make_person(contributions=log)
    before, after = account(who, "2025-04-30"), account(who, "2025-05-01")
    assert (("article",), day("2025-03-01")) == (before.kinds, before.newest_on)
    assert (("article", "talk"), day("2025-05-01")) == (after.kinds, after.newest_on)


def test_a_tenure_is_open_while_it_runs_and_until_it_is_decided() -> None:
    who = make_person(reviews=(make_review(1, "2026-02-01"),))
    due, decided = account(who, "2026-01-31"), account(who, "2026-02-01")
    assert [1, 2] == [tenure.number for tenure in due.open]
    assert [2] == [tenure.number for tenure in decided.open]
    assert (day("2027-01-10"), True) == (decided.ends_on, decided.has_served)


def test_whoever_is_emeritus_has_no_tenure_that_ends() -> None:
    found = account(make_person(ended_on=day("2025-06-01")), "2025-06-01")
    assert (True, None, ()) == (found.is_emeritus, found.ends_on, found.open)


def test_other_contributions_other_digests() -> None:
    titles = ("One", "Other")
    one, other = (
        account(make_person(contributions=(make_entry("2025-03-01", title=title),)), "2025-12-01")
        for title in titles
    )
    assert one.digest != other.digest
    assert one.told != other.told
    assert one._replace(told="", digest="") == other._replace(told="", digest="")


def test_a_repeat_in_ones_own_log_is_told_as_no_new_work() -> None:
    first, vague, other = (
        make_entry(f"2025-03-0{number}", url="https://example.org/talk", event=event)
        for number, event in enumerate(("A", None, "B"), start=1)
    )
    who = make_person(contributions=(first, vague, other))
    standing = assess_site(make_site([who]), day("2025-12-01"))[who.slug]
    assert [first] == [told.contribution for told in told_first(who, standing)]
    assert {first, vague, other} == {entry.contribution for entry in standing.entries}


def test_of_two_works_that_are_told_each_has_its_own_digest() -> None:
    log = tuple(make_entry("2025-03-01", title=title) for title in ("One", "Other"))
    who = make_person(contributions=log)
    standing = assess_site(make_site([who]), day("2025-12-01"))[who.slug]
    one, other = (told.digest for told in told_first(who, standing))
    assert {str} == {type(one), type(other)}
    assert one != other


def test_what_others_wrote_is_told_with_its_place_in_the_log() -> None:
    joint = make_entry("2025-03-01", others=("bea",))
    ann = make_person("ann", contributions=(joint, make_entry("2025-02-01")))
    bea = make_person("bea", contributions=(make_entry("2025-04-01"),))
    found = accounts(make_site([ann, bea]), day("2025-06-01"))
    assert ((), ((1, "ann"),)) == (found["ann"].owners, found["bea"].owners)


def test_figures_are_those_of_the_current_tenure() -> None:
    log = (make_entry("2025-03-01"), make_entry("2025-04-01"), make_entry("2026-01"))
    who = make_person(contributions=log)
    running, later = account(who, "2026-01-05"), account(who, "2026-01-20")
    assert (2, 1, 3) == (running.counted, running.undecided, running.done)
    assert (0, 1, 2) == (later.counted, later.undecided, later.pending and later.pending[1])
    upcoming, over = (
        account(who, "2024-01-01"),
        account(make_person(ended_on=day("2025-05-01")), "2026-01-01"),
    )
    assert [(0, 0, None)] * 2 == [
        (each.counted, each.undecided, each.pending) for each in (upcoming, over)
    ]
    assert ((), ((2025, 2025),)) == (running.served, over.served)
