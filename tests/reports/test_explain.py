import json
from typing import Any

import pytest

from site_builder.reports.explain import explain_json, explain_text
from site_builder.wire import api
from tests.people import (
    SETTINGS,
    day,
    make_appointment,
    make_entry,
    make_kinds,
    make_person,
    make_policy,
    make_review,
    make_view,
)

URL = "https://example.org/a"
SAMPLE = make_person(
    reviews=(make_review(1, "2026-01-15"),),
    earlier=(make_appointment("2021-01-01", "2022-01-01"),),
    contributions=(
        make_entry("2021-03-03", "talk", "Long ago"),
        make_entry("2024-12-01", title="Before"),
        make_entry("2025-03-14", title="Contract first", url=URL),
        make_entry("2025-05-14", title="Once more", url="http://www.example.org/a/"),
        make_entry("2026-01", "booth", "At the booth"),
        make_entry("2026-03", "initiative", "Localisation", others=("guest",)),
        make_entry("2026-04-01", "video", "Ad", counts=False, reason="promotes a product."),
        make_entry("2027-03", "talk", "EventConf"),
    ),
)

TEXT = """\
Sample Person (sample-person), as of 22 November 2026

In progress, behind the pace: 1 of 4 and 1 undecided in tenure 2, which ends on \
10 January 2027 (49 days left).
Three more contributions by 10 January 2027 complete tenure 2. \
One undecided entry may already be among them: write its day.

Tenures
   1  11 January 2025 to 10 January 2026  1 of 4  not met, renewed on 15 January 2026
   2  11 January 2026 to 10 January 2027  1 of 4  under way

Contributions, newest first
  March 2027       Talk        “EventConf”
                   Still to come: it can count from 1 March 2027.
  1 April 2026     Video       “Ad”
                   Marked as not counting: promotes a product.
  March 2026       Initiative  “Localisation”, with guest
                   Counts toward tenure 2 (11 January 2026 to 10 January 2027).
  January 2026     Booth       “At the booth”
                   We know only the month, and January 2026 lies on both sides of \
10 January 2026, the last day of tenure 1: write the day.
  14 May 2025      Article     “Once more”
                   Repeats the entry of 14 March 2025, “Contract first”: the same address. \
It counts once.
  14 March 2025    Article     “Contract first”
                   Counts toward tenure 1 (11 January 2025 to 10 January 2026).
  1 December 2024  Article     “Before”
                   From before the first day as ambassador, 11 January 2025: shown, not counted.
  3 March 2021     Talk        “Long ago”
                   Done in an earlier appointment, from which nothing is carried over.
"""


def lines(as_of: str, **fields: Any) -> list[str]:
    return explain_text(make_view(make_person(**fields), as_of), make_policy()).splitlines()


def test_the_whole_explanation_reads_well() -> None:
    assert TEXT == explain_text(make_view(SAMPLE, "2026-11-22"), make_policy())


@pytest.mark.parametrize(
    ("as_of", "fields", "expected"),
    [
        ("2025-01-10", {}, ["An ambassador from 11 January 2025, when tenure 1 begins."]),
        (
            "2025-01-11",
            {},
            [
                (
                    "In progress, on track: 0 of 4 in tenure 1, which ends on 10 January 2026 "
                    "(364 days left)."
                ),
                "Four more contributions by 10 January 2026 complete tenure 1.",
            ],
        ),
        (
            "2026-01-09",
            {"contributions": [make_entry(f"2025-0{n}-01") for n in (2, 3, 4)]},
            [
                (
                    "In progress, on track: 3 of 4 in tenure 1, which ends on 10 January 2026 "
                    "(1 day left)."
                ),
                "One more contribution by 10 January 2026 completes tenure 1.",
            ],
        ),
        (
            "2026-01-10",
            {"contributions": [make_entry(f"2025-0{n}-01") for n in (2, 3, 4, 5)]},
            [
                (
                    "Qualified: 4 of 4 in tenure 1, which ends on 10 January 2026 "
                    "(today is its last day)."
                ),
                "Tenure 1 is complete: nothing more is needed until 10 January 2026.",
            ],
        ),
        (
            "2026-01-20",
            {
                "contributions": [
                    make_entry(d) for d in ("2025-02", "2025-03", "2025-04", "2026-01")
                ]
            },
            [
                (
                    "Tenure 1 ended on 10 January 2026 and awaits its review. Since then: "
                    "0 of 4 and 1 undecided in tenure 2, which ends on 10 January 2027 "
                    "(355 days left)."
                ),
                "Tenure 1 depends on one undecided entry: write its day.",
                (
                    "Four more contributions by 10 January 2027 complete tenure 2. "
                    "One undecided entry may already be among them: write its day."
                ),
            ],
        ),
        (
            "2025-07-01",
            {"ended_on": day("2025-06-30")},
            ["A former ambassador: the appointment is over, and the record stays."],
        ),
    ],
)
def test_the_standing_is_told_with_what_would_complete_the_tenure(
    as_of: str, fields: dict[str, Any], expected: list[str]
) -> None:
    told = lines(as_of, **fields)

    assert expected == told[2 : 2 + len(expected)]
    assert told[2 + len(expected) : 3 + len(expected)] in ([""], [])


