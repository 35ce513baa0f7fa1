"""What is wrong with a profile stays the same until the day that is said."""

import datetime as dt
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from site_builder.checks import Directory, Subject, check_person, holds_until
from site_builder.model.ambassador import Ambassador
from site_builder.model.policy import Policy
from site_builder.model.site import Site
from site_builder.problems import Problem
from site_builder.standing import assess_site
from tests.people import day, make_entry, make_person, make_policy, make_review, make_site
from tests.standing.strategies import directories
from tests.standing.test_properties import DAY, FEW

TODAY = day("2026-06-01")
REVIEWED = (make_review(1, "2026-01-15"),)
AS_OF = st.dates(dt.date(2018, 1, 1), dt.date(2028, 12, 31))


def subjects(site: Site, as_of: dt.date) -> dict[str, Subject]:
    standings, directory = assess_site(site, as_of), Directory.of(site, as_of)
    return {who.slug: Subject(who, standings[who.slug], directory) for who in site.ambassadors}


def subject(who: Ambassador, as_of: dt.date, policy: Policy | None = None) -> Subject:
    return subjects(make_site([who], policy), as_of)[who.slug]


def told(subject: Subject) -> Sequence[Problem]:
    return list(check_person(subject))


@FEW
@given(directories(), AS_OF, st.data())
def test_problems_stay_the_same_until_the_day_that_is_said(
    site: Site, as_of: dt.date, data: st.DataObject
) -> None:
    for slug, now in subjects(site, as_of).items():
        last_on = holds_until(now) or as_of + 3000 * DAY
        assert as_of <= last_on
        for later in (last_on, data.draw(st.dates(as_of, last_on))):
            assert told(now) == told(subjects(site, later)[slug])


@FEW
@given(directories(), AS_OF)
def test_problems_are_never_said_to_last_longer_than_the_standing(
    site: Site, as_of: dt.date
) -> None:
    for now in subjects(site, as_of).values():
        if until := now.standing.holds_until:
            last_on = holds_until(now)
            assert last_on
            assert last_on <= until


def test_what_is_far_ahead_is_looked_at_again_every_day() -> None:
    far = make_person(reviews=REVIEWED, contributions=(make_entry("2027-12-02"),))
    assert TODAY == holds_until(subject(far, TODAY))
    assert ["far-future"] == [each.code.name for each in told(subject(far, TODAY))]
    assert [] == told(subject(far, TODAY + DAY))
    assert day("2027-01-10") == holds_until(subject(far, TODAY + DAY))


def test_a_review_that_is_not_recorded_is_told_the_day_after_the_notice() -> None:
    policy, who = make_policy(review_notice_days=20), make_person()
    last_on = day("2026-01-30")  # tenure 1 ends on the 10th
    for as_of in (day("2026-01-11"), last_on):
        assert last_on == holds_until(subject(who, as_of, policy))
        assert [] == told(subject(who, as_of, policy))
    overdue = subject(who, last_on + DAY, policy)
    assert ["review-overdue"] == [each.code.name for each in told(overdue)]
    assert day("2027-01-10") == holds_until(overdue)


def test_a_notice_beyond_all_days_is_no_fault() -> None:
    policy = make_policy(review_notice_days=10_000_000)
    assert day("2027-01-10") == holds_until(subject(make_person(), TODAY, policy))


def test_where_nothing_will_change_problems_last_for_ever() -> None:
    gone = make_person(ended_on=day("2025-06-01"), contributions=(make_entry("2025-03-01"),))
    assert None is holds_until(subject(gone, TODAY))
    assert ["no-evidence"] == [each.code.name for each in told(subject(gone, TODAY))]
