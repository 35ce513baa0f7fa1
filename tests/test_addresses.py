"""Addresses are what people link to: each stays what it is."""

import datetime as dt
import string
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from site_builder import addresses

ACCEPTED = dt.date(2025, 1, 11)


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """A slug that an earlier test has made would hide that it is made otherwise now."""
    addresses.slugify.cache_clear()


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Event-Driven  Architecture", "event-driven-architecture"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("Q&A", "q-and-a"),
        ("--a--b--", "a-b"),
        ("XaX", "xax"),
        ("naïve Ünïcode", "naïve-ünïcode"),
        ("ＡＢ①", "ab1"),
        ("हिन्दी", "हिन्दी"),
        ("كَتَبَ", "كَتَبَ"),
        ("漢字 3", "漢字-3"),
        ("Ⅷ ½ Ⅷ", "viii-1-2-viii"),
        ("a\u20ddb", "a-b"),
        ("Straße", "strasse"),
        ("../etc/passwd", "etc-passwd"),
        ("a/b\\c", "a-b-c"),
        ("%2e%2e", "2e-2e"),
        ("💥", ""),
        ("", ""),
    ],
)
def test_a_text_stands_in_an_address_as_letters_and_digits(text: str, slug: str) -> None:
    assert slug == addresses.slugify(text)


@pytest.mark.parametrize(
    ("expected", "make", "names"),
    [
        ("ada", addresses.slug_of, ("ADA",)),
        ("/", addresses.directory, ()),
        ("/page/2/", addresses.directory, (2,)),
        ("/ambassadors/ada/", addresses.profile, ("ada",)),
        ("/topics/kafka/", addresses.topic, ("kafka",)),
        ("/countries/no/", addresses.country, ("NO",)),
        ("/kinds/special-work/", addresses.kind, ("Special work",)),
        ("/contributions/", addresses.contributions, ()),
        ("/contributions/2025/", addresses.contributions, (2025,)),
        (
            "/",
            addresses.guide,
            (
                (),
                "index",
            ),
        ),
        (
            "/guide/",
            addresses.guide,
            (
                ("guide",),
                "index",
            ),
        ),
        (
            "/guide/a/start/",
            addresses.guide,
            (
                ("guide", "a"),
                "start",
            ),
        ),
        ("/badges/ada.svg", addresses.badge, ("ada",)),
        (
            "/badges/ada.json",
            addresses.badge,
            (
                "ada",
                "json",
            ),
        ),
        ("/badges/ring/ada.svg", addresses.ring_badge, ("ada",)),
        ("/badges/open/ada/2025-01-11/2.json", addresses.open_badge, ("ada", ACCEPTED, 2)),
        ("/badges/open/ada/2025-01-11/1.svg", addresses.open_badge, ("ada", ACCEPTED, 1, "svg")),
        ("/feed.xml", addresses.feed, ()),
        (
            "/ambassadors/ada/feed.json",
            addresses.feed,
            (
                "/ambassadors/ada/",
                "json",
            ),
        ),
        ("/ambassadors/ada/card.vcf", addresses.vcard, ("ada",)),
        ("/ambassadors/ada/certificate/", addresses.certificate, ("ada",)),
        ("/embed/ada/", addresses.embed, ("ada",)),
        (
            "/static/photos/a.b.0123456789-480.webp",
            addresses.photo,
            (
                "a.b.jpg",
                "0123456789abc",
            ),
        ),
        (
            "/static/photos/a.0-64.webp",
            addresses.photo,
            (
                "a.png",
                "0",
                64,
            ),
        ),
        (
            "/p/a.0-64.webp",
            addresses.photo_at,
            (
                "/p/a.0-480.webp",
                64,
            ),
        ),
        (
            "/p-q/a.0-64.webp",
            addresses.photo_at,
            (
                "/p-q/a.0-480.webp",
                64,
            ),
        ),
        ("/share.png", addresses.share_image, ()),
        ("/share/ada.png", addresses.share_image, ("ada",)),
        ("/api/v1/ambassadors/ada.json", addresses.ambassador_json, ("ada",)),
        ("/schemas/profile.json", addresses.schema, ("profile",)),
        ("/sitemap-2.xml", addresses.sitemap_part, (2,)),
        ("/compose/works/0.json", addresses.compose_works, (0,)),
        ("", addresses.base_path, ("https://example.org/",)),
        ("/people", addresses.base_path, ("https://example.org/people/",)),
        ("/a/X", addresses.base_path, ("https://example.org/a/X/",)),
        (
            "/people/a/",
            addresses.href,
            (
                "/a/",
                "/people",
            ),
        ),
        (
            "/a/@:+,;=&~!$'()*",
            addresses.href,
            (
                "/a/@:+,;=&~!$'()*",
                "",
            ),
        ),
        (
            "/%C3%A5/X%20%22%3C%3E%3F%23%25/",
            addresses.href,
            (
                '/å/X "<>?#%/',
                "",
            ),
        ),
        (
            "https://a.org/X/b/",
            addresses.absolute,
            (
                "/b/",
                "https://a.org/X/",
            ),
        ),
        (
            "https://a.org/b/",
            addresses.absolute,
            (
                "/b/",
                "https://a.org",
            ),
        ),
        (
            "https://a.org/X/%C3%A5/",
            addresses.absolute,
            (
                "/å/",
                "https://a.org/X",
            ),
        ),
    ],
)
def test_an_address_stays_what_it_is(
    expected: str, make: Callable[..., str], names: tuple[Any, ...]
) -> None:
    assert expected == make(*names)


def test_a_photo_is_published_in_three_widths() -> None:
    assert (64, 192, 480) == addresses.PHOTO_WIDTHS


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/a/", "a/index.html"),
        ("/a/b/", "a/b/index.html"),
        ("/404.html", "404.html"),
        ("/api/v1/a.json", "api/v1/a.json"),
    ],
)
def test_a_file_answers_for_an_address(address: str, file: str) -> None:
    assert file == addresses.file_of(address)


@pytest.mark.parametrize(
    "handle", [*string.ascii_letters, *string.digits, string.ascii_letters[:39], "a-b-c", "a" * 39]
)
def test_a_handle_is_letters_digits_and_single_hyphens(handle: str) -> None:
    assert addresses.HANDLE.fullmatch(handle)
    assert addresses.HANDLE.fullmatch(f"0{handle[:38]}")


@pytest.mark.parametrize(
    "handle", ["", "-a", "a-", "a--b", "a_b", "a.b", "a/b", "..", "é", "а", "１", "a\n", "a" * 40]
)
def test_nothing_else_is_a_handle(handle: str) -> None:
    assert not addresses.HANDLE.fullmatch(handle)


@pytest.mark.parametrize("sign", "/:@[`{")
def test_the_signs_beside_letters_and_digits_are_in_no_handle(sign: str) -> None:
    assert not addresses.HANDLE.fullmatch(sign)
    assert not addresses.HANDLE.fullmatch(f"a{sign}")


def test_what_needs_no_quoting_is_what_quoting_leaves_alone() -> None:
    for sign in map(chr, range(0x300)):
        quoted = quote(sign, safe="/@:+,;=&~!$'()*")
        assert addresses.href(f"/{sign}", "") == f"/{quoted}"
        assert addresses.href(f"/{sign}\n", "/base") == f"/base/{quoted}%0A"
