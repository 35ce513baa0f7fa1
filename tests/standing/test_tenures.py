import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import PartialDate, add_months
from site_builder.model.ambassador import Leave
from site_builder.model.standing import Tenure
from site_builder.tenures import (
    closing_day,
    earlier_tenures,
    last_day_served,
    tenure_cut,
    tenures_begun,
)
from tests.people import (
    day,
    make_appointment,
    make_leave,
    make_person,
    make_policy,
    make_review,
    stand,
)

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2150, 12, 31))
LEAVES = st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 90)), max_size=4)


@given(DAYS, st.integers(1, 40), LEAVES, st.integers(0, 12000))
def test_tenures_partition_the_days_from_acceptance(
    accepted_on: dt.date, months: int, leave: list[tuple[int, int]], later: int
) -> None:
    spans = [
        Leave(accepted_on + dt.timedelta(days=start), accepted_on + dt.timedelta(days=start + more))
        for start, more in leave
    ]
    who = make_person(accepted=accepted_on.isoformat(), leave=tuple(spans))
    by = accepted_on + dt.timedelta(days=later)
    tenures = tenures_begun(who, make_policy(tenure_months=months), by)

    assert accepted_on == tenures[0].start_on
    assert tenures[-1].start_on <= by <= tenures[-1].end_on
    assert list(range(1, len(tenures) + 1)) == [tenure.number for tenure in tenures]
    for before, after in pairwise(tenures):
        assert before.end_on + dt.timedelta(days=1) == after.start_on


@given(DAYS, st.integers(1, 40), LEAVES)
def test_no_tenure_is_shorter_than_its_full_length(
    accepted_on: dt.date, months: int, leave: list[tuple[int, int]]
) -> None:
    spans = tuple(
        Leave(accepted_on + dt.timedelta(days=start), accepted_on + dt.timedelta(days=start + more))
        for start, more in leave
    )
    who = make_person(accepted=accepted_on.isoformat(), leave=spans)
    by = accepted_on + dt.timedelta(days=6000)
    tenures = tenures_begun(who, make_policy(tenure_months=months), by)
    added = 0
    for tenure in tenures:
        added += sum(each.days for each in spans if each.first_on in tenure)
        end = add_months(accepted_on, months * tenure.number) + dt.timedelta(days=added - 1)
        assert end == tenure.end_on


def test_earlier_appointments_have_tenures_of_their_own() -> None:
    who = make_person(
        earlier=(
            make_appointment("2021-05-05", "2023-05-04"),
            make_appointment("2019-01-01", "2019-01-01"),
            make_appointment("2020-01-01", "2021-01-01"),
        )
    )

    assert [2, 1, 2] == [len(each) for each in earlier_tenures(who, make_policy())]


def test_leave_of_an_earlier_appointment_moves_only_its_tenures() -> None:
    who = make_person(
        earlier=(make_appointment("2020-01-01", "2021-01-01"),),
        leave=(make_leave("2020-06-01", "2020-06-30"),),
    )

    ((first,),) = earlier_tenures(who, make_policy())
    assert day("2021-01-30") == first.end_on
    (present,) = tenures_begun(who, make_policy(), day("2025-06-01"))
    assert day("2026-01-10") == present.end_on


def test_time_ends_where_the_calendar_does() -> None:
    who = make_person(accepted="9990-06-01")
    tenures = tenures_begun(who, make_policy(), dt.date.max)

    assert dt.date.max == tenures[-1].end_on
    assert 10 == len(tenures)


@pytest.mark.parametrize(
    ("month", "number"),
    [
        ("2025-01", None),
        ("2025-09", None),
        ("2025-10", 1),
        ("2026-02", 2),
        ("2026-06", None),
    ],
    ids=["before", "within", "ends-on-its-first-day", "ends-within", "ends-on-its-last-day"],
)
def test_a_month_is_cut_by_the_tenure_that_ends_before_it_does(
    month: str, number: int | None
) -> None:
    ends = {1: "2025-10-01", 2: "2026-02-15", 3: "2026-06-30"}
    tenures = [Tenure(each, day("2025-01-11"), day(end)) for each, end in ends.items()]

    cut = tenure_cut(tenures, PartialDate.parse(month))
    assert number == (cut.number if cut else None)


@pytest.mark.parametrize(
    ("ended", "as_of", "closing"),
    [
        ("2026-06-30", "2026-06-29", None),
        ("2026-06-30", "2026-06-30", "2026-06-30"),
        ("2027-01-10", "2027-01-10", "2027-01-10"),
        ("2025-01-10", "2025-01-11", "2025-01-10"),
    ],
    ids=["not-yet", "today", "on-the-last-day-of-a-tenure", "before-it-began"],
)
def test_an_appointment_closes_on_the_day_that_the_profile_says(
    ended: str, as_of: str, closing: str | None
) -> None:
    who = make_person(ended_on=day(ended))

    assert (day(closing) if closing else None) == closing_day(who, stand(who, as_of))


@pytest.mark.parametrize("ended", [None, "2026-06-30"])
def test_an_appointment_that_a_review_has_closed_closes_on_no_other_day(ended: str | None) -> None:
    who = make_person(
        reviews=(make_review(1, "2026-02-01", "ended"),), ended_on=day(ended) if ended else None
    )

    assert None is closing_day(who, stand(who, "2026-07-01"))


@pytest.mark.parametrize(
    ("as_of", "last"), [("2025-06-29", "2026-01-10"), ("2025-06-30", "2025-06-30")]
)
def test_a_tenure_is_cut_short_from_the_day_on_which_the_appointment_ends(
    as_of: str, last: str
) -> None:
    who = make_person(ended_on=day("2025-06-30"))

    assert day(last) == last_day_served(who, stand(who, as_of), day("2026-01-10"))
