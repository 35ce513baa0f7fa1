"""Options that several commands share, and how their values are read."""

import datetime as dt
from argparse import ArgumentTypeError
from collections.abc import Callable

from site_builder.cli.as_of import EARLIEST, LATEST
from site_builder.cli.command import Parser


def add_site_folder(parser: Parser, default: str | None) -> None:
    """``-C DIR``, before the command's word or after it."""
    parser.add_argument(
        "-C",
        "--root",
        metavar="DIR",
        default=default,
        help="the site's folder; otherwise this one, or the nearest above that has a site.yaml",
    )


def add_as_of(parser: Parser) -> None:
    """``--as-of DATE``: every command that judges a standing has it."""
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=day,
        help="the day to judge by, as 2026-01-31; otherwise SOURCE_DATE_EPOCH, or today (UTC)",
    )


def add_strict(parser: Parser) -> None:
    """``--strict``: warnings weigh as errors."""
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")


def add_base_url(parser: Parser) -> None:
    """``--base-url URL``: for previews and mirrors."""
    parser.add_argument(
        "--base-url",
        metavar="URL",
        type=web_address,
        help="where the site will live, in place of site.url in site.yaml",
    )


def add_jobs(parser: Parser) -> None:
    """``--jobs N``: how much of the machine to use."""
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=whole_number(0, 256),
        default=0,
        help="how many processes may work at once; otherwise as many as are of use",
    )


def add_format(parser: Parser, formats: tuple[str, ...]) -> None:
    """``--format``: the first one unless another is chosen."""
    parser.add_argument(
        "--format",
        choices=formats,
        default=formats[0],
        help=f"{', '.join(formats[:-1])} or {formats[-1]}; otherwise {formats[0]}",
        metavar="FORMAT",
    )


def day(text: str) -> dt.date:
    """A day as ``2026-01-31``. Raises ArgumentTypeError."""
    from site_builder.dates import parse_day

    try:
        given_on = parse_day(text)
    except ValueError:
        raise ArgumentTypeError(f"'{text}' is not a day; write one as 2026-01-31") from None
    if not EARLIEST <= given_on.year <= LATEST:
        raise ArgumentTypeError(f"{text} is not a day from {EARLIEST} to {LATEST}")
    return given_on


def web_address(text: str) -> str:
    """The web address of a folder, ending in a slash. Raises ArgumentTypeError."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        named = parts.scheme in {"https", "http"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    if not named or not text.isprintable() or any(sign in text for sign in ' @?#\\"<>'):
        raise ArgumentTypeError(
            f"'{text}' is not a site's address; write it as https://example.org/ambassadors/"
        )
    return text.rstrip("/") + "/"


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers from ``least`` to ``most``, both included."""

    def read(text: str) -> int:
        if text.isascii() and text.isdecimal() and least <= int(text[:9]) <= most:
            return int(text[:9])
        raise ArgumentTypeError(f"'{text}' is not a whole number from {least} to {most}")

    return read
