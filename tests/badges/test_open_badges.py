"""Open Badges 2.0: who is awarded one, and that other people's rules hold for them."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from pyld import jsonld  # type: ignore[import-untyped]

from site_builder.model.ambassador import Ambassador
from tests.badges import specification as rules
from tests.badges.drawing import FOUR, MAILED, SVG, parse, plan_badges_site, publish
from tests.people import SETTINGS, day, make_entry, make_person, make_policy, make_review

HOME = "https://example.org/people/"
OPEN = "/badges/open/"
FIRST = f"{OPEN}sample-person/2025-01-11/1.json"
SECOND = f"{OPEN}sample-person/2025-01-11/2.json"
BAKED = "{http://openbadges.org}assertion"
MORE = tuple(make_entry(f"2026-0{month}-03") for month in range(2, 6))
RENEWED = (make_review(1, "2026-01-15"),)
LINES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=200)


def award(*people: Ambassador, as_of: str, **changes: Any) -> Mapping[str, bytes]:
    return publish(plan_badges_site(*people, as_of=as_of, **changes), OPEN)


def awarded(files: Mapping[str, bytes]) -> list[str]:
    shared = {f"{OPEN}{name}" for name in ("issuer.json", "badge.json", "badge.svg")}
    return sorted(address for address in files if address not in shared and "json" in address)


def read(files: Mapping[str, bytes], address: str) -> Any:
    return json.loads(files[address])


@pytest.mark.parametrize(
    ("expected", "as_of", "fields"),
    [
        ([], "2024-12-31", {"contributions": FOUR}),  # upcoming
        ([], "2025-05-02", {"contributions": FOUR}),  # three of four
        ([FIRST], "2025-05-03", {"contributions": FOUR}),  # qualified
        ([FIRST], "2026-01-14", {"contributions": FOUR}),  # met, and in review
        ([], "2026-01-14", {"contributions": FOUR[:3]}),  # not met
        ([FIRST], "2026-06-01", {"contributions": FOUR, "reviews": RENEWED}),
        ([FIRST, SECOND], "2026-06-01", {"contributions": (*FOUR, *MORE), "reviews": RENEWED}),
        ([FIRST], "2026-06-01", {"contributions": (*FOUR, *MORE)}),  # the second waits for a review
        ([FIRST], "2026-06-01", {"contributions": FOUR, "ended_on": day("2025-12-31")}),
    ],
)
def test_a_badge_is_for_each_tenure_that_was_met_or_stands_qualified(
    expected: list[str], as_of: str, fields: dict[str, Any]
) -> None:
    assert expected == awarded(award(make_person(**fields), as_of=as_of))


def test_an_assertion_tells_when_it_was_earned_until_when_it_holds_and_by_what() -> None:
    who = make_person(contributions=(*FOUR, make_entry("2025-09-01", url="https://example.org/a")))
    said = read(award(who, as_of="2025-10-01"), FIRST)
    assert "2025-05-03T00:00:00Z" == said["issuedOn"]
    assert "2026-01-10T23:59:59Z" == said["expires"]
    assert f"{HOME}badges/open/sample-person/2025-01-11/1.json" == said["id"]
    assert f"{HOME}ambassadors/sample-person/" == said["recipient"]["identity"]
    assert 5 == len(said["evidence"])
    assert "https://example.org/a" == said["evidence"][0]["id"]
    assert "Article" == said["evidence"][0]["genre"]


def test_evidence_is_what_counts_toward_that_tenure() -> None:
    uncounted = make_entry("2025-06-01", counts=False, reason="promotes a product")
    who = make_person(contributions=(*FOUR, uncounted, *MORE), reviews=RENEWED)
    files = award(who, as_of="2026-06-01")
    names = [{each["name"] for each in read(files, one)["evidence"]} for one in (FIRST, SECOND)]
    assert [{each.title for each in FOUR}, {each.title for each in MORE}] == names


def test_a_badge_expires_when_the_appointment_ended_before_the_tenure() -> None:
    who = make_person(contributions=FOUR, ended_on=day("2025-12-31"))
    assert "2026-01-10T23:59:59Z" == read(award(who, as_of="2025-12-30"), FIRST)["expires"]
    assert "2025-12-31T23:59:59Z" == read(award(who, as_of="2026-06-01"), FIRST)["expires"]


def test_a_second_appointment_keeps_off_the_addresses_of_the_first() -> None:
    first = award(make_person(contributions=FOUR), as_of="2025-06-01")
    again = make_person(accepted="2028-03-01")
    entries = tuple(make_entry(f"2028-0{month}-03") for month in range(4, 8))
    second = award(replace(again, contributions=entries), as_of="2028-09-01")
    assert set() == set(awarded(first)) & set(awarded(second))


def test_an_earlier_handle_has_assertions_that_name_their_own_address() -> None:
    who = make_person(contributions=FOUR, aliases=("Old-Name",))
    files = award(who, as_of="2025-06-01")
    old = f"{OPEN}old-name/2025-01-11/1.json"
    assert [old, FIRST] == awarded(files)
    assert f"{HOME}badges/open/old-name/2025-01-11/1.json" == read(files, old)["id"]
    assert read(files, FIRST)["recipient"] == read(files, old)["recipient"]


@pytest.mark.parametrize(
    "changes", [{"off": frozenset({"open_badges"})}, {"settings": SETTINGS}], ids=["off", "no mail"]
)
def test_nothing_is_issued_where_it_is_switched_off_or_mail_is_missing(
    changes: dict[str, Any],
) -> None:
    assert {} == award(make_person(contributions=FOUR), as_of="2025-06-01", **changes)


@pytest.fixture(scope="module")
def issued() -> Mapping[str, bytes]:
    one = make_person(contributions=(*FOUR, *MORE), reviews=RENEWED, aliases=("Old-Name",))
    two = make_person("sample-two", name="名前 & <b>", contributions=FOUR)
    return award(one, two, as_of="2026-06-01", policy=make_policy(minimum_contributions=3))


def schema_of(address: str) -> dict[str, Any]:
    if address.endswith("issuer.json"):
        return rules.ISSUER
    return rules.BADGE_CLASS if address.endswith("badge.json") else rules.ASSERTION


def test_every_object_keeps_the_rules_of_the_specification(issued: Mapping[str, bytes]) -> None:
    objects = [address for address in issued if address.endswith(".json")]
    assert 7 == len(objects)
    for address in objects:
        validator = Draft202012Validator(schema_of(address))
        assert [] == [str(error) for error in validator.iter_errors(read(issued, address))]


def test_every_id_is_the_address_and_every_reference_leads_to_a_file(
    issued: Mapping[str, bytes],
) -> None:
    published = {f"{HOME}{address.removeprefix('/')}" for address in issued}
    for address in issued:
        if address.endswith(".json"):
            said = read(issued, address)
            assert f"{HOME}{address.removeprefix('/')}" == said["id"]
            named = {said[key] for key in ("badge", "image", "issuer") if key in said}
            assert set() == named - published


def test_every_assertion_lies_where_the_issuer_says_true_ones_do(
    issued: Mapping[str, bytes],
) -> None:
    beginning = read(issued, f"{OPEN}issuer.json")["verification"]["startsWith"]
    ids = [read(issued, address)["id"] for address in awarded(issued)]
    assert ids
    assert all(each.startswith(beginning) for each in ids)


def load_context(url: str, _options: object) -> dict[str, Any]:
    """The vendored context, and nothing from a network."""
    assert rules.CONTEXT_ADDRESS == url
    return {"contextUrl": None, "documentUrl": url, "document": rules.CONTEXT}


def test_no_property_is_lost_on_the_way_through_the_context(issued: Mapping[str, bytes]) -> None:
    for address in issued:
        if address.endswith(".json"):
            said = read(issued, address)
            expanded = jsonld.expand(said, {"documentLoader": load_context})
            compacted = jsonld.compact(
                expanded, rules.CONTEXT_ADDRESS, {"documentLoader": load_context}
            )
            if compacted["type"] == "Assertion":
                assert {"type": "hosted"} == compacted["verification"]  # its other name
                compacted["verification"] = {"type": "HostedBadge"}
            assert said == compacted


def test_an_assertion_is_baked_as_the_first_thing_in_its_image(
    issued: Mapping[str, bytes],
) -> None:
    for address in awarded(issued):
        root = parse(issued[address.replace(".json", ".svg")])
        baked = list(root.iter(BAKED))
        assert [root[0]] == baked
        assert read(issued, address)["id"] == baked[0].get("verify")
        assert read(issued, address) == json.loads(baked[0].text)


@settings(max_examples=40)
@given(name=LINES, title=LINES)
def test_no_text_breaks_out_of_the_image_or_the_json(name: str, title: str) -> None:
    entry = make_entry("2025-02-03", title=f"]]>{title}]]></svg>")
    view = replace(make_person(contributions=(entry,)), name=name)
    policy = make_policy(minimum_contributions=1)
    files = award(view, as_of="2025-03-01", policy=policy, settings=MAILED)
    root = parse(files[FIRST.replace(".json", ".svg")])
    assert read(files, FIRST) == json.loads(root.find(BAKED).text)
    assert entry.title == read(files, FIRST)["evidence"][0]["name"]
    assert f"{SVG}svg" == root.tag
