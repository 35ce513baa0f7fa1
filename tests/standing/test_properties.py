import datetime as dt
from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.site import Site
from site_builder.model.standing import Answer, Outcome, Standing, StandingName
from site_builder.standing import assess_site
from tests.people import make_person, make_site
from tests.standing.strategies import AS_OF, SLUGS, entries, policies, sites

ALONE = SLUGS[0]
DAY = dt.timedelta(days=1)
FEW = settings(max_examples=40)
"""Enough to find a fault soon, and few enough to run at every change, on a busy machine too."""
RANKS = (Outcome.NOT_MET, Outcome.DEPENDS, Outcome.MET)


def lasting(standing: Standing) -> Standing:
    """All that ``holds_until`` speaks of."""
    return replace(standing, as_of=dt.date.min, days_left=0, pace=None, holds_until=None)


def verdicts(standing: Standing) -> tuple[Any, ...]:
    """Everything that is decided about what has happened."""
    happened = [
        (each.contribution, each.answer, each.rule, each.tenure, each.straddles, each.repeats)
        for each in standing.entries
        if each.has_happened
    ]
    return standing.name, standing.tenures, standing.current, standing.needed, happened


@FEW
@given(sites(), AS_OF, st.data())
def test_a_standing_holds_until_the_day_it_says_and_no_longer(
    site: Site, as_of: dt.date, data: st.DataObject
) -> None:
    for slug, standing in assess_site(site, as_of).items():
        until = standing.holds_until
        last_on = until or as_of + 3000 * DAY
        between = data.draw(st.dates(as_of, last_on))
        for day in (as_of, between, last_on):
            assert lasting(standing) == lasting(assess_site(site, day)[slug])
        if until:
            assert lasting(standing) != lasting(assess_site(site, until + DAY)[slug])


@FEW
@given(sites(), AS_OF)
def test_no_verdict_depends_on_what_is_dated_later(site: Site, as_of: dt.date) -> None:
    full, past = assess_site(site, as_of), assess_site(forget_later(site, as_of), as_of)

    assert {slug: verdicts(full[slug]) for slug in SLUGS} == {
        slug: verdicts(past[slug]) for slug in SLUGS
    }


def forget_later(site: Site, as_of: dt.date) -> Site:
    everyone = tuple(
        replace(
            who,
            contributions=tuple(e for e in who.contributions if e.date.first_on <= as_of),
            reviews=tuple(review for review in who.reviews if review.on <= as_of),
            ended_on=who.ended_on if who.ended_on and who.ended_on <= as_of else None,
        )
        for who in site.ambassadors
    )
    return replace(site, ambassadors=everyone)


@FEW
@given(sites(size=1), AS_OF, entries())
def test_one_more_contribution_that_repeats_no_other_never_worsens_a_standing(
    site: Site, as_of: dt.date, entry: Contribution
) -> None:
    fresh = replace(entry, url=None, title="like no other")
    before = assess_site(site, as_of)[ALONE]
    after = assess_site(replace(site, ambassadors=(log_also(site, fresh),)), as_of)[ALONE]

    assert after.needed <= before.needed
    assert before.name is after.name or StandingName.QUALIFIED is after.name
    for old, new in zip(before.tenures, after.tenures, strict=True):
        assert old.counted <= new.counted
        assert old.counted + old.undecided <= new.counted + new.undecided
        if old.outcome and new.outcome:
            assert RANKS.index(old.outcome) <= RANKS.index(new.outcome)


def log_also(site: Site, entry: Contribution) -> Ambassador:
    (who,) = site.ambassadors
    return replace(who, contributions=(entry, *who.contributions))


@FEW
@given(sites(size=1), AS_OF, st.randoms(use_true_random=False))
def test_the_order_of_the_file_does_not_matter_but_for_ties(
    site: Site, as_of: dt.date, random: Any
) -> None:
    (who,) = site.ambassadors
    by_day = {each.date.first_on: each for each in who.contributions}
    ordered, mixed = list(by_day.values()), list(by_day.values())
    random.shuffle(mixed)
    answers = [
        assess_site(replace(site, ambassadors=(replace(who, contributions=tuple(log)),)), as_of)[
            ALONE
        ]
        for log in (ordered, mixed)
    ]

    assert verdicts(answers[0]) == verdicts(answers[1])


@FEW
@given(policies(), st.lists(entries(), max_size=6), AS_OF)
def test_joint_work_counts_equally_for_all_who_did_it(
    policy: Any, works: list[Contribution], as_of: dt.date
) -> None:
    joint = tuple(replace(each, others=SLUGS[1:], event=each.event or "X") for each in works)
    people = [make_person(slug, "2021-01-11") for slug in SLUGS]
    people[0] = replace(people[0], contributions=joint)
    answer = assess_site(make_site(people, policy), as_of)

    assert counted_works(answer["one"]) == counted_works(answer["two"])
    assert counted_works(answer["one"]) == counted_works(answer["three"])


def counted_works(standing: Standing) -> Counter[tuple[str, int]]:
    return Counter(each.work for each in standing.entries if each.answer is Answer.COUNTS)


@FEW
@given(sites(size=1), AS_OF, st.integers(0, 400))
def test_what_has_been_counted_stays_counted(site: Site, as_of: dt.date, later: int) -> None:
    before = assess_site(site, as_of)[ALONE]
    after = assess_site(site, as_of + later * DAY)[ALONE]

    for old, new in zip(before.tenures, after.tenures, strict=False):
        assert old.counted <= new.counted


@FEW
@given(sites(), AS_OF)
def test_counts_are_those_of_the_entries(site: Site, as_of: dt.date) -> None:
    for standing in assess_site(site, as_of).values():
        counted = Counter(e.tenure for e in standing.entries if e.answer is Answer.COUNTS)
        undecided = Counter(
            number
            for each in standing.entries
            if each.answer is Answer.UNDECIDED
            for number in each.straddles
        )
        for record in standing.tenures:
            number = record.tenure.number
            assert (counted[number], undecided[number]) == (record.counted, record.undecided)
