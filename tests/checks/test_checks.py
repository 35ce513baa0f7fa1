"""Each rule broken once: the code, where it points, and what it says."""

import datetime as dt

import pytest
from msgspec.structs import replace

from site_builder.checks import CHECKS, check_site
from site_builder.checks.codes import CODES
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.document import Document
from site_builder.model.policy import Policy
from site_builder.model.site import Asset
from site_builder.problems import Problem
from site_builder.standing import assess_site
from tests.people import (
    day,
    make_appointment,
    make_entry,
    make_kinds,
    make_leave,
    make_person,
    make_policy,
    make_review,
    make_site,
)

EVIDENCE = {"url": "https://example.org/talk"}
REVIEWED = (make_review(1, "2026-01-15"),)


def check(
    *people: Ambassador,
    as_of: str = "2026-06-01",
    policy: Policy | None = None,
    photos: dict[str, int] | None = None,
) -> list[Problem]:
    assets = tuple(
        Asset(f"static/photos/{name}", f"/static/photos/{name}", size, name)
        for name, size in (photos or {}).items()
    )
    site = make_site(people, policy, assets=assets, unread=frozenset({"static/photos/unread.jpg"}))
    return list(check_site(site, assess_site(site, day(as_of)), day(as_of)))


def found(problems: list[Problem]) -> list[tuple[object, ...]]:
    return [(each.code.name, *each.pointer) for each in problems]


