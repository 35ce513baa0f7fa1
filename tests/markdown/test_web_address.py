"""The gate for addresses lets through what leads somewhere, by scheme, and nothing else."""

import html.entities
import unicodedata
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.web_address import (
    IN_TEXT,
    LONGEST,
    Refusal,
    is_plain,
    read_address,
    scheme_of,
)
from tests.conftest import Blessed

ANSWERS = Path(__file__).parent / "addresses.txt"
LABEL = "a" * 63
HOST = ".".join([LABEL, LABEL, LABEL, "a" * 61])
"""As long as a host may be: 253 characters."""

ACCEPTED = [
    "https://example.org",
    "http://example.org/a?b=c#d",
    "HTTPS://EXAMPLE.ORG/",
    "https://example.org:8443/a",
    "http://localhost:8000",
    "https://müller.example/straße",
    "https://xn--mller-kva.example/",
    "https://हिन्दी.example",
    "https://example.org/a:b@c",
    "https://en.example.org/wiki/A_(b)",
    "https://a-b.example_c.org",
    "https://example.org:1",
    "https://example.org:65535/",
    f"https://{HOST}/",
    "https://x.com",
    "https://example.org?a@b:c",
    "https://example.org#a@b:c",
    "https://example.org/" + "a" * (LONGEST - 20),
]
WITHIN = ["faq.md", "../section/page", "page#part", "#part", "/absolute/", "?a=b", "a/b:c", "./a:b"]
WITHIN += ["?a:b", "page?a:b", "#a:b", "page#a:b", "page?a/b:c"]
REFUSED = {
    "": "is empty",
    "javascript:alert(1)": "begins with “javascript:”",
    "javascript&colon;alert(1)": "begins with “javascript:”",
    "java&Tab;script:alert(1)": "cannot be seen",
    "java&#9;script:alert(1)": "cannot be seen",
    "java\tscript:alert(1)": "cannot be seen",
    "\x01javascript:alert(1)": "cannot be seen",
    " https://example.org": "cannot be seen",
    "https://example.org\u202e": "cannot be seen",
    "https://exam\u200bple.org": "cannot be seen",
    "https://example.org/\u00a0": "cannot be seen",
    "https://example.org/\u2028": "cannot be seen",
    "https://example.org/\u2029": "cannot be seen",
    "https://example.org/\ud800": "cannot be seen",
    "data:text/html,x": "begins with “data:”",
    "blob:https://example.org/1": "begins with “blob:”",
    "ftp://example.org": "begins with “ftp:”",
    "mailto:a@example.org": "begins with “mailto:”",
    "example.org:80": "begins with “example.org:”",
    "//example.org": "begins with //",
    "example.org/page": "has no https://",
    "https:example.org": "has no //",
    "https:/example.org": "has no //",
    "https://": "has no host",
    "https:///path": "has no host",
    "http://../section/page": "has no host",
    "http://./page": "has no host",
    "https://example..org": "has no host",
    "https://.example.org": "has no host",
    "https://-example.org": "has no host",
    "https://exa%6dple.org": "has no host",
    "https://a,b": "has no host",
    "https://[::1]/": "has no host",
    "https://℀.example": "has no host",
    "https://example。org": "has no host",
    "https://me@example.org": "holds a name before its host",
    "https://example.org\\@evil.example": "holds a backslash",
    "https://example.org:port": "has a port",
    "https://example.org:65536": "has a port",
    "https://example.org:000080": "has a port",
    "https://example.org:": "has a port",
    "https://example.org:٨": "has a port",
    f"https://a{LABEL}.org": "has no host",
    f"https://{HOST}a": "has no host",
    "https://example-.org": "has no host",
    "https://example.org:80:80": "has a port",
    "https://example.org/" + "a" * LONGEST: "is longer than 2,000 characters",
}


@pytest.mark.parametrize("address", ACCEPTED)
def test_a_whole_address_passes_as_it_is(address: str) -> None:
    assert address == read_address(address)


@pytest.mark.parametrize("address", [*WITHIN, *ACCEPTED, "mailto:a@example.org?subject=b:c"])
def test_a_text_may_link_within_the_site_and_to_a_mailbox(address: str) -> None:
    assert address == read_address(address, IN_TEXT)


@pytest.mark.parametrize("address", REFUSED)
def test_what_leads_nowhere_is_refused_with_its_reason(address: str) -> None:
    refusal = read_address(address)
    assert isinstance(refusal, Refusal)
    assert REFUSED[address] in refusal.reason
    assert refusal.hint.endswith(".")


