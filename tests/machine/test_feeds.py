"""Feeds: valid by the rules of others, joint work once, and ids that stay."""

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree  # type: ignore[import-untyped]

from site_builder.model.ambassador import Ambassador
from site_builder.model.views import FeedView, Plan
from site_builder.plan.feeds import FEED_LENGTH
from site_builder.render.environment import make_environment
from site_builder.render.feeds.atom import render_atom
from site_builder.render.feeds.entries import work_id
from site_builder.render.feeds.json_feed import render_json_feed
from tests.people import day, make_entry, make_person
from tests.render.sites import TEMPLATES_ROOT, plan_people_site

HERE = Path(__file__).parent
ATOM = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
JSON_FEED = Draft202012Validator(
    json.loads((HERE / "json_feed.schema.json").read_text(encoding="utf-8")),
    format_checker=FormatChecker(),
)
URL = "https://example.org/people/"


def feeds_of(site: Path, name: str) -> Iterator[Path]:
    found = sorted(site.rglob(name))
    assert found
    return iter(found)


def test_every_atom_feed_keeps_to_the_grammar(site: Path) -> None:
    for path in feeds_of(site, "feed.xml"):
        ATOM.assertValid(etree.parse(path))


def test_feedparser_finds_nothing_wrong(site: Path) -> None:
    for path in feeds_of(site, "feed.xml"):
        feed = feedparser.parse(path.read_bytes())
        assert (False, "atom10") == (feed.bozo, feed.version)
        dates = [entry.updated for entry in feed.entries]
        assert sorted(dates, reverse=True) == dates
        assert dates[:1] in ([], [feed.feed.updated])
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids)


def test_every_json_feed_keeps_to_its_schema(site: Path) -> None:
    for path in feeds_of(site, "feed.json"):
        assert [] == [e.message for e in JSON_FEED.iter_errors(json.loads(path.read_bytes()))]


def test_both_forms_say_the_same(site: Path) -> None:
    for path in feeds_of(site, "feed.xml"):
        entries = feedparser.parse(path.read_bytes()).entries
        items = json.loads(path.with_suffix(".json").read_bytes())["items"]
        assert [(e.id, e.link, unescape(e.summary)) for e in entries] == [
            (item["id"], item["url"], item["content_text"]) for item in items
        ]


def test_pages_name_every_feed_but_those_at_earlier_slugs(site: Path) -> None:
    named = set()
    for page in site.rglob("index.html"):
        soup = BeautifulSoup(page.read_bytes().partition(b"</head>")[0], "html.parser")
        for link in soup.find_all(
            "link", rel="alternate", type=["application/atom+xml", "application/feed+json"]
        ):
            named.add(str(link["href"]).removeprefix("/people"))
    found = {f"/{path.relative_to(site).as_posix()}" for path in site.rglob("feed.*")}
    assert set() == named - found
    for address in found - named:
        page = (site / address.lstrip("/")).with_name("index.html")
        assert "This page has moved" in page.read_text(encoding="utf-8")


ADA = make_person(
    "sample-ada",
    aliases=("old-ada",),
    topics=("Kafka",),
    contributions=(
        make_entry("2026-02-03", "talk", "Together", others=("sample-bea",), topics=("kafka",)),
        make_entry("2026-05", title="Alone & <b>", url="https://example.org/one", language="fr"),
        make_entry("2027-02-01", "video"),
    ),
)
BEA = make_person(
    "sample-bea",
    "2026-09-01",
    contributions=(
        make_entry("2026-05-20", title="Told again", url="https://example.org/one?si=1"),
    ),
)


def planned(*people: Ambassador) -> Plan:
    return plan_people_site(people)


def feed_of(plan: Plan, address: str) -> FeedView:
    view = next(o.view for o in plan.outputs if o.address == address)
    assert isinstance(view, FeedView)
    return view


def atom(plan: Plan, address: str = "/feed.xml") -> Any:
    environment = make_environment((TEMPLATES_ROOT,), plan.frame)
    return feedparser.parse(render_atom(feed_of(plan, address), plan.frame, environment))


def test_joint_work_stands_once_with_all_its_authors() -> None:
    feed = atom(planned(ADA, BEA))
    together = [entry for entry in feed.entries if entry.title == "Together"]
    assert [["Sample Ada", "Sample Bea"]] == [[a.name for a in e.authors] for e in together]
    assert "Talk, by Sample Ada and Sample Bea" == together[0].summary


