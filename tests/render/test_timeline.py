"""The timeline: a log as chapters."""

from typing import Any

from site_builder.model.views import Person
from site_builder.render.timeline import TimelineChapter, make_timeline
from tests.people import (
    day,
    make_appointment,
    make_entry,
    make_person,
    make_policy,
    make_review,
    make_view,
)


def timeline(as_of: str, **fields: Any) -> list[TimelineChapter]:
    person: Person = make_view(make_person(**fields), as_of)
    return make_timeline(person, make_policy())


def titles(chapters: list[TimelineChapter]) -> list[str]:
    return [chapter.title for chapter in chapters]


def test_chapters_run_from_what_is_to_come_to_what_came_before() -> None:
    log = [make_entry(on) for on in ("2024-06-01", "2025-02-01", "2026-02-01", "2027-05-01")]
    reviews = (make_review(1, "2026-01-11"),)
    chapters = timeline("2026-11-22", contributions=tuple(log), reviews=reviews)
    assert ["To come", "Tenure 2", "Tenure 1", "Before joining"] == titles(chapters)


def test_the_current_tenure_is_there_even_when_it_is_empty() -> None:
    (chapter,) = timeline("2025-02-01")
    assert TimelineChapter("Tenure 1", "11 January 2025 to 10 January 2026", ()) == chapter


def test_an_earlier_appointment_has_its_own_chapter() -> None:
    earlier = (make_appointment("2021-05-05", "2023-05-04"),)
    log = (make_entry("2022-01-01"), make_entry("2023-12-01"))
    chapters = timeline("2025-02-01", earlier=earlier, contributions=log)
    assert ["Tenure 1", "Before joining", "Earlier appointment"] == titles(chapters)


def test_work_after_the_end_is_honoured_too() -> None:
    chapters = timeline(
        "2027-02-01", ended_on=day("2025-06-30"), contributions=(make_entry("2026-05-01"),)
    )
    assert ["Since then"] == titles(chapters)


def test_only_what_counts_or_may_count_is_marked() -> None:
    log = (
        make_entry("2025-02-01"),
        make_entry("2025-03-01", counts=False, reason="promotes a product"),
        make_entry("2025-01"),
    )
    (chapter,) = timeline("2025-06-01", contributions=log)
    assert ["", "counts", "undecided"] == [entry.mark for entry in chapter.entries]


def test_what_is_to_come_stands_soonest_first() -> None:
    log = (make_entry("2025-09-01"), make_entry("2025-08-01"))
    chapter = timeline("2025-02-01", contributions=log)[0]
    assert ["2025-08-01", "2025-09-01"] == [str(e.contribution.date) for e in chapter.entries]
