"""AsyncAPI's lists become drafts: nothing is lost in silence, and nothing is guessed."""

import datetime as dt
import json

import pytest
import yaml

from site_builder.dates import PartialDate
from site_builder.importers.asyncapi.lists import AsyncapiLists, Choices, Import, import_asyncapi
from site_builder.importers.source import Source
from site_builder.model.ambassador import Appointment, Contribution
from site_builder.model.draft import ProfileDraft
from tests.conftest import Blessed
from tests.importers.lists_read import LISTS, POLICY, import_samples, import_text, source


def draft_of(found: Import, slug: str) -> ProfileDraft:
    return next(draft for draft in found.drafts if draft.slug == slug)


def codes_of(found: Import) -> list[str]:
    return [problem.code.name for problem in found.problems]


def test_each_oddity_is_told_with_its_line(blessed: Blessed) -> None:
    told = "".join(f"{problem}\n" for problem in import_samples().problems)
    assert blessed.read(LISTS / "notes.txt", told) == told


def test_every_contribution_is_drafted() -> None:
    members = yaml.safe_load((LISTS / "members.yaml").read_text(encoding="utf-8"))
    titles = [entry["link"] for person in members for entry in person.get("contributions", [])]
    drafted = [entry for draft in import_samples().drafts for entry in draft.contributions]
    assert len(titles) == len(drafted)


def test_json_gives_the_same_drafts() -> None:
    members = yaml.safe_load((LISTS / "members.yaml").read_text(encoding="utf-8"))
    lists = AsyncapiLists(
        Source("members.json", json.dumps(members)), source("tenures.csv"), source("emeritus.yaml")
    )
    choices = Choices(renamed=[("sample-old", "sample-renamed")])
    assert import_samples().drafts == import_asyncapi(lists, POLICY, choices).drafts


def test_a_month_that_nobody_knows_cannot_tip_a_verdict() -> None:
    entry = draft_of(import_samples(), "sample-ada").contributions[2]
    assert entry == Contribution(
        date=PartialDate.parse("2024-01"),
        kind="visibility",
        title="A month that is a year",
        url="https://example.org/visible",
        note="Only the year 2024 is known.",
        counts=False,
        reason="the month is not known",
    )


def test_a_removal_and_a_return_are_two_appointments() -> None:
    ada = draft_of(import_samples(), "sample-ada")
    assert dt.date(2024, 9, 1) == ada.accepted_on
    assert (Appointment(dt.date(2022, 1, 1), dt.date(2022, 12, 31)),) == ada.earlier


def test_a_renamed_handle_becomes_an_alias_and_keeps_its_days() -> None:
    renamed = draft_of(import_samples(), "sample-renamed")
    assert ("sample-old",) == renamed.aliases
    assert dt.date(2021, 3, 4) == renamed.accepted_on
    assert () == renamed.earlier


def test_a_rename_is_never_guessed_but_hinted() -> None:
    found = import_samples(Choices())
    assert () == draft_of(found, "sample-renamed").aliases
    (hint,) = [p.hint for p in found.problems if "sample-old stands in neither" in p.message]
    assert "--alias sample-old=sample-renamed" in hint


def test_a_person_still_listed_under_the_old_handle_is_drafted_under_the_new_one() -> None:
    found = import_text("- {name: Ada, github: old}", renamed=[("OLD", "new")])
    assert ["new"] == [draft.github for draft in found.drafts]
    assert ("old",) == found.drafts[0].aliases


def test_a_former_ambassador_has_the_days_of_the_table() -> None:
    emma = draft_of(import_samples(), "sample-emma")
    assert (dt.date(2020, 1, 2), dt.date(2021, 3, 4)) == (emma.accepted_on, emma.ended_on)


def test_a_former_ambassador_without_days_has_no_profile_and_that_is_told() -> None:
    found = import_samples()
    assert "sample-unknown" not in [draft.slug for draft in found.drafts]
    assert "import-no-end" in codes_of(found)


MEMBER = "- {name: Ada, github: ada, startedOn: %s}"


@pytest.mark.parametrize(
    ("started", "tenures", "accepted", "expected"),
    [
        ("2021-01-01", "ada,2020-01-01,\n", "2022-01-01", "2020-01-01"),
        ("2021-01-01", "", "2022-01-01", "2021-01-01"),
        ("''", "", "2022-01-01", "2022-01-01"),
        ("''", "bo,2020-01-01,\n", "2022-01-01", "2022-01-01"),
    ],
)
def test_the_day_of_acceptance_comes_from_the_surest_source(
    started: str, tenures: str, accepted: str, expected: str
) -> None:
    day = dt.date.fromisoformat(accepted)
    found = import_text(MEMBER % started, tenures=tenures, accepted_on=day)
    assert dt.date.fromisoformat(expected) == found.drafts[0].accepted_on


