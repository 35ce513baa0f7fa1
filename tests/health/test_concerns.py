"""What managers are told to look after."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from site_builder.model.ambassador import Ambassador
from site_builder.model.document import Document
from site_builder.reports.health.concerns import Knowledge, find_concerns
from site_builder.standing import assess_site
from tests.conftest import Blessed
from tests.people import KIND_NAMES, day, make_entry, make_person, make_site

EXPECTED = Path(__file__).parent / "concerns.txt"
AS_OF = day("2026-11-22")
SOUND: dict[str, Any] = {"photo": "a.jpg", "bio": Document(("<p>Hello</p>",))}


def concerns_of(
    who: Ambassador, changed_on: Mapping[str, dt.date] | None = None, guess: str | None = None
) -> list[str]:
    site = make_site([who])
    known = Knowledge(assess_site(site, AS_OF), AS_OF, changed_on or {}, lambda _: guess)
    return [problem.code.name for problem in find_concerns(site, known)]


def test_a_photo_and_a_text_that_are_missing() -> None:
    assert ["no-photo", "no-bio"] == concerns_of(make_person())
    assert [] == concerns_of(make_person(**SOUND))


def test_nothing_is_asked_of_former_ambassadors() -> None:
    assert [] == concerns_of(make_person(ended_on=day("2026-01-01")))


@pytest.mark.parametrize(
    ("changed_on", "found"), [("2024-11-22", ["stale-bio"]), ("2024-11-23", [])]
)
def test_a_text_is_stale_after_two_years(changed_on: str, found: list[str]) -> None:
    who = make_person(**SOUND)
    assert found == concerns_of(who, {who.path: day(changed_on)})


def test_an_address_that_speaks_of_another_kind() -> None:
    log = (make_entry("2026-02-01", url="https://youtu.be/x"), make_entry("2026-03-01"))
    who = make_person(**SOUND, contributions=log)
    assert ["odd-kind"] == concerns_of(who, guess="video")
    assert [] == concerns_of(who, guess="article")
    talk = make_entry("2026-02-01", "talk", url="https://youtu.be/x")
    assert [] == concerns_of(make_person(**SOUND, contributions=(talk,)), guess="video")
    assert [] == concerns_of(who, guess=None)


def spoken_kind(url: str) -> str | None:
    """The kind that is the last part of an address, if it is one."""
    last = url.rpartition("/")[2]
    return last if last in KIND_NAMES else None


def test_every_concern_stays_as_it_was_read_and_in_its_order(blessed: Blessed) -> None:
    spoken = [*KIND_NAMES, "page"]
    log = [
        make_entry("2026-02-01", kind, f"A {kind}", url=f"https://example.org/{other}")
        for kind in KIND_NAMES
        for other in spoken
    ]
    log.insert(1, make_entry("2026-02-01", title="Nowhere"))
    bare = make_person("sample-bare", contributions=tuple(log[:5]))
    former = make_person("sample-former", ended_on=day("2026-01-01"))
    busy = make_person("sample-busy", contributions=tuple(log), **SOUND)
    stale, fresh = make_person("sample-stale", **SOUND), make_person("sample-fresh", **SOUND)
    site = make_site(
        [bare, busy, former, fresh, make_person("sample-to-come", "2027-01-01"), stale]
    )
    changed_on = {
        bare.path: day("2020-01-01"),
        stale.path: day("2024-11-22"),
        fresh.path: day("2024-11-23"),
    }
    known = Knowledge(assess_site(site, AS_OF), AS_OF, changed_on, spoken_kind)
    said = "".join(
        f"{each.severity} {'.'.join(map(str, each.pointer))}\n    {each}\n"
        for each in find_concerns(site, known)
    )
    assert blessed.read(EXPECTED, said) == said