CASES = {
    "an end before the beginning": (
        {"ended_on": day("2025-01-10")},
        [("ended-too-early", "ended")],
    ),
    "an earlier appointment that ends before it begins": (
        {"reviews": REVIEWED, "earlier": (make_appointment("2022-01-02", "2022-01-01"),)},
        [("ended-too-early", "earlier", 0, "ended")],
    ),
    "an earlier appointment up to the present one": (
        {"reviews": REVIEWED, "earlier": (make_appointment("2022-01-01", "2025-01-11"),)},
        [("appointments-overlap", "earlier", 0, "ended")],
    ),
    "an earlier appointment up to the day before": (
        {"reviews": REVIEWED, "earlier": (make_appointment("2022-01-01", "2025-01-10"),)},
        [],
    ),
    "two earlier appointments that share a day": (
        {
            "reviews": REVIEWED,
            "earlier": (
                make_appointment("2022-06-30", "2023-01-01"),
                make_appointment("2022-01-01", "2022-06-30"),
            ),
        },
        [("appointments-overlap", "earlier", 0, "accepted")],
    ),
    "leave that ends before it begins": (
        {"reviews": REVIEWED, "leave": (make_leave("2025-03-02", "2025-03-01"),)},
        [("leave-backwards", "leave", 0, "to")],
    ),
    "leave before the appointment": (
        {"reviews": REVIEWED, "leave": (make_leave("2025-01-10", "2025-01-12"),)},
        [("leave-outside", "leave", 0, "from")],
    ),
    "leave after the appointment": (
        {"ended_on": day("2025-06-30"), "leave": (make_leave("2025-06-30", "2025-07-01"),)},
        [("leave-outside", "leave", 0, "from")],
    ),
    "leave in an earlier appointment": (
        {
            "reviews": REVIEWED,
            "earlier": (make_appointment("2022-01-01", "2023-01-01"),),
            "leave": (make_leave("2022-03-01", "2022-03-31"),),
        },
        [],
    ),
    "two leaves that share a day": (
        {
            "reviews": (make_review(1, "2026-03-15"),),
            "leave": (
                make_leave("2025-03-10", "2025-03-20"),
                make_leave("2025-03-01", "2025-03-10"),
            ),
        },
        [("leaves-overlap", "leave", 0, "from")],
    ),
    "a review on the tenure's last day": (
        {"reviews": (make_review(1, "2026-01-10"),)},
        [("review-too-early", "reviews", 0, "on")],
    ),
    "a review on the day after": ({"reviews": (make_review(1, "2026-01-11"),)}, []),
    "a review of a tenure that does not exist": (
        {"reviews": (*REVIEWED, make_review(3, "2026-02-01"))},
        [("review-too-early", "reviews", 1, "tenure"), ("review-skips", "reviews", 1, "tenure")],
    ),
    "a review of a tenure that is far from existing": (
        {"reviews": (*REVIEWED, make_review(4, "2026-02-01"))},
        [("review-too-early", "reviews", 1, "tenure")],
    ),
    "a review that passes over a tenure": (
        {"accepted": "2024-01-11", "reviews": (make_review(2, "2026-01-15"),)},
        [("review-skips", "reviews", 0, "tenure"), ("review-overdue", "reviews")],
    ),
    "a tenure reviewed twice": (
        {"reviews": (*REVIEWED, make_review(1, "2026-01-16", "ended"))},
        [("review-twice", "reviews", 1, "tenure")],
    ),
    "a review after the one that ended it": (
        {
            "accepted": "2024-01-11",
            "reviews": (make_review(1, "2025-01-15", "ended"), make_review(2, "2026-01-15")),
        },
        [("review-after-end", "reviews", 1, "tenure")],
    ),
    "a review of the last tenure, cut short": (
        {"ended_on": day("2025-06-30"), "reviews": (make_review(1, "2025-07-01", "ended"),)},
        [],
    ),
    "a review overdue": (
        {"accepted": "2024-01-11"},
        [("review-overdue", "reviews")],
    ),
    "appointments and leave of a single day": (
        {
            "ended_on": day("2025-01-11"),
            "earlier": (make_appointment("2022-01-01", "2022-01-01"),),
            "leave": (
                make_leave("2022-01-01", "2022-01-01"),
                make_leave("2025-01-11", "2025-01-11"),
            ),
        },
        [],
    ),
    "appointments and leaves that follow each other on the next day": (
        {
            "reviews": (make_review(1, "2026-03-15"),),
            "earlier": (
                make_appointment("2022-07-01", "2023-01-01"),
                make_appointment("2022-01-01", "2022-06-30"),
            ),
            "leave": (
                make_leave("2025-03-11", "2025-03-20"),
                make_leave("2025-03-01", "2025-03-10"),
            ),
        },
        [],
    ),
    "three earlier appointments, of which the last in time stands first": (
        {
            "reviews": REVIEWED,
            "earlier": (
                make_appointment("2023-06-01", "2025-02-01"),
                make_appointment("2021-01-01", "2021-06-01"),
                make_appointment("2021-05-01", "2023-01-01"),
            ),
        },
        [
            ("appointments-overlap", "earlier", 2, "accepted"),
            ("appointments-overlap", "earlier", 0, "ended"),
        ],
    ),
    "a later end before the beginning, among earlier appointments": (
        {
            "reviews": REVIEWED,
            "earlier": (
                make_appointment("2021-01-01", "2021-06-01"),
                make_appointment("2023-01-02", "2023-01-01"),
            ),
        },
        [("ended-too-early", "earlier", 1, "ended")],
    ),
    "leave that begins before an earlier appointment, and one that ends after it": (
        {
            "reviews": REVIEWED,
            "earlier": (make_appointment("2022-01-01", "2023-01-01"),),
            "leave": (
                make_leave("2021-12-31", "2022-01-31"),
                make_leave("2022-12-01", "2023-01-02"),
            ),
        },
        [("leave-outside", "leave", 0, "from"), ("leave-outside", "leave", 1, "from")],
    ),
    "leave on the second place that ends before it begins": (
        {
            "ended_on": day("2025-12-31"),
            "leave": (
                make_leave("2025-02-01", "2025-02-02"),
                make_leave("2025-03-02", "2025-03-01"),
            ),
        },
        [("leave-backwards", "leave", 1, "to")],
    ),
    "three leaves, of which the earliest stands last and reaches into the first": (
        {
            "ended_on": day("2025-12-31"),
            "leave": (
                make_leave("2025-03-10", "2025-03-20"),
                make_leave("2025-05-01", "2025-05-10"),
                make_leave("2025-03-01", "2025-03-15"),
            ),
        },
        [("leaves-overlap", "leave", 0, "from")],
    ),
    "a review of the last tenure on the day on which it was cut short": (
        {"ended_on": day("2025-06-30"), "reviews": (make_review(1, "2025-06-30", "ended"),)},
        [("review-too-early", "reviews", 0, "on")],
    ),
    "a review of a tenure that an end had kept from beginning": (
        {
            "ended_on": day("2025-12-31"),
            "reviews": (REVIEWED[0], make_review(2, "2027-01-15")),
        },
        [("review-too-early", "reviews", 1, "tenure")],
    ),
    "a second review of the tenure with which it ended": (
        {"reviews": (make_review(1, "2026-01-15", "ended"), make_review(1, "2026-01-16"))},
        [("review-twice", "reviews", 1, "tenure")],
    ),
    "three reviews of one tenure": (
        {"reviews": (*REVIEWED, make_review(1, "2026-01-16"), make_review(1, "2026-01-17"))},
        [("review-twice", "reviews", 1, "tenure"), ("review-twice", "reviews", 2, "tenure")],
    ),
    "a review of an earlier tenure after the one that ended it": (
        {
            "accepted": "2024-01-11",
            "reviews": (make_review(2, "2026-01-15", "ended"), make_review(1, "2026-01-16")),
        },
        [("review-after-end", "reviews", 1, "tenure")],
    ),
    "a review of an earlier tenure on the day of the one that ended it": (
        {
            "accepted": "2024-01-11",
            "reviews": (make_review(2, "2026-01-15", "ended"), make_review(1, "2026-01-15")),
        },
        [],
    ),
    "two reviews that ended it": (
        {
            "accepted": "2024-01-11",
            "reviews": (
                make_review(2, "2026-01-15", "ended"),
                make_review(1, "2025-01-15", "ended"),
            ),
        },
        [("review-after-end", "reviews", 0, "tenure")],
    ),
    "only the first of several overdue reviews is told": (
        {"accepted": "2023-01-11"},
        [("review-overdue", "reviews")],
    ),
    "an alias that is the handle itself": (
        {"reviews": REVIEWED, "aliases": ("Sample-Person",)},
        [("alias-taken", "aliases", 0)],
    ),
    "joint work with oneself": (
        {
            "reviews": REVIEWED,
            "aliases": ("old-name",),
            "contributions": (make_entry("2025-02-01", **EVIDENCE, others=("Old-Name",)),),
        },
        [("with-oneself", "contributions", 0, "with", 0)],
    ),
    "an entry without a link": (
        {"reviews": REVIEWED, "contributions": (make_entry("2025-02-01"),)},
        [("no-evidence", "contributions", 0)],
    ),
    "no link for what is of today": (
        {"reviews": REVIEWED, "contributions": (make_entry("2026-06-01"),)},
        [("no-evidence", "contributions", 0)],
    ),
    "a repeat of an entry that has no link either": (
        {
            "reviews": REVIEWED,
            "contributions": (
                make_entry("2025-02-01", "booth", "At the booth"),
                make_entry("2025-02-01", "booth", "At the  Booth"),
            ),
        },
        [
            ("no-evidence", "contributions", 0),
            ("no-evidence", "contributions", 1),
            ("repeated", "contributions", 1),
        ],
    ),
    "no link yet for what is to come, and none for what was ruled out": (
        {
            "reviews": REVIEWED,
            "contributions": (
                make_entry("2026-06-02"),
                make_entry("2025-06-02", counts=False, reason="promotes a product"),
            ),
        },
        [],
    ),
    "a month that straddles": (
        {"reviews": REVIEWED, "contributions": (make_entry("2026-01", **EVIDENCE),)},
        [("day-needed", "contributions", 0, "date")],
    ),
    "a date 18 months ahead, and one a day later": (
        {
            "reviews": REVIEWED,
            "contributions": (make_entry("2027-12-01"), make_entry("2027-12-02")),
        },
        [("far-future", "contributions", 1, "date")],
    ),
    "a repeat": (
        {
            "reviews": REVIEWED,
            "contributions": (
                make_entry("2025-03-01", title="Again", **EVIDENCE),
                make_entry("2025-02-01", title="First", **EVIDENCE),
            ),
        },
        [("repeated", "contributions", 0)],
    ),
    "a repeat that is known to be one": (
        {
            "reviews": REVIEWED,
            "contributions": (
                make_entry("2025-03-01", **EVIDENCE, counts=False, reason="the same talk"),
                make_entry("2025-02-01", **EVIDENCE),
            ),
        },
        [],
    ),
    "a photo that is not there": (
        {"reviews": REVIEWED, "photo": "Me.jpg"},
        [("photo-missing", "photo")],
    ),
    "a photo of which there is none, in no letters": (
        {"reviews": REVIEWED, "photo": "them.jpg"},
        [("photo-missing", "photo")],
    ),
    "a photo that cannot be read, which is told of the file": (
        {"reviews": REVIEWED, "photo": "unread.jpg"},
        [],
    ),
    "a photo over 1 MiB": (
        {"reviews": REVIEWED, "photo": "large.jpg"},
        [("photo-too-large", "photo")],
    ),
    "a photo of 1 MiB": ({"reviews": REVIEWED, "photo": "me.jpg"}, []),
    "a bio of 4,000 letters and its markup": (
        {"reviews": REVIEWED, "bio": Document(("<p>", "<b>&amp;</b>" * 4000, "</p>"))},
        [],
    ),
    "a bio of 4,001 letters": (
        {"reviews": REVIEWED, "bio": Document(("<p>", "&amp;" * 4001, "</p>"))},
        [("bio-too-long",)],
    ),
}