@pytest.mark.parametrize("address", ["mailto:", "mailto:a", "mailto:a@b", "mailto:a@b@example.org"])
def test_what_is_no_mailbox_is_refused(address: str) -> None:
    refusal = read_address(address, IN_TEXT)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "is no e-mail address"


def test_every_refusal_is_in_known_words(blessed: Blessed) -> None:
    asked = [("", each) for each in REFUSED] + [("in a text: ", each) for each in REFUSED]
    asked += [("in a text: ", each) for each in ("mailto:a", "mailto:@example.org")]
    answers = ""
    for place, address in asked:
        answer = read_address(address, IN_TEXT) if place else read_address(address)
        said = f"{answer.reason}. {answer.hint}" if isinstance(answer, Refusal) else "passes"
        answers += f"{place}{address[:60]!a}\n    {said}\n"
    assert blessed.read(ANSWERS, answers) == answers


def test_entities_are_decoded_before_anything_is_judged() -> None:
    assert read_address("https&#58;//example.org/?a&amp;b") == "https://example.org/?a&b"
    assert read_address("https://example.org/?a=1&copy=2") == "https://example.org/?a=1&copy=2"


@pytest.mark.parametrize("form", ["&#{};", "&#{:07};", "&#x{:x};", "&#X{:X};", "&#x{:06x};"])
def test_every_number_of_a_sign_is_that_sign(form: str) -> None:
    for number in (*range(0x21, 0x5C), *range(0x5D, 0x7F), 0xBF, 0x3AF, 0x4E2D, 0x1F600, 0x10FFFD):
        answer = read_address("https://example.org/" + form.format(number))
        assert f"https://example.org/{chr(number)}" == answer


def test_every_name_of_a_sign_is_that_sign() -> None:
    for name, sign in html.entities.html5.items():
        answer = read_address(f"https://example.org/&{name}") if name.endswith(";") else ""
        if isinstance(answer, str) and answer:
            assert f"https://example.org/{sign}" == answer


@pytest.mark.parametrize("sign", ["&colon;", "&#58;", "&#0000058;", "&#x3a;", "&#X3A;"])
def test_no_way_to_write_a_colon_hides_a_scheme(sign: str) -> None:
    for schemes in (IN_TEXT, ("https", "http")):
        answer = read_address(f"javascript{sign}alert(1)", schemes)
        assert isinstance(answer, Refusal)
        assert "begins with “javascript:”" == answer.reason


@pytest.mark.parametrize(
    "sign",
    ["&#00000058;", "&#x000003a;", "&#x3a", "&#58", "&#5a;", "&lt[;", "&colon", "?a=1&copyright;x"],
)
def test_what_is_no_entity_to_commonmark_stays_as_it_is(sign: str) -> None:
    assert f"https://example.org/{sign}" == read_address(f"https://example.org/{sign}")


LIKELY = st.lists(
    st.sampled_from(
        [*"ht:/?#@.\\&;[]% \t\n", "https:", "//", "a.b", "javascript:", "&colon;", "&#x3a;", "é"]
    )
    | st.characters(),
    max_size=12,
).map("".join)


@given(LIKELY)
def test_what_passes_has_an_allowed_scheme_and_a_host_for_other_readers_too(raw: str) -> None:
    address = read_address(raw, IN_TEXT)
    if isinstance(address, Refusal):
        return
    parts = urlsplit(address)
    assert parts.scheme in IN_TEXT
    assert parts.scheme == scheme_of(address)
    assert bool(parts.netloc) == (parts.scheme in ("http", "https"))
    assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Zs") for sign in address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/",
        "https://a-b.example-0.org9/Azaz/09/._~-",
        f"https://{'a' * 63}.example/z",
        f"https://example.org/{'a' * 233}",
        "https://localhost",
    ],
)
def test_what_is_made_of_plain_signs_is_known_at_once(address: str) -> None:
    assert is_plain(address)
    assert read_address(address) is address


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://",
            "https:///a",
            "https://.org",
            "https://-a.org",
            "https://a-.org",
            "ftp://a.org",
        ),
        *("https://a.org?b", "https://a.org#b", "https://a.org:80", "https://a.org/b c", "//a.org"),
        *(
            "https://Example.org",
            "https://a.org/%41",
            "https://a.org/&b",
            "https://a.org/é",
            "a.org",
        ),
        f"https://{'a' * 64}.example/z",
        f"https://example.org/{'a' * 234}",
    ],
)
def test_what_is_not_takes_the_long_way(address: str) -> None:
    assert not is_plain(address)
