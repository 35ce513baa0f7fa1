"""An outline tells equal works by equal numbers, and notices every change of a profile."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import fields, replace

from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.document import Document, Reference
from site_builder.outlines import outline_of
from site_builder.repeats import work_key
from tests.people import (
    make_appointment,
    make_entry,
    make_leave,
    make_person,
    make_review,
)
from tests.standing.strategies import entries

CHANGES: dict[str, Any] = {
    "slug": "other",
    "path": "content/ambassadors/other.md",
    "name": "Other",
    "github": "other",
    "accepted_on": dt.date(2025, 1, 12),
    "github_id": 7,
    "aliases": ("earlier",),
    "title": "Writer",
    "company": "Example",
    "country": "NO",
    "city": "Oslo",
    "timezone": "Europe/Oslo",
    "pronouns": "they/them",
    "languages": ("en",),
    "topics": ("docs",),
    "available_for": ("talks",),
    "photo": "other.png",
    "links": ("link",),
    "reviews": (make_review(1, "2026-01-15"),),
    "leave": (make_leave("2025-02-01", "2025-02-02"),),
    "earlier": (make_appointment("2020-01-01", "2020-12-31"),),
    "ended_on": dt.date(2026, 1, 1),
    "contributions": (make_entry("2025-03-01"),),
    "bio": Document(("<p>More.</p>",)),
    "digest": "other bytes",
}


@pytest.mark.parametrize("name", [field.name for field in fields(Ambassador)])
def test_every_field_of_a_profile_has_its_part_in_one_digest(name: str) -> None:
    who = make_person()
    before, after = outline_of(who), outline_of(replace(who, **{name: CHANGES[name]}))
    marks = {"digest": "file", "bio": "bio"}
    expected = marks.get(name, "digest")
    changed = [each for each in ("file", "digest", "bio") if _of(before, each) != _of(after, each)]
    assert [expected] == changed


def _of(outline: object, name: str) -> object:
    return getattr(outline, name)


@given(entries(), entries())
def test_entries_have_one_number_exactly_where_they_may_be_one_work(
    one: Contribution, other: Contribution
) -> None:
    first, second = outline_of(make_person(contributions=(one, other))).works
    assert (work_key(one) == work_key(other)) == (first == second)


def test_a_number_says_nothing_of_whose_log_it_is_in() -> None:
    entry = make_entry("2025-03-01", url="https://example.org/talk")
    spelled = replace(entry, url="http://www.example.org/talk/?utm_source=x", title="Other")
    numbers = {
        outline_of(make_person(slug, contributions=(each,))).works
        for slug, each in (("ada", entry), ("bo", spelled))
    }
    assert 1 == len(numbers)


def test_whom_an_entry_names_is_told_in_lower_case_beside_its_number() -> None:
    alone, joint = make_entry("2025-03-01"), make_entry("2025-03-02", others=("Bo", "guest"))
    outline = outline_of(make_person(contributions=(alone, joint)))
    assert ((outline.works[1], ("bo", "guest")),) == outline.named


def test_the_links_and_anchors_of_the_bio_are_at_hand() -> None:
    target = Reference("bo.md", 3)
    outline = outline_of(make_person(bio=Document(("<p>", target), anchors=("talks",))))
    assert ((target,), ("talks",)) == (outline.references, outline.anchors)


def test_without_a_bio_there_is_no_digest_of_one() -> None:
    assert "" == outline_of(make_person()).bio