def booths(*dates: str) -> tuple[Contribution, ...]:
    return tuple(make_entry(date, "booth", url=f"https://example.org/{date}") for date in dates)


ONE_BOOTH = make_policy(kinds=make_kinds(booth={"max_per_tenure": 1}))
TWO = make_person("sample-two", name="Sample Two", aliases=("old-two",), reviews=REVIEWED)

SITES: dict[str, tuple[tuple[Ambassador, ...], Policy | None, list[tuple[object, ...]]]] = {
    "a limit that is used up": (
        (make_person(reviews=REVIEWED, contributions=booths("2026-02-01", "2026-03-01")),),
        ONE_BOOTH,
        [("limit-reached", "contributions", 1)],
    ),
    "a limit that is used up on both sides of a month": (
        (
            make_person(
                reviews=REVIEWED, contributions=booths("2025-06-01", "2026-01", "2026-03-01")
            ),
        ),
        ONE_BOOTH,
        [("limit-reached", "contributions", 1)],
    ),
    "an alias that is someone's handle, and one that is someone's alias": (
        (make_person(aliases=("fine", "sample-two", "Old-Two"), reviews=REVIEWED), TWO),
        None,
        [("alias-taken", "aliases", 1), ("alias-taken", "aliases", 2)],
    ),
    "a companion who is almost someone": (
        (
            make_person(
                reviews=REVIEWED,
                contributions=(make_entry("2025-02-01", **EVIDENCE, others=("rob", "Sample-Tow")),),
            ),
            TWO,
        ),
        None,
        [("with-unknown", "contributions", 0, "with", 1)],
    ),
    "a companion of five letters, and one of four": (
        (
            make_person(
                "other",
                reviews=REVIEWED,
                contributions=(make_entry("2025-02-01", **EVIDENCE, others=("annie", "jack")),),
            ),
            make_person("annnie", reviews=REVIEWED),
            make_person("jacky", reviews=REVIEWED),
        ),
        None,
        [("with-unknown", "contributions", 0, "with", 0)],
    ),
    "a companion who is almost oneself": (
        (
            make_person(
                reviews=REVIEWED,
                contributions=(make_entry("2025-02-01", **EVIDENCE, others=("sample-persons",)),),
            ),
        ),
        None,
        [],
    ),
    "joint work with oneself in a later entry": (
        (
            make_person(
                reviews=REVIEWED,
                contributions=(
                    make_entry("2025-02-01", url="https://example.org/a", others=("sample-two",)),
                    make_entry(
                        "2025-02-02",
                        url="https://example.org/b",
                        others=("sample-two", "Sample-Person"),
                    ),
                ),
            ),
            TWO,
        ),
        None,
        [("with-oneself", "contributions", 1, "with", 1)],
    ),
    "a month that is undecided only for a companion": (
        (
            make_person(
                "one",
                accepted="2025-07-01",
                contributions=(make_entry("2026-01", **EVIDENCE, others=("sample-two",)),),
            ),
            TWO,
        ),
        None,
        [("day-needed", "contributions", 0, "date")],
    ),
    "a month in which someone's first tenure begins": (
        (make_person(reviews=REVIEWED, contributions=(make_entry("2025-01", **EVIDENCE),)),),
        None,
        [("day-needed", "contributions", 0, "date")],
    ),
    "a tenure that is waived before the reviewed one, and one that is not": (
        (
            make_person("one", "2024-01-11", reviews=(make_review(2, "2026-01-15"),)),
            make_person("two", "2024-01-10", reviews=(make_review(2, "2026-01-15"),)),
        ),
        make_policy(reviews_recorded_since=day("2025-01-10")),
        [("review-skips", "reviews", 0, "tenure"), ("review-overdue", "reviews")],
    ),
    "a review overdue by the days of notice and one more": (
        (make_person("one", "2025-04-02"), make_person("two", "2025-04-03")),
        None,
        [("review-overdue", "reviews")],
    ),
}