@pytest.mark.parametrize(
    ("as_of", "fields", "expected"),
    [
        ("2026-02-01", {}, "not met, not yet reviewed"),
        ("2026-02-01", {"reviews": [make_review(1, "2026-01-20", "ended")]}, "ended on 20 January"),
        ("2025-07-01", {"ended_on": day("2025-06-30")}, "not met, ended"),
    ],
)
def test_each_tenure_says_what_it_came_to(
    as_of: str, fields: dict[str, Any], expected: str
) -> None:
    told = lines(as_of, **fields)

    assert expected in told[told.index("Tenures") + 1]


def test_a_waived_tenure_says_that_no_review_is_needed() -> None:
    policy = make_policy(reviews_recorded_since=day("2026-02-01"))

    view = make_view(make_person(), "2026-02-01", policy)

    assert "not met, no review needed" in explain_text(view, policy)


def test_kinds_and_limits_are_told_by_the_names_that_people_know() -> None:
    kinds = make_kinds(booth={"max_per_tenure": 1}, review={"counts": False})
    log = [
        make_entry(date, kind)
        for date, kind in [
            ("2025-01", "booth"),
            ("2025-02-01", "booth"),
            ("2025-03-01", "booth"),
            ("2025-04-01", "review"),
        ]
    ]
    view = make_view(make_person(contributions=log), "2025-12-01")
    told = explain_text(
        make_view(view.ambassador, "2025-12-01", make_policy(kinds=kinds)), make_policy(kinds=kinds)
    )

    full = "At most 1 of “Booths” count in a tenure, and tenure 1 has them already."
    assert 2 == told.count(full)
    assert "Contributions of the kind “Review” do not count in this program." in told


def test_work_after_the_end_is_told_as_such() -> None:
    told = lines("2026-06-01", ended_on=day("2025-06-30"), contributions=[make_entry("2026-02-01")])

    assert "From after the last tenure of the appointment." == told[-1].strip()


def test_the_month_of_acceptance_names_the_first_day() -> None:
    told = lines("2025-03-01", contributions=[make_entry("2025-01")])

    assert "both sides of 11 January 2025, the first day of tenure 1: write" in told[-1]


def test_hidden_signs_in_a_title_are_shown() -> None:
    told = lines("2025-03-01", contributions=[make_entry("2025-02-01", title="a\x1b[31m\u202eb")])

    assert "“a<U+001B>[31m<U+202E>b”" in told[-2]


def test_json_is_the_apis_object_and_the_reasons() -> None:
    view = make_view(SAMPLE, "2026-11-22")
    explained = json.loads(explain_json(view, make_policy(), SETTINGS))

    assert "behind" == explained.pop("pace")
    fates = [(each.pop("outcome"), each.pop("decision")) for each in explained["tenures"]]
    assert [("not-met", "renewed"), (None, None)] == fates
    rules = [each.pop("rule") for each in explained["contributions"]]
    assert ["to-come", "marked", "counts", "straddles", "repeat", "counts"] == rules[:6]
    reasons = [each.pop("explanation") for each in explained["contributions"]]
    assert all(f"{reason}\n" in TEXT for reason in reasons)
    known = api.Known(view.ambassador, view.standing, view.photo)
    assert json.loads(api.encode(api.make_ambassador(known, SETTINGS))) == explained
