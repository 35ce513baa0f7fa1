"""The composer's page and what it checks by, as they are made."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from site_builder.content import form_messages, profile_schema
from site_builder.pipeline.schemas import encode_schema
from site_builder.plan.composer import PARTS, part_of
from site_builder.render.composer import render_composer_form
from site_builder.render.composer_fields import Shapes, contribution_fields, profile_fields
from tests.composer.sites import FOLDER, SETTINGS, publish, write_site
from tests.factories import a_policy

SHAPES = Shapes(profile_schema(), {})


@pytest.fixture(scope="module")
def messages() -> Mapping[str, Any]:
    return form_messages()


def test_every_required_field_says_that_it_is_missing(messages: Mapping[str, Any]) -> None:
    for form, fields in (
        ("contribution", contribution_fields(SHAPES)),
        ("profile", profile_fields(SHAPES)),
    ):
        required = [field.key for field in fields if field.is_required]
        assert required
        for key in required:
            assert f"`{key}` is missing." in messages[form][key]["missing"]


def test_what_the_schema_asks_for_can_be_filled_in() -> None:
    schema = profile_schema()
    assert set(schema["required"]) <= {field.key for field in profile_fields(SHAPES)}
    entry = schema["$defs"]["ContributionForm"]
    assert set(entry["required"]) <= {field.key for field in contribution_fields(SHAPES)}


def test_limits_come_from_the_schema() -> None:
    fields = {field.key: field for field in contribution_fields(SHAPES)}
    assert (200, None) == (fields["title"].most, fields["title"].entries)
    assert (60, 30) == (fields["topics"].most, fields["topics"].entries)
    assert 1000 == fields["note"].most


def test_a_message_has_gaps_where_the_sample_was(messages: Mapping[str, Any]) -> None:
    assert (
        "“{value}” is not in the calendar: {month} has no such day. Correct the date."
        == messages["contribution"]["date"]["calendar"]
    )
    assert (
        "“{value}” is not a GitHub handle. Write only {bare}."
        == messages["profile"]["github"]["bare"]
    )


def test_the_form_names_the_kinds_and_figures_of_the_policy() -> None:
    form = json.loads(render_composer_form(a_policy(minimum_contributions=3), encode_schema))
    assert ["article", "talk", "video"] == list(form["kinds"])
    assert (3, 12) == (form["minimum"], form["months"])


def test_the_form_brings_what_the_checks_say_with_gaps_for_the_entry() -> None:
    form = json.loads(render_composer_form(a_policy(), encode_schema))
    gaps = {
        "day-needed": {"title", "date", "month", "tenure", "whose", "end"},
        "day-needed-first": {"title", "date", "month", "whose", "start"},
        "far-future": {"title", "date"},
        "limit-reached": {"title", "most", "plural", "tenures"},
        "no-evidence": {"title"},
        "repeated": {"title", "earlier", "date"},
        "repeated-unlinked": {"title", "earlier", "date"},
        "with-oneself": {"other"},
        "with-unknown": {"other", "meant"},
    }
    said = form["doubts"]["said"]
    assert gaps == {code: set(re.findall(r"\{(\w+)\}", text)) for code, text in said.items()}
    known = {code: re.sub("tenure 1{whose} begins|-15`", "", text) for code, text in said.items()}
    assert not any(re.search(r"sample|\d", text) for text in known.values())


def test_one_more_contribution_changes_the_parts_of_its_address_and_its_people(
    tmp_path: Path,
) -> None:
    site, out = write_site(tmp_path / "site"), tmp_path / "out"
    publish(site, out)
    before = {path.name: path.read_bytes() for path in out.glob("compose/works/*.json")}
    path = site / FOLDER / "sample-two.md"
    entry = 'url: "http://www.example.org/a/?si=1", event: EventConf, with: [sample-one]'
    added = f"  - {{date: 2026-06-03, kind: talk, title: More, {entry}}}\n---\n"
    path.write_text(path.read_text().removesuffix("---\n") + added)
    publish(site, out)
    after = {path.name: path.read_bytes() for path in out.glob("compose/works/*.json")}
    assert PARTS == len(after)
    changed = [name for name in after if before[name] != after[name]]
    row = ["https://example.org/a", "EventConf", ["sample-one", "sample-two"]]
    linked, joint = (f"{part_of(each)}.json" for each in ("https://example.org/a", "sample-one"))
    assert {linked, joint} == set(changed)
    assert row in json.loads(after[linked])["works"]
    assert "sample-two" in dict(json.loads(after[joint])["owners"]["sample-one"]).values()


def test_without_script_the_page_shows_how_to_do_it_by_hand(tmp_path: Path) -> None:
    publish(write_site(tmp_path / "site"), tmp_path / "out")
    page = BeautifulSoup((tmp_path / "out/compose/index.html").read_text(), "html.parser")
    composer = page.select_one(".composer")
    by_hand = page.select_one(".by-hand")
    assert composer is not None
    assert composer.has_attr("hidden")
    assert by_hand is not None
    assert "contributions:" in by_hand.get_text()
    assert [] == [script for script in page.select("script") if not script.get("src")]


def test_it_can_be_switched_off(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", f"{SETTINGS}  compose: false\n")
    publish(site, tmp_path / "out")
    assert not (tmp_path / "out/compose").exists()
    profile = (tmp_path / "out/ambassadors/sample-one/index.html").read_text()
    assert "/compose/" not in profile