@pytest.mark.parametrize("case", SITES.values(), ids=SITES.keys())
def test_a_rule_that_others_or_the_policy_break_is_found(
    case: tuple[tuple[Ambassador, ...], Policy | None, list[tuple[object, ...]]],
) -> None:
    people, policy, expected = case

    assert expected == found(check(*people, policy=policy))


LOGO = Asset("static/images/logo.svg", "/static/images/logo.svg", 1, "0")
LOOKS: dict[str, tuple[dict[str, str], list[tuple[object, ...]]]] = {
    "an accent that cannot be read": ({"accent": "#ffd400"}, [("low-contrast", "site", "accent")]),
    "an accent that can": ({"accent": "#7a1f3d"}, []),
    "a logo that is not there": ({"logo": "logo.svg"}, [("logo-missing", "site", "logo")]),
    "a logo that is": ({"logo": "images/logo.svg"}, []),
    "a logo that cannot be read, which is told of the file": ({"logo": "images/unread.svg"}, []),
    "neither": ({}, []),
}


def check_look(settings: dict[str, str]) -> list[Problem]:
    site = make_site([], assets=(LOGO,), unread=frozenset({"static/images/unread.svg"}))
    changed = replace(site, settings=replace(site.settings, **settings))
    return list(check_site(changed, {}, day("2026-06-01")))


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_a_look_that_cannot_be_is_found(
    look: tuple[dict[str, str], list[tuple[object, ...]]],
) -> None:
    settings, expected = look
    problems = check_look(settings)

    assert expected == found(problems)
    assert {"site.yaml"} >= {problem.path for problem in problems}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_broken_rule_is_found_where_it_is_broken(
    case: tuple[dict[str, object], list[tuple[object, ...]]],
) -> None:
    fields, expected = case
    photos = {"me.jpg": 1024 * 1024, "large.jpg": 1024 * 1024 + 1}

    assert expected == found(check(make_person(**fields), photos=photos))  # type: ignore[arg-type]


