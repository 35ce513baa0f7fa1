"""How values on the command line are read."""

import datetime as dt
from argparse import ArgumentTypeError

import pytest

from site_builder.cli.options import day, web_address, whole_number


def test_a_day_is_read() -> None:
    assert dt.date(2026, 1, 31) == day("2026-01-31")


@pytest.mark.parametrize("text", ["", "today", "2026-1-31", "2026-02-30", "2026-01", "31.1.2026"])
def test_what_is_no_day_is_answered_with_how_to_write_one(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="is not a day; write one as 2026-01-31"):
        day(text)


@pytest.mark.parametrize("text", ["1899-12-31", "2201-01-01", "9999-12-31"])
def test_a_day_outside_of_the_programs_centuries_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="from 1900 to 2200"):
        day(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a/b/", "https://example.org/a/b/"),
        ("http://localhost:8000/preview//", "http://localhost:8000/preview/"),
    ],
)
def test_a_sites_address_ends_in_a_slash(text: str, address: str) -> None:
    assert address == web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "/ambassadors/",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://[::1",
        "https://example.org:port/",
        "https://user:word@example.org/",
        "https://example.org/?q=1",
        "https://example.org/#top",
        "https://example.org/a b",
        "https://example.org/\u202e",
    ],
)
def test_what_is_no_sites_address_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="is not a site's address"):
        web_address(text)


def test_whole_numbers_lie_between_their_ends() -> None:
    read = whole_number(0, 65535)
    assert (0, 65535) == (read("0"), read("65535"))
    for text in ("-1", "65536", "1.0", "", "x", "٣", "1" * 5000):
        with pytest.raises(ArgumentTypeError, match="whole number from 0 to 65535"):
            read(text)
