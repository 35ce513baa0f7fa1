"""The day by which everything is judged."""

import datetime as dt

import pytest

from site_builder.cli.as_of import as_of_day
from site_builder.cli.endings import UsageError


def test_the_day_that_is_given_comes_first() -> None:
    given = dt.date(2026, 1, 31)
    assert given == as_of_day(given, {"SOURCE_DATE_EPOCH": "0"})


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", dt.date(1970, 1, 1)),
        ("86399", dt.date(1970, 1, 1)),
        ("86400", dt.date(1970, 1, 2)),
        (" 1767225600\n", dt.date(2026, 1, 1)),
    ],
)
def test_the_epoch_of_reproducible_builds_is_a_day_in_utc(seconds: str, day: dt.date) -> None:
    assert day == as_of_day(None, {"SOURCE_DATE_EPOCH": seconds})


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}])
def test_otherwise_it_is_today_in_utc(environment: dict[str, str]) -> None:
    before = dt.datetime.now(dt.UTC).date()
    day = as_of_day(None, environment)
    assert before <= day <= dt.datetime.now(dt.UTC).date()


@pytest.mark.parametrize("seconds", ["soon", "-1", "1.5", "1e9", "٣", "9999999999", "9" * 400])
def test_an_epoch_that_is_none_is_wrong_usage_and_says_what_to_write(seconds: str) -> None:
    with pytest.raises(UsageError, match=r"SOURCE_DATE_EPOCH is '.*such as 1767225600"):
        as_of_day(None, {"SOURCE_DATE_EPOCH": seconds})