def test_a_waived_tenure_needs_no_review_before_the_next_one() -> None:
    who = make_person(accepted="2024-01-11", reviews=(make_review(2, "2026-01-15"),))
    policy = make_policy(reviews_recorded_since=day("2025-01-11"))

    assert [] == check(who, policy=policy)
    a_day_later = make_policy(reviews_recorded_since=day("2025-01-10"))
    assert ("review-skips", "reviews", 0, "tenure") in found(check(who, policy=a_day_later))


@pytest.mark.parametrize(("as_of", "count"), [("2026-03-11", 0), ("2026-03-12", 1)])
def test_a_review_is_overdue_after_the_days_of_notice(as_of: str, count: int) -> None:
    assert count == len(check(make_person(), as_of=as_of))


def test_nobody_reviews_the_open_tenure_of_someone_who_left() -> None:
    assert [] == check(make_person(accepted="2024-01-11", ended_on=day("2025-03-01")))


@pytest.mark.parametrize("taken", ["sample-two", "Old-Two"])
def test_an_alias_of_someone_else_is_an_error(taken: str) -> None:
    one = make_person("sample-one", aliases=(taken,), reviews=REVIEWED)
    two = make_person("sample-two", aliases=("old-two",), reviews=REVIEWED)

    assert [("alias-taken", "aliases", 0)] == found(check(one, two))


