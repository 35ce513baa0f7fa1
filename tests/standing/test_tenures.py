import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import add_months
from site_builder.model.ambassador import Leave
from site_builder.tenures import earlier_tenures, tenures_begun
from tests.people import day, make_appointment, make_leave, make_person, make_policy

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
