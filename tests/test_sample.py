"""The sample shows what it is there to show, today and for the months to come."""

import datetime as dt
import functools
import shutil
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from site_builder import config
from site_builder.content import load_site
from site_builder.model.ambassador import Ambassador
from site_builder.model.site import Site
from site_builder.model.standing import Rule, Standing, StandingName
from site_builder.pipeline.checking import check_content
from site_builder.standing import assess_site

ROOT = Path(__file__).parent.parent
AS_OF = dt.date(2026, 11, 22)
MONTHS = [dt.date(2026 + month // 12, month % 12 + 1, 1) for month in range(11, 20)]
"""Firsts of the months from December 2026 to August 2027."""


@functools.cache
def sample() -> Site:
    loaded = load_site(ROOT)
    assert () == loaded.problems
    assert loaded.site is not None
    return loaded.site


@functools.cache
def standings(as_of: dt.date = AS_OF) -> dict[str, Standing]:
    return assess_site(sample(), as_of)


def person(slug: str) -> Ambassador:
    return next(who for who in sample().ambassadors if who.slug == slug)


def copy_of_sample(folder: Path, file: str, old: str, new: str) -> Path:
    """The sample with one change in one file."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / config.PHOTOS, folder / config.PHOTOS)
    shutil.copy(ROOT / config.SITE_FILE, folder)
    page = folder / file
    text = page.read_text(encoding="utf-8")
    assert 1 == text.count(old)
    page.write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_it_has_neither_errors_nor_warnings() -> None:
    assert [] == [str(problem) for problem in check_content(ROOT, AS_OF)]


@pytest.mark.parametrize("as_of", [AS_OF, *MONTHS], ids=str)
def test_every_standing_is_there(as_of: dt.date) -> None:
    assert set(StandingName) == {standing.name for standing in standings(as_of).values()}


def test_emeriti_came_by_their_own_date_and_by_a_review() -> None:
    emeriti = {slug for slug, standing in standings().items() if standing.is_emeritus}
    assert {"sample-tomas-novotny", "sample-grace-otieno"} == emeriti
    assert person("sample-tomas-novotny").ended_on
    assert person("sample-grace-otieno").ended_on is None


def test_leave_moves_the_end_of_a_tenure() -> None:
    current = standings()["sample-hanna-virtanen"].current
    assert current is not None
    assert dt.date(2027, 5, 7) == current.tenure.end_on


def test_work_of_an_earlier_appointment_counts_toward_no_tenure() -> None:
    rules = Counter(entry.rule for entry in standings()["sample-piotr-zielinski"].entries)
    assert 2 == rules[Rule.EARLIER]


def test_joint_work_is_named_by_with_and_found_by_its_address() -> None:
    together = {
        entry.people
        for standing in standings().values()
        for entry in standing.entries
        if len(entry.people) > 1
    }
    assert ("sample-kwame-boateng", "sample-ruth-mcallister") in together
    videos = [
        entry
        for entry in standings()["sample-arjun-menon"].entries
        if entry.contribution.kind == "video"
    ]
    assert [("sample-arjun-menon", "sample-rosa-ibarra")] == [entry.people for entry in videos]


def test_one_talk_at_two_events_counts_twice() -> None:
    talks = [
        entry
        for entry in standings()["sample-amina-haddad"].entries
        if entry.contribution.title == "What a river taught us about back-pressure"
    ]
    assert [Rule.COUNTS, Rule.COUNTS] == [entry.rule for entry in talks]


def test_some_entries_are_known_by_their_month_only_and_count() -> None:
    entries = standings()["sample-maximiliana"].entries
    months = [entry.rule for entry in entries if not entry.contribution.date.is_day]
    assert Counter({Rule.COUNTS: 3, Rule.BEFORE: 1}) == Counter(months)


def test_a_marked_repeat_is_silent_and_an_unmarked_one_is_told(tmp_path: Path) -> None:
    mark = (
        "    event: Łódź Architects, February 2026\n    counts: false\n"
        "    reason: the recording of the talk of 12 February, which counts already\n"
    )
    file = "content/ambassadors/sample-piotr-zielinski.md"
    event = "    event: Łódź Architects, February 2026\n"
    root = copy_of_sample(tmp_path, file, mark, event)
    problems = check_content(root, AS_OF)
    assert [file] == [problem.path for problem in problems]
    assert "repeat" in problems[0].code.name.lower()


def test_a_month_on_both_sides_of_a_tenures_start_is_told(tmp_path: Path) -> None:
    file = "content/ambassadors/sample-maximiliana.md"
    root = copy_of_sample(tmp_path, file, "date: 2026-05\n", "date: 2026-04\n")
    problems = check_content(root, AS_OF)
    assert [file] == [problem.path for problem in problems]
    assert "write the day" in f"{problems[0].message} {problems[0].hint}".lower()


def test_the_readme_counts_it_right() -> None:
    people = sample().ambassadors
    entries = sum(len(who.contributions) for who in people)
    counted = f"Published {len(people)} people, {entries} contributions"
    assert counted in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_kind_of_the_policy_is_used() -> None:
    kinds = {entry.kind for who in sample().ambassadors for entry in who.contributions}
    assert {kind.name for kind in sample().policy.kinds} == kinds


def test_topics_are_shared_so_that_they_group_people() -> None:
    topics = Counter(topic for who in sample().ambassadors for topic in who.topics)
    assert 8 <= sum(count > 1 for count in topics.values())


def test_some_have_a_photo_and_some_a_biography_and_some_neither() -> None:
    people = sample().ambassadors
    assert {True, False} == {bool(who.photo) for who in people}
    assert {True, False} == {bool(who.bio) for who in people}


def test_names_are_long_short_and_in_other_scripts() -> None:
    names = [who.name for who in sample().ambassadors]
    assert any(len(name) >= 60 for name in names)
    assert any(" " not in name and name.isascii() for name in names)
    scripts = ("\u0600", "\u06ff"), ("\u0590", "\u05ff"), ("\u4e00", "\u9fff")
    for first, last in scripts:
        assert any(first <= sign <= last for name in names for sign in name)


def test_everyone_is_plainly_invented() -> None:
    for who in sample().ambassadors:
        assert who.slug.startswith("sample-")
        for entry in who.contributions:
            assert ".example.org/" in f"{entry.url}"


@pytest.mark.parametrize("photo", sorted((ROOT / config.PHOTOS).iterdir()), ids=lambda p: p.name)
def test_portraits_are_small_squares(photo: Path) -> None:
    assert photo.stat().st_size < 40_000
    with Image.open(photo) as image:
        assert (400, 400) == image.size