@pytest.mark.parametrize("misspelt", ["sample-tow", "sampletwo", "sample-twoo", "Sample-Twa"])
def test_a_companion_who_is_almost_someone_is_named(misspelt: str) -> None:
    entry = make_entry("2025-02-01", **EVIDENCE, others=(misspelt, "someone-else"))
    one = make_person("first-person", reviews=REVIEWED, contributions=(entry,))
    two = make_person("sample-two", reviews=REVIEWED)

    (problem,) = check(one, two)
    assert ("with-unknown", "contributions", 0, "with", 0) == (problem.code.name, *problem.pointer)
    assert "did you mean `sample-two`?" in problem.message


def test_a_short_handle_is_never_taken_for_another() -> None:
    entry = make_entry("2025-02-01", **EVIDENCE, others=("rob",))
    one = make_person("first-person", reviews=REVIEWED, contributions=(entry,))

    assert [] == check(one, make_person("bob", reviews=REVIEWED))


def test_a_month_that_is_undecided_only_for_a_companion_points_into_the_owners_file() -> None:
    entry = make_entry("2025-06", **EVIDENCE, others=("sample-two",))
    one = make_person("sample-one", contributions=(entry,))
    two = make_person("sample-two", accepted="2025-06-15", name="Sample Two")

    (problem,) = check(one, two, as_of="2025-07-01")
    assert "content/ambassadors/sample-one.md" == problem.path
    assert "tenure 1 of Sample Two begins on 15 June 2025" in problem.message


def test_a_month_is_asked_for_its_day_even_before_the_appointment_begins() -> None:
    who = make_person(contributions=(make_entry("2025-01", **EVIDENCE),))

    (problem,) = check(who, as_of="2025-01-05")
    assert "tenure 1 begins on 11 January 2025" in problem.message


def test_a_photo_in_other_letters_is_named() -> None:
    (problem,) = check(make_person(reviews=REVIEWED, photo="ME.JPG"), photos={"me.jpg": 1})

    assert "there is no photo `ME.JPG` in `static/photos/`, only `me.jpg`." == problem.message


def test_every_check_says_what_it_ensures() -> None:
    assert all((each.__doc__ or "").startswith("Ensure that ") for each in CHECKS)


def test_no_two_codes_share_a_name() -> None:
    assert len(CODES) == len({code.name for code in CODES})


def test_every_message_is_a_sentence_with_a_way_out() -> None:
    entries = (
        make_entry("2025-02-01", others=("sample-person",)),
        make_entry("2026-01"),
        make_entry("2030-01-01"),
    )
    who = make_person(accepted="2024-01-11", photo="none.jpg", contributions=entries)
    problems = check(who)

    assert 7 == len(problems)
    assert all(each.message.endswith((".", "?")) and each.hint for each in problems)


def test_a_far_as_of_date_is_no_fault() -> None:
    log = (make_entry("2025-02-01", **EVIDENCE),)
    who = make_person(ended_on=day("2026-01-01"), contributions=log)
    assert [] == check(who, as_of=dt.date.max.isoformat())
