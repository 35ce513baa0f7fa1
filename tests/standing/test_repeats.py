import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.repeats import normalise_url, same_work
from tests.people import make_entry

SAME = [
    ("http://example.org/a", "https://example.org/a"),
    ("HTTPS://Example.ORG/a", "https://example.org/a"),
    ("https://www.example.org/a", "https://example.org/a"),
    ("https://example.org/a/", "https://example.org/a"),
    ("https://example.org/", "https://example.org"),
    ("https://example.org/a#part", "https://example.org/a"),
    ("https://example.org/a?", "https://example.org/a"),
    ("https://example.org/a/?p=1", "https://example.org/a?p=1"),
    ("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"),
    ("https://example.org/a?UTM_Source=x", "https://example.org/a"),
    ("https://example.org/a?hmsr=joyk.com&p=1", "https://example.org/a?p=1"),
    ("https://example.org/a?fbclid=1&gclid=2&ref=3&si=4&feature=5&t=6", "https://example.org/a"),
    ("https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2"),
    ("https://youtu.be/X_1-y", "https://www.youtube.com/watch?v=X_1-y"),
    ("https://youtu.be/X?si=abc&t=42", "https://youtube.com/watch?v=X&feature=youtu.be"),
    ("https://youtu.be/X?list=L", "https://youtube.com/watch?v=X&list=L"),
]
OTHER = [
    ("https://example.org/a", "https://example.org/A"),
    ("https://example.org/a", "https://example.org/b"),
    ("https://example.org/a", "https://example.com/a"),
    ("https://example.org/a?p=1", "https://example.org/a?p=2"),
    ("https://example.org/a?title=x", "https://example.org/a"),
    ("https://example.org:8080/a", "https://example.org/a"),
    ("https://wwwexample.org/a", "https://example.org/a"),
    ("https://youtu.be/X", "https://youtube.com/watch?v=x"),
    ("https://youtu.be/", "https://youtube.com/"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_one_address_are_the_same(one: str, other: str) -> None:
    assert normalise_url(one) == normalise_url(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_addresses_stay_apart(one: str, other: str) -> None:
    assert normalise_url(one) != normalise_url(other)


def test_repeats_are_found_by_the_one_spelling_of_an_address() -> None:
    spelled = "HTTP://WWW.Example.org/a/?utm_source=x&c=3&b=2&&a=1#part"

    assert "https://example.org/a?a=1&b=2&c=3" == normalise_url(spelled)
    assert "https://example.org" == normalise_url("http://example.org/")


@given(st.from_regex(r"https?://[a-zA-Z.]{1,9}(/[a-z?&=#/]{0,20})?", fullmatch=True))
def test_a_normal_address_is_its_own_normal_form(url: str) -> None:
    assert normalise_url(url) == normalise_url(normalise_url(url))


@pytest.mark.parametrize(
    "events", [(None, None), ("A", None), ("A Conf", "a  conf")], ids=["none", "one", "same"]
)
def test_one_address_is_one_work_unless_two_events_are_named(
    events: tuple[str | None, str | None],
) -> None:
    one, other = (make_entry("2025-02-01", url="https://example.org/a", event=e) for e in events)

    assert same_work(one, other)


def test_one_address_at_two_events_is_two_works() -> None:
    one, other = (make_entry("2025-02-01", url="https://example.org/a", event=e) for e in "AB")

    assert not same_work(one, other)


def test_an_entry_with_an_address_never_repeats_one_without() -> None:
    one = make_entry("2025-02-01", title="Same")
    other = make_entry("2025-02-01", title="Same", url="https://example.org/a")

    assert not same_work(one, other)


PIECES = (
    "https://",
    "http://",
    "www.",
    "youtu.be",
    "example.org",
    "Example",
    "/",
    "a",
    "é",
    ":80",
    "?b=c",
    ".",
)


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_the_short_way_gives_the_spelling_of_the_long_one(url: str) -> None:
    assert normalise_url(f"{url}#part") == normalise_url(url)  # with a part it is the long one


@pytest.mark.parametrize(
    "url",
    [
        "https://a-b.example-0.org/a",
        "https://example9.z/~Sample/b.c-d_e",
        "https://example.org/a/b",
        "https://youtube.com/ab",
    ],
)
def test_what_is_spelt_as_it_is_compared_stays_as_it_is(url: str) -> None:
    assert normalise_url(url) is url