def test_one_address_in_two_logs_is_one_entry_in_every_feed() -> None:
    plan = planned(ADA, BEA)
    ids = {
        address: [
            e.id
            for e in atom(plan, address).entries
            if e.link.startswith("https://example.org/one")
        ]
        for address in ("/feed.xml", "/ambassadors/sample-ada/feed.xml", "/kinds/article/feed.xml")
    }
    assert 1 == len(ids["/feed.xml"])
    assert [ids["/feed.xml"]] * 3 == list(ids.values())


def test_what_is_to_come_is_not_in_the_feed() -> None:
    assert "video" not in {e.tags[0].term.lower() for e in atom(planned(ADA)).entries}


def test_markup_in_a_title_is_text() -> None:
    titles = [
        (e.title_detail.type, e.title, e.title_detail.language) for e in atom(planned(ADA)).entries
    ]
    assert ("text/plain", "Alone & <b>", "fr") in titles


def test_a_summary_is_text_also_to_a_reader_that_takes_it_for_html() -> None:
    entry = make_entry("2026-02-03", "talk", event="<b>Conf</b> & Co")
    plan = planned(make_person("sample-ada", contributions=(entry,)))
    environment = make_environment((TEMPLATES_ROOT,), plan.frame)
    feed = etree.fromstring(render_atom(feed_of(plan, "/feed.xml"), plan.frame, environment))
    summary = feed.find(".//{*}summary")
    assert "Talk at &lt;b&gt;Conf&lt;/b&gt; &amp; Co, by Sample Ada" == summary.text


def test_topics_are_found_in_any_spelling() -> None:
    assert ["Together"] == [e.title for e in atom(planned(ADA), "/topics/kafka/feed.xml").entries]


def test_an_earlier_slug_has_the_same_feed() -> None:
    plan = planned(ADA)
    for form in ("xml", "json"):
        old, new = (
            feed_of(plan, f"/ambassadors/{s}/feed.{form}") for s in ("old-ada", "sample-ada")
        )
        assert new == old


def test_a_long_log_is_cut_and_says_where_the_rest_is() -> None:
    entries = tuple(
        make_entry(f"20{year}-{month:02}-01") for year in range(20, 26) for month in range(1, 13)
    )
    plan = planned(make_person("sample-ada", "2020-01-01", contributions=entries))
    view = feed_of(plan, "/ambassadors/sample-ada/feed.json")
    feed = json.loads(render_json_feed(view, plan.frame))
    assert FEED_LENGTH == len(feed["items"])
    assert (
        f"The newest 50 of 72 contributions. All of them: {URL}ambassadors/sample-ada/"
        == feed["description"]
    )


def test_a_feed_that_is_still_empty_is_dated_by_the_appointment() -> None:
    plan = planned(make_person("sample-ada", "2026-03-02"))
    feed = atom(plan, "/ambassadors/sample-ada/feed.xml")
    assert (False, "2026-03-02T00:00:00Z", []) == (feed.bozo, feed.feed.updated, feed.entries)


def test_feeds_can_be_switched_off() -> None:
    plan = plan_people_site([ADA], off=["feeds"])
    assert [] == [o.address for o in plan.outputs if isinstance(o.view, FeedView)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            make_entry("2026-02-03", url="https://example.org/a"),
            make_entry("2026-02-04", "talk", "New", url="http://www.example.org/a/?utm_source=x"),
        ),
        (make_entry("2026-02-03", title="One  title"), make_entry("2026-02-03", title="one title")),
    ],
    ids=["address", "date, kind and title"],
)
def test_the_id_stays_with_the_work(one: Any, other: Any) -> None:
    assert work_id(one, URL) == work_id(other, URL)


def test_the_same_talk_at_two_events_has_two_ids() -> None:
    one, other = (make_entry("2026-02-03", url="https://example.org/a", event=e) for e in "AB")
    assert work_id(one, URL) != work_id(other, URL)


def test_two_sites_never_share_an_id() -> None:
    entry = make_entry("2026-02-03", url="https://example.org/a")
    assert work_id(entry, URL) != work_id(entry, "https://example.net/")


def test_the_feed_changes_on_the_day_of_its_newest_work() -> None:
    assert day("2026-05-01") == feed_of(planned(ADA), "/feed.xml").updated_on
