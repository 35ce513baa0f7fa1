"""The eligibility badges: what they say, whatever they are given, and that nobody is shamed."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder.colours import TEXT_CONTRAST, contrast, parse_colour
from site_builder.model.ambassador import Contribution
from site_builder.model.standing import StandingName
from site_builder.model.views import BadgeView
from site_builder.render.badge_colours import make_palette, message_colour
from site_builder.render.badge_ring import make_ring_badge
from site_builder.render.badge_words import NAME_LENGTH, badge_label, shorten
from tests.badges.drawing import FOUR, MAILED, SVG, draw, parse, plan_badges_site, publish, texts_of
from tests.people import (
    SETTINGS,
    day,
    make_entry,
    make_person,
    make_policy,
    make_review,
    make_view,
)

MOST_BYTES = 3 * 1024
LINES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=200)
MONTH_ONLY = make_entry("2026-01")
FRAME = plan_badges_site(make_person(), as_of="2026-01-05").frame

CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    ("from 11 January 2025", "From 11 January 2025", "2024-12-31", {}),
    ("0 of 4, until 10 January 2026", "0 of 4, until 10 January 2026", "2025-01-11", {}),
    (
        "2 of 4, until 10 January 2026",
        "2 of 4, until 10 January 2026",
        "2025-03-20",
        {"contributions": FOUR},
    ),
    (
        "3 of 4, until 10 January 2026; 1 more to be dated",
        "3 of 4, until 10 January 2026; 1 more to be dated",
        "2026-01-05",
        {"contributions": (*FOUR[:3], MONTH_ONLY)},
    ),
    (
        "qualified until 10 January 2026",
        "Ambassador for the whole tenure, until 10 January 2026",
        "2025-06-01",
        {"contributions": FOUR},
    ),
    (
        "tenure to 10 January 2026, renewal in review",
        "4 of 4 in tenure 1, to 10 January 2026 · renewal in review",
        "2026-02-01",
        {"contributions": FOUR},
    ),
    (
        "emeritus, 2025 to 2026",
        "Ambassador 2025 to 2026 · 4\u00a0contributions",
        "2026-02-01",
        {"contributions": FOUR, "reviews": (make_review(1, "2026-01-20", "ended"),)},
    ),
]


@pytest.mark.parametrize(("flat", "ring", "as_of", "fields"), CASES)
def test_the_words_follow_the_standing_and_carry_a_date(
    flat: str, ring: str, as_of: str, fields: dict[str, Any]
) -> None:
    who = make_person(**fields)
    assert ["Example Ambassador", flat] == texts_of(draw(who, as_of))
    assert ring == texts_of(draw(who, as_of, "ring"))[-1]
    assert flat == json.loads(draw(who, as_of, "json"))["message"]


@pytest.mark.parametrize(("_flat", "_ring", "as_of", "fields"), CASES)
@pytest.mark.parametrize("form", ["svg", "ring", "json"])
def test_no_badge_says_what_someone_lacks(
    _flat: str, _ring: str, as_of: str, fields: dict[str, Any], form: str
) -> None:
    said = draw(make_person(**fields), as_of, form).decode().lower()
    assert [] == re.findall(r"behind|not.met|missing|overdue|only|failed|depends|needed", said)


def test_shields_reads_its_endpoint_badge() -> None:
    said = json.loads(draw(make_person(contributions=FOUR), "2025-06-01", "json"))
    expected = {
        "schemaVersion": 1,
        "label": "Example Ambassador",
        "message": "qualified until 10 January 2026",
        "color": "1a5f4c",
    }
    assert expected == said


@pytest.mark.parametrize("form", ["svg", "ring"])
@settings(max_examples=40)
@given(name=LINES, program=LINES, segments=st.sampled_from([1, 4, 24]))
def test_whatever_the_names_a_badge_is_small_sound_and_says_itself(
    form: str, name: str, program: str, segments: int
) -> None:
    who = make_person(name=name, contributions=(*FOUR[:3], MONTH_ONLY))
    policy = make_policy(name=program, minimum_contributions=segments)
    svg = draw(who, "2026-01-05", form, policy)
    root = parse(svg)
    assert MOST_BYTES > len(svg)
    assert "img" == root.get("role")
    assert root.get("aria-label") == root.find(f"{SVG}title").text
    assert root.get("aria-label").startswith(shorten(name, NAME_LENGTH))


@pytest.mark.parametrize("form", ["svg", "ring"])
@pytest.mark.parametrize("sign", ["&", '"', "𝕎", "界"])
def test_the_worst_of_names_keeps_within_3_kb(form: str, sign: str) -> None:
    who = make_person(name=sign * 200, contributions=(*FOUR, MONTH_ONLY))
    policy = make_policy(name=sign * 200, minimum_contributions=24)
    assert MOST_BYTES > len(draw(who, "2026-01-05", form, policy))


@pytest.mark.parametrize("form", ["svg", "ring"])
def test_a_badge_asks_nothing_of_anyone_and_runs_nothing(form: str) -> None:
    svg = draw(make_person(name='"><script>'), "2025-06-01", form).decode()
    tags = set(re.findall(r"<(\w+)", svg))
    assert set() == tags - {"svg", "title", "style", "path", "rect", "g", "text"}
    assert [] == re.findall(r"href|url\(|@import|\son\w+=|javascript:", svg)
    assert ["http://www.w3.org/2000/svg"] == re.findall(r"\w+://[^\"]+", svg)


@pytest.mark.parametrize("form", ["svg", "ring"])
def test_a_badge_has_colours_for_the_dark(form: str) -> None:
    style = parse(draw(make_person(), "2025-06-01", form)).find(f"{SVG}style").text
    assert style.startswith("@media(prefers-color-scheme:dark){")


@pytest.mark.parametrize("form", ["svg", "ring"])
@pytest.mark.parametrize("program", ["Example", "سفراء البرنامج", "大使计划", "सामुदायिक राजदूत"])
def test_each_text_is_fitted_into_the_badge(form: str, program: str) -> None:
    svg = draw(make_person(), "2025-06-01", form, make_policy(name=program))
    root = parse(svg)
    fitted = [text for text in root.iter(f"{SVG}text") if text.get("textLength")]
    assert 2 == len(fitted)
    for text in fitted:
        assert "spacingAndGlyphs" == text.get("lengthAdjust")  # letters that join stay joined
        assert int(text.get("x")) + int(text.get("textLength")) < int(root.get("width"))


@pytest.mark.parametrize("segments", range(1, 25))
def test_the_ring_has_as_many_segments_as_the_policy_asks(segments: int) -> None:
    policy = make_policy(minimum_contributions=segments)
    entries = (make_entry("2025-02-03"), MONTH_ONLY)
    root = parse(draw(make_person(contributions=entries), "2026-01-05", "ring", policy))
    drawn = {path.get("class"): path.get("d").count("A") for path in root.iter(f"{SVG}path")}
    if segments == 1:
        assert {"f"} == set(drawn)  # reached: the ring is closed
    else:
        expected = {"f": 1, "u": 1, "r": segments - 2}
        assert {part: count for part, count in expected.items() if count} == drawn


@pytest.mark.parametrize(
    ("figure", "as_of", "entries"),
    [
        ("", "2024-12-31", ()),
        ("", "2025-01-11", ()),
        ("2", "2025-03-20", FOUR),
        ("", "2025-12-20", FOUR),
        ("4", "2026-02-01", FOUR),
    ],
)
def test_the_ring_has_the_count_within_while_it_is_the_point(
    figure: str, as_of: str, entries: tuple[Contribution, ...]
) -> None:
    badge = make_ring_badge(make_view(make_person(contributions=entries), as_of), FRAME)
    assert figure == badge.figure


def test_the_undecided_stands_apart_in_the_ring_and_in_the_words() -> None:
    svg = draw(make_person(contributions=(MONTH_ONLY,)), "2026-01-05", "ring")
    undecided = parse(svg).find(f".//{SVG}path[@class='u']")
    assert undecided.get("stroke-dasharray")
    assert "0 of 4, until 10 January 2026; 1 more to be dated" == texts_of(svg)[-1]


@pytest.mark.parametrize("accent", [None, "#7a1f3d", "#ffee00"])
@pytest.mark.parametrize("name", StandingName)
def test_words_can_be_read_on_their_colour_in_the_light_and_in_the_dark(
    name: StandingName, accent: str | None
) -> None:
    light, dark = message_colour(name, make_palette(replace(SETTINGS, accent=accent)))
    assert TEXT_CONTRAST <= contrast(parse_colour(light), parse_colour("#ffffff"))
    assert TEXT_CONTRAST <= contrast(parse_colour(dark), parse_colour("#14110f"))


def test_an_earlier_handle_shows_the_same_badges() -> None:
    files = publish(plan_badges_site(make_person(aliases=("Old-Name",)), as_of="2025-06-01"))
    for address in ("/badges/{}.svg", "/badges/ring/{}.svg", "/badges/{}.json"):
        assert files[address.format("sample-person")] == files[address.format("old-name")]


def test_the_badges_change_with_nothing_but_what_they_show() -> None:
    def fingerprints(as_of: str) -> set[str]:
        plan = plan_badges_site(make_person(contributions=FOUR), as_of=as_of)
        return {each.fingerprint for each in plan.outputs if isinstance(each.view, BadgeView)}

    assert fingerprints("2025-06-01") == fingerprints("2025-06-02")
    assert fingerprints("2025-06-01") != fingerprints("2025-04-01")


def test_badges_can_be_switched_off() -> None:
    off = frozenset({"badges"})
    files = publish(plan_badges_site(make_person(), as_of="2025-06-01", off=off))
    assert [] == [address for address in files if not address.startswith("/badges/open/")]


@pytest.mark.parametrize(
    ("label", "program"),
    [
        ("Example Ambassador", "Example Ambassador Program"),
        ("Example", "Example Programme"),
        ("Program", "Program"),
        ("Programa de Embajadores", "Programa de Embajadores"),
    ],
)
def test_the_label_is_the_program_without_the_word(label: str, program: str) -> None:
    assert label == badge_label(make_policy(name=program))


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ("as it is", "as it is"),
        ("The name of a…", "The name of a program"),
        ("Uninterruptedl…", "Uninterruptedlylong"),
        ("nnnnnnnnnnnnn…", "n" * 13 + "e\u0301" + "nn"),
    ],
)
def test_a_long_text_ends_in_a_whole_word_or_a_whole_sign(short: str, text: str) -> None:
    assert short == shorten(text, 15)


def test_a_date_long_past_makes_no_difference() -> None:
    who = make_person(ended_on=day("2025-12-31"), contributions=FOUR)
    assert draw(who, "2026-02-01") == draw(who, "2036-02-01")


def test_a_badge_without_mail_is_the_same() -> None:
    assert draw(make_person(), "2025-06-01") == draw(
        make_person(), "2025-06-01", settings=replace(MAILED, email=None)
    )
