"""Single values of a list are read in every form that people write, and never guessed."""

import pytest

from site_builder.dates import PartialDate
from site_builder.importers.fields import decode_flag, read_date, read_handle, read_month


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("January", 1),
        ("january", 1),
        ("Jan", 1),
        ("Sept.", 9),
        ("DECEMBER", 12),
        ("may", 5),
        ("9", 9),
        ("09", 9),
        ("Ju", None),
        ("", None),
        ("0", None),
        ("13", None),
        ("2022", None),
        ("Januar Y", None),
        ("Brumaire", None),
        ("²", None),
    ],
)
def test_a_month_is_known_by_its_name_its_beginning_or_its_number(
    text: str, month: int | None
) -> None:
    assert month == read_month(text)


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        (("2025", "March"), "2025-03"),
        (("2025", "Mar", "4"), "2025-03-04"),
        (("2024", "February", "29"), "2024-02-29"),
        (("2025", "February", "29"), None),
        (("25", "March"), None),
        (("", "March"), None),
        (("2025", ""), None),
    ],
)
def test_a_date_has_a_year_and_a_month(parts: tuple[str, ...], date: str | None) -> None:
    assert (PartialDate.parse(date) if date else None) == read_date(*parts)


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("Sample-Person", "Sample-Person"),
        ("@sample", "sample"),
        ("https://github.com/sample", "sample"),
        ("github.com/sample/", "sample"),
        ("sample person", None),
        ("-sample", None),
        ("https://gitlab.com/sample", None),
        ("", None),
    ],
)
def test_a_handle_may_be_written_as_an_address(text: str, handle: str | None) -> None:
    assert handle == read_handle(text)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("🇳🇴", "NO"),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "GB"),
        ("DE", "DE"),
        ("Germany", "Germany"),
        ("🏴‍☠️", "🏴‍☠️"),
    ],
)
def test_a_flag_is_two_letters(text: str, letters: str) -> None:
    assert letters == decode_flag(text)