def test_without_any_source_the_day_of_acceptance_is_left_out_and_that_is_told() -> None:
    found = import_text(MEMBER % "''")
    assert found.drafts[0].accepted_on is None
    assert ["import-accepted"] == codes_of(found)


def test_a_day_of_acceptance_in_parts_is_left_out_and_that_is_told() -> None:
    found = import_text(MEMBER % "{year: 2021, month: 1}")
    assert found.drafts[0].accepted_on is None
    assert {"import-accepted", "import-left-out"} == set(codes_of(found))


STOPPED = {
    "no list": ("name: Ada", "import-shape", "members.yaml:1"),
    "no person": ("- Ada", "import-shape", "members.yaml:1"),
    "no handle": ("- name: Ada", "import-handle", "members.yaml:1"),
    "bad handle": ("- name: Ada\n  github: a b", "import-handle", "members.yaml:2"),
    "listed twice": ("- github: ada\n- github: ADA", "import-listed-twice", "members.yaml:2"),
    "no log": ("- github: ada\n  contributions: 3", "import-shape", "members.yaml:2"),
    "no entry": ("- github: ada\n  contributions: [talk]", "import-shape", "members.yaml:2"),
    "no kind": (
        "- github: ada\n  contributions: [{title: A, date: 2025-01}]",
        "import-kind",
        "members.yaml:2",
    ),
    "unknown kind": (
        "- github: ada\n  contributions:\n  - type: tlak\n    date: 2025-01",
        "import-kind",
        "members.yaml:3",
    ),
    "no year": (
        "- github: ada\n  contributions:\n  - type: talk\n    date: {month: May}",
        "import-undated",
        "members.yaml:4",
    ),
    "no date": (
        "- github: ada\n  contributions:\n  - type: talk",
        "import-undated",
        "members.yaml:3",
    ),
    "broken": ("- github: 'ada", "import-unreadable", "members.yaml:1:15"),
}


@pytest.mark.parametrize(("text", "code", "place"), STOPPED.values(), ids=STOPPED)
def test_what_would_be_lost_or_guessed_stops_the_import(text: str, code: str, place: str) -> None:
    found = import_text(text)
    assert () == found.drafts
    assert [(code, place)] == [(p.code.name, p.place) for p in found.problems if p.is_error]


def test_a_wrong_kind_names_the_nearest_one_and_the_way_out() -> None:
    text = "- github: ada\n  contributions:\n  - {type: tlak, title: A, date: 2025-01}"
    (problem,) = [p for p in import_text(text).problems if p.is_error]
    assert "the program has no kind “tlak”." == problem.message
    assert "Did you mean `talk`?" in problem.hint
    assert "--add-kinds" in problem.hint


def test_kinds_are_added_when_that_is_asked_for() -> None:
    text = (
        "- github: ada\n  contributions:\n"
        "  - {type: Live_Stream, title: A, date: 2025-01, link: 'https://example.org/a'}\n"
        "  - {type: live_stream, title: B, date: 2025-02, link: 'https://example.org/b'}\n"
    )
    found = import_text(text, add_kinds=True)
    (kind,) = found.kinds
    assert ("live-stream", "Live Stream", ("Live_Stream",)) == (kind.name, kind.label, kind.aliases)
    assert ["live-stream", "live-stream"] == [e.kind for e in found.drafts[0].contributions]


def test_an_alias_for_nobody_is_an_error() -> None:
    found = import_text("- github: ada", renamed=[("old", "adda")])
    assert () == found.drafts
    assert "import-alias" in codes_of(found)


@pytest.mark.parametrize(
    ("tenures", "place"),
    [("ada,2020,\n", "tenures.csv:2"), ("a b,2020-01-01,\n", "tenures.csv:2")],
)
def test_a_table_that_cannot_be_read_stops_the_import(tenures: str, place: str) -> None:
    found = import_text("- github: ada", tenures=tenures)
    assert [place] == [problem.place for problem in found.problems]


def test_a_table_without_its_columns_stops_the_import() -> None:
    lists = AsyncapiLists(Source("a.yaml", "- github: ada"), Source("t.csv", "handle,from\n"))
    (problem,) = import_asyncapi(lists, POLICY, Choices()).problems
    assert "There is no github and no first_listed and no removed." == problem.hint


def test_a_list_of_former_ambassadors_of_another_shape_stops_the_import() -> None:
    for emeritus in ("- ada", "others: [ada]", "emeritus_ambassadors: [a b]"):
        assert () == import_text("- github: ada", emeritus=emeritus).drafts
