"""The JSON API: exactly the fields of outputs.md, in their order."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from site_builder.model.account import Told
from site_builder.model.ambassador import Contribution, Link
from site_builder.model.sheet import Sheet, on_day
from site_builder.model.views import Person
from site_builder.standing import told_first
from site_builder.wire import api, api_schemas
from site_builder.wire.sheets import make_sheet
from tests.people import (
    SETTINGS,
    day,
    make_entry,
    make_person,
    make_policy,
    make_review,
    make_view,
)

FOUR = tuple(make_entry(f"2025-0{month}-01") for month in (2, 3, 4, 5))
SAMPLE = make_person(
    title="Principal Engineer",
    company="Example GmbH",
    country="NO",
    photo="sample person.jpg",
    links=(
        Link("website", "https://example.org", "example.org"),
        Link("bluesky", "https://bsky.app/profile/sample.example.org", "sample.example.org"),
    ),
    ended_on=day("2027-01-10"),
    contributions=(*FOUR, make_entry("2024-12"), make_entry("2025-10-01", topics=("kafka",))),
)


def decode(encoded: bytes) -> Any:
    return json.loads(encoded)


def sheet_of(person: Person) -> Sheet:
    who, standing = person.ambassador, person.standing
    known = api.Known(who, standing, person.photo)
    return make_sheet(known, tuple(told_first(who, standing)), SETTINGS)


def own(person: Person) -> bytes:
    return on_day(sheet_of(person).own, person.standing.days_left)


def ambassador(person: Person) -> Any:
    return decode(own(person))


def ambassadors(*people: Person) -> Any:
    rows = (on_day(sheet_of(each).summary, each.standing.days_left) for each in people)
    return decode(api.encode_ambassadors(day("2025-09-11"), make_policy(), rows))


def told(entry: Contribution, *people: str) -> Told:
    return Told(entry, people, has_happened=True, digest="")


def contributions(*works: Told) -> bytes:
    rows = (api.encode(api.make_contribution(each)) for each in works)
    return api.encode_contributions(day("2025-09-11"), rows)


def test_an_ambassador_among_all_is_as_the_design_shows_it() -> None:
    photo = "/static/photos/sample person.0123456789-480.webp"
    view = make_view(SAMPLE, "2025-09-11")
    document = ambassadors(
        replace(view, member=view.member._replace(face=view.face._replace(photo=photo)))
    )
    site = "https://example.org/people"

    assert {
        "as_of": "2025-09-11",
        "program": {
            "name": "Example Ambassador Program",
            "tenure_months": 12,
            "minimum_contributions": 4,
        },
        "ambassadors": [
            {
                "slug": "sample-person",
                "name": "Sample Person",
                "github": "sample-person",
                "url": f"{site}/ambassadors/sample-person/",
                "title": "Principal Engineer",
                "company": "Example GmbH",
                "country": "NO",
                "city": None,
                "timezone": None,
                "pronouns": None,
                "languages": [],
                "topics": [],
                "available_for": [],
                "links": {
                    "website": "https://example.org",
                    "bluesky": "https://bsky.app/profile/sample.example.org",
                },
                "photo": f"{site}/static/photos/sample%20person.0123456789-480.webp",
                "accepted": "2025-01-11",
                "ended": None,
                "standing": "qualified",
                "tenure": {
                    "number": 1,
                    "start": "2025-01-11",
                    "end": "2026-01-10",
                    "counted": 4,
                    "undecided": 0,
                    "needed": 0,
                    "days_left": 121,
                },
                "tenures": [
                    {
                        "number": 1,
                        "start": "2025-01-11",
                        "end": "2026-01-10",
                        "counted": 4,
                        "undecided": 0,
                    }
                ],
                "contributions": 6,
            }
        ],
    } == document
    assert list(document["ambassadors"][0])[-5:] == [
        *("ended", "standing", "tenure", "tenures", "contributions")
    ]


def test_one_ambassador_has_the_whole_log_newest_first() -> None:
    log = ambassador(make_view(SAMPLE, "2025-09-11"))["contributions"]

    assert {
        "date": "2025-10-01",
        "kind": "article",
        "title": "About 2025-10-01 article",
        "url": None,
        "event": None,
        "language": None,
        "topics": ["kafka"],
        "with": [],
        "tenure": 1,
        "counts": False,
    } == log[0]
    assert list(log[0]) == [
        *("date", "kind", "title", "url", "event", "language", "topics", "with"),
        *("tenure", "counts"),
    ]
    assert [
        *(("2025-05-01", 1, True), ("2025-04-01", 1, True), ("2025-03-01", 1, True)),
        *(("2025-02-01", 1, True), ("2024-12", None, False)),
    ] == [(each["date"], each["tenure"], each["counts"]) for each in log[1:]]


def test_a_month_on_both_sides_is_undecided() -> None:
    who = make_person(contributions=(make_entry("2026-01"),))
    (entry,) = ambassador(make_view(who, "2026-02-01"))["contributions"]

    assert (None, "undecided") == (entry["tenure"], entry["counts"])


def test_companions_are_slugs_and_guests_stay_as_written() -> None:
    who = make_person(contributions=(make_entry("2025-02-01", others=("Guest-One",)),))
    (entry,) = ambassador(make_view(who, "2025-03-01"))["contributions"]

    assert ["Guest-One"] == entry["with"]


@pytest.mark.parametrize(
    ("fields", "as_of", "ended"),
    [
        ({"ended_on": day("2025-06-30")}, "2025-06-29", None),
        ({"ended_on": day("2025-06-30")}, "2025-06-30", "2025-06-30"),
        ({"reviews": (make_review(1, "2026-01-20", "ended"),)}, "2026-01-19", None),
        ({"reviews": (make_review(1, "2026-01-20", "ended"),)}, "2026-01-20", "2026-01-20"),
    ],
)
def test_an_end_is_told_once_it_has_come(
    fields: dict[str, Any], as_of: str, ended: str | None
) -> None:
    document = ambassador(make_view(make_person(**fields), as_of))

    assert ended == document["ended"]
    assert (ended is not None) == (document["tenure"] is None)


def test_contributions_name_everyone_by_slug() -> None:
    encoded = contributions(told(make_entry("2025-02", title="Örtlich"), "a", "b"))

    assert {
        "as_of": "2025-09-11",
        "contributions": [
            {
                "date": "2025-02",
                "kind": "article",
                "title": "Örtlich",
                "url": None,
                "event": None,
                "language": None,
                "topics": [],
                "people": ["a", "b"],
            }
        ],
    } == decode(encoded)
    assert "Örtlich".encode() in encoded


def test_every_file_ends_in_a_newline_and_has_no_other() -> None:
    assert 1 == own(make_view(SAMPLE, "2025-09-11")).count(b"\n")


@pytest.mark.parametrize("as_of", ["2024-12-31", "2025-09-11", "2026-01-10", "2027-02-01"])
def test_a_sheet_is_that_of_every_day_on_which_the_account_holds(as_of: str) -> None:
    title = '"days_left":121}'
    who = replace(SAMPLE, title=title, contributions=(*FOUR, make_entry("2025-06-01", title=title)))
    view = make_view(who, as_of)
    known = api.Known(who, view.standing, None)
    assert api.encode(api.make_ambassador(known, SETTINGS)) == own(view)
    summary = on_day(sheet_of(view).summary, view.standing.days_left)
    assert api.encode(api.make_summary(known, SETTINGS)) == summary + b"\n"
    assert (1 if view.standing.current is None else 2) == len(sheet_of(view).own)


@pytest.mark.parametrize("name", api_schemas.NAMES)
def test_the_schemas_are_valid(name: str) -> None:
    Draft202012Validator.check_schema(api_schemas.make(name)())


@pytest.mark.parametrize("as_of", ["2025-01-01", "2025-09-11", "2026-02-01", "2027-02-01"])
def test_what_is_published_fits_its_schema(as_of: str) -> None:
    view = make_view(SAMPLE, as_of)
    works = [told(each, view.ambassador.slug) for each in SAMPLE.contributions]

    documents = {
        "ambassador": ambassador(view),
        "ambassadors": ambassadors(view),
        "contributions": decode(contributions(*works)),
    }
    assert set(api_schemas.NAMES) == set(documents)
    for name, document in documents.items():
        Draft202012Validator(api_schemas.make(name)()).validate(document)


def test_a_schema_refuses_what_the_api_never_says() -> None:
    document = ambassador(make_view(SAMPLE, "2025-09-11"))
    validator = Draft202012Validator(api_schemas.make("ambassador")())

    assert not validator.is_valid(document | {"standing": "behind"})
    assert not validator.is_valid({key: document[key] for key in document if key != "city"})
    broken = [document["contributions"][0] | {"date": "March 2025"}]
    assert not validator.is_valid(document | {"contributions": broken})


def test_nothing_in_the_api_shames() -> None:
    who = make_person(reviews=(make_review(1, "2026-01-15"),))
    encoded = own(make_view(who, "2026-12-31"))

    assert all(word not in encoded for word in (b"behind", b"not-met", b"pace", b"outcome"))
