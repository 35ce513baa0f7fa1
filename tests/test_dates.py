"""Days and months, as they are read, told and added."""

import datetime as dt

import pytest

from site_builder.dates import PartialDate, add_months, in_words, parse_day


def date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-03-14", "2025-03-14", "2025-03-14"),
        ("2025-03", "2025-03-01", "2025-03-31"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("0001-01", "0001-01-01", "0001-01-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_day_is_one_and_a_month_is_all_of_its_days(text: str, first: str, last: str) -> None:
    read = PartialDate.parse(text)

    assert (date(first), date(last)) == (read.first_on, read.last_on)
    assert text == str(read)
    assert read.is_day == (len(text) == len("2025-03-14"))


NEITHER = [
    "",
    "2025",
    "2025-3",
    "25-03",
    "2025-03-1",
    "2025-03-14T00:00",
    "20250314",
    "2025-03-14\n",
]
IMPOSSIBLE = ["2025-02-29", "2025-00-01", "2025-13-01", "0000-01-01"]


@pytest.mark.parametrize("text", [*NEITHER, "x2025-03", "2025-03x", "２０２５-03", "٢٠٢٥-03-14"])
def test_anything_else_is_neither_a_day_nor_a_month(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a day or a month: ") as refused:
        PartialDate.parse(text)
    assert repr(text) in str(refused.value)


@pytest.mark.parametrize("text", [*NEITHER, "2025-03", "x2025-03-14", "2025-03-14x", "2025-W11-5"])
def test_anything_else_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a day: ") as refused:
        parse_day(text)
    assert repr(text) in str(refused.value)


@pytest.mark.parametrize("text", [*IMPOSSIBLE, "2025-00", "2025-13", "0000-01"])
def test_a_day_or_month_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its words are Python's
        PartialDate.parse(text)


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its words are Python's
        parse_day(text)


def test_a_day_is_read_as_it_is_written() -> None:
    assert dt.date(2025, 3, 14) == parse_day("2025-03-14")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-01", "January 2025"),
        ("2025-02", "February 2025"),
        ("2025-03", "March 2025"),
        ("2025-04", "April 2025"),
        ("2025-05", "May 2025"),
        ("2025-06", "June 2025"),
        ("2025-07", "July 2025"),
        ("2025-08", "August 2025"),
        ("2025-09", "September 2025"),
        ("2025-10", "October 2025"),
        ("2025-11", "November 2025"),
        ("2025-12", "December 2025"),
        ("2027-01-10", "10 January 2027"),
        ("2027-12-01", "1 December 2027"),
    ],
)
def test_a_date_is_told_in_words(text: str, words: str) -> None:
    assert words == in_words(PartialDate.parse(text))


def test_a_day_of_the_calendar_is_told_with_its_day() -> None:
    assert "1 March 2025" == in_words(dt.date(2025, 3, 1))


def test_months_stand_at_their_first_day() -> None:
    texts = ["2025-03-01", "2025-03", "2025-03-02", "2025-04"]

    assert texts == [str(each) for each in sorted(map(PartialDate.parse, reversed(texts)))]


@pytest.mark.parametrize(
    ("start", "months", "day"),
    [
        ("2025-01-11", 0, "2025-01-11"),
        ("2025-01-11", 1, "2025-02-11"),
        ("2025-01-11", 11, "2025-12-11"),
        ("2025-01-11", 12, "2026-01-11"),
        ("2025-12-11", 1, "2026-01-11"),
        ("2025-11-30", 1, "2025-12-30"),
        ("2025-01-28", 1, "2025-02-28"),
        ("2025-01-29", 1, "2025-03-01"),
        ("2024-01-29", 1, "2024-02-29"),
        ("2024-01-31", 1, "2024-03-01"),
        ("2024-02-29", 12, "2025-03-01"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-03-31", 1, "2025-05-01"),
        ("9999-11-30", 1, "9999-12-30"),
        ("2025-03-14", -14, "2024-01-14"),
        ("0001-02-01", -1, "0001-01-01"),
    ],
)
def test_a_day_that_does_not_exist_is_the_first_of_the_next_month(
    start: str, months: int, day: str
) -> None:
    assert date(day) == add_months(date(start), months)


@pytest.mark.parametrize(("start", "months"), [("9999-12-01", 1), ("0001-01-31", -1)])
def test_no_month_lies_beyond_the_calendar(start: str, months: int) -> None:
    with pytest.raises(OverflowError, match=r"^date out of range$"):
        add_months(date(start), months)


def test_a_date_never_changes() -> None:
    read = PartialDate.parse("2025-03")

    with pytest.raises(AttributeError):
        read.first_on = read.last_on  # type: ignore[misc]
    assert 1 == len({read, PartialDate.parse("2025-03")})
