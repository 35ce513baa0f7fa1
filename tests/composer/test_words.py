"""What the composer's scripts say and write, beside what the program says and reads."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from pydantic import BaseModel, ValidationError

from site_builder.content import load_site
from site_builder.content.schema.contribution import ContributionForm
from site_builder.content.schema.explain import explain_errors
from site_builder.content.schema.links import LinksForm
from site_builder.content.schema.profile import ProfileForm
from site_builder.plan.composer import part_of
from site_builder.render.ring import RingState, draw_ring
from site_builder.repeats import normalise_url
from tests.composer.sites import FOLDER, write_site

pytestmark = pytest.mark.browser

FORMS: Mapping[str, type[BaseModel]] = {
    "profile": ProfileForm,
    "contribution": ContributionForm,
    "links": LinksForm,
}
HOSTILE = (
    *("Streams: the basics", "#hash", "- dash", "yes", "null", "2026-01-01", "0x1f", "12:30", "~"),
    *("a #b", 'say "hi"', "back\\slash", "{a: b}", "[x]", "*star", "&and", "!tag", "%per", "@at"),
    *("`tick", "it's", "'quoted'", "ends:", "emoji 🎉", "مرحبا بالعالم", "日本語 タイトル", "? q"),
    *("</script><b>", "${x}", "{{ y }}", "1e3", "007", "NO", "=", "<<", "| bar", "> fold", "---"),
    *("a" * 200, "O'Brien (Ltd.)", "e\u0301", "non\u00a0breaking", "zero\u200dwidth"),
)


@pytest.mark.parametrize(
    ("form", "key"), [("entry", "title"), ("entry", "topics"), ("profile", "name")]
)
def test_any_text_reads_back_as_itself(page: Page, tmp_path: Path, form: str, key: str) -> None:
    texts = list(HOSTILE) if key != "topics" else [x for x in HOSTILE if any(map(str.isalnum, x))]
    root = write_site(tmp_path)
    for place, text in enumerate(texts):
        path = root / FOLDER / f"sample-n{place}.md"
        value = [text[:60]] if key == "topics" else text
        whole = {"name": "A", "github": path.stem, "accepted": "2026-05-01"}
        if form == "profile":
            path.write_text(page.evaluate("fields => profileText(fields)", whole | {key: value}))
            continue
        entry = {"date": "2026-06", "kind": "talk", "title": "T", key: value}
        lines = page.evaluate("fields => entryText(fields)", entry)
        head = page.evaluate("fields => profileText(fields)", whole)
        path.write_text(head.replace("\n---\n", f"\ncontributions:\n{lines}---\n"))
    loaded = load_site(root)
    assert [] == [str(problem) for problem in loaded.problems]
    assert loaded.site is not None
    people = {who.slug: who for who in loaded.site.ambassadors}
    for place, text in enumerate(texts):
        who = people[f"sample-n{place}"]
        done = who.contributions[0] if who.contributions else None
        found = who.name if done is None else done.title if key == "title" else done.topics[0]
        assert (text[:60] if key == "topics" else text).strip() == found


MISTAKES = [
    *(("contribution", "date", x) for x in ("2026-02-30", "2026-13", "14/03/2025", "2025-3-4")),
    *(("contribution", "date", x) for x in ("2025", "1850-01-01", "soon", "14 March 2025")),
    *(("profile", "accepted", x) for x in ("2026-02", "2025.3.4", "2026-00-01")),
    *(("contribution", "url", x) for x in ("example.org", "ftp://x", "//x.org", "https:x", "a\\b")),
    *(("contribution", "url", x) for x in ("https://", "https://a@b.c", "https://a b")),
    *(("contribution", "url", x) for x in ("https://a:99999", "javascript:alert(1)", "https://-a")),
    ("contribution", "url", "https://example.org/" + "x" * 2001),
    *(("profile", "github", x) for x in ("@sample", "a--b", "https://github.com/sample", "a b")),
    *(("contribution", "title", x) for x in ("x" * 201, "two\nlines")),
    *(("contribution", "topics", x) for x in (["a", "A"], ["x" * 61], [str(x) for x in range(31)])),
    *(("contribution", "with", x) for x in (["@sample"], ["b", "b"], ["no_"])),
    *(("contribution", "language", x) for x in ("Engl", "e", "en_GB")),
    *(("profile", "photo", x) for x in ("a.gif", "https://a/b.png", "../a.png")),
    ("profile", "photo", "A\u030ase.png"),
    ("profile", "timezone", "Mars/Base"),
    *(("links", "linkedin", x) for x in ("a b", "https://example.org/in/a", "linkedin.com/x")),
    *(("links", "mastodon", x) for x in ("sample", "https://a.social/sample")),
    *(("links", "x", x) for x in ("Åse", "x.com/", "https://example.org/a")),
    *(("links", "slack", x) for x in ("sample", "https://example.org/U1")),
    *(("links", "stackoverflow", x) for x in ("sample", "https://stackoverflow.com/q/1")),
    ("links", "website", "example.org"),
]
SOUND = [
    *(("contribution", "date", x) for x in ("2026-02-28", "2024-02-29", "2026-02")),
    *(("contribution", "url", x) for x in ("https://bücher.example/a?b=c#d", "http://a:80/")),
    *(("profile", "github", x) for x in ("a", "A-b-1")),
    *(("profile", "languages", x) for x in (["nb", "zh-Hant"], ["pt-BR"])),
    ("profile", "photo", "bild_ä.PNG"),
    *(("links", "linkedin", x) for x in ("sample-person", "https://no.linkedin.com/in/åse-1/")),
    *(("links", "mastodon", x) for x in ("@a@b.social", "https://b.social/@a")),
    *(("links", "youtube", x) for x in ("@sample", "sample", "https://youtube.com/channel/UC1")),
    *(("links", "x", x) for x in ("@sample", "https://twitter.com/sample?lang=en")),
    *(("links", "medium", x) for x in ("@sample", "medium.com/@sample")),
    *(("links", "slack", x) for x in ("U01234567", "https://a.slack.com/team/U0123")),
    ("links", "bluesky", "sample.bsky.social"),
    ("links", "stackoverflow", "https://stackoverflow.com/users/12/sample"),
]


def said_by_the_program(form: str, key: str, value: str | list[str]) -> str | None:
    try:
        FORMS[form].model_validate({key: value})
    except ValidationError as fault:
        flaws = [x for x in explain_errors(FORMS[form], fault) if x.pointer[:1] == (key,)]
        return f"{flaws[0].message} {flaws[0].hint}" if flaws else None
    return None


ASK = """async ([form, key, value]) => {
  globalThis.rules ??= await readAnswer(composer.dataset.form, "json");
  const service = form === "links" ? key : null;
  const from = `form[data-form=${service ? "profile" : form}]`;
  const all = document.querySelectorAll(`${from} [data-field]`);
  const name = service ? `links.${key}` : key;
  const place = [...all].find((each) => each.dataset.field === name);
  const { most, entries } = place.dataset;
  const bounds = { most: Number(most) || null, entries: Number(entries) || null };
  return fieldFault({ form, key, service, reader: place.dataset.reader, ...bounds }, value, rules);
}"""


def said_by_the_page(page: Page, form: str, key: str, value: Any) -> str | None:
    said: str | None = page.evaluate(ASK, [form, key, value])
    return said


def test_its_messages_are_those_of_the_program(page: Page) -> None:
    for form, key, value in MISTAKES:
        expected = said_by_the_program(form, key, value)
        assert expected, (form, key, value)
        assert expected == said_by_the_page(page, form, key, value), (form, key, value)


def test_it_refuses_nothing_that_the_program_takes(page: Page) -> None:
    for form, key, value in SOUND:
        assert None is said_by_the_program(form, key, value), (form, key, value)
        assert None is said_by_the_page(page, form, key, value), (form, key, value)


ADDRESSES = (
    *("https://Example.org/A/?b=2&a=1#x", "http://www.example.org", "https://youtu.be/X?t=3&si=q"),
    *("https://example.org/?", "https://example.org//a//", "HTTPS://WWW.EXAMPLE.ORG/?UTM_x=1&c"),
    *("https://youtube.com/watch?v=X&feature=share", "https://example.org/a?=&&b", "example.org/a"),
)


def test_addresses_are_the_same_where_the_program_says_so(page: Page) -> None:
    expected = [normalise_url(address) for address in ADDRESSES]
    assert expected == page.evaluate("all => all.map(normaliseAddress)", list(ADDRESSES))


def test_the_works_of_an_address_are_looked_for_where_they_are(page: Page) -> None:
    addresses = [normalise_url(address) for address in (*ADDRESSES, "https://bücher.example/ä?é")]
    expected = [part_of(address) for address in addresses]
    assert expected == page.evaluate("all => all.map(partOf)", addresses)
    assert 3 < len(set(expected))


@pytest.mark.parametrize("segments", [1, 3, 4, 7])
def test_the_ring_is_drawn_as_the_site_draws_it(page: Page, segments: int) -> None:
    for counted in range(segments):
        ring = draw_ring(segments, counted, 1, RingState.OPEN)
        parts = [(0, counted), (counted, counted + 1), (counted + 1, segments)]
        drawn = [page.evaluate("all => arcs(...all)", [*part, segments]) for part in parts]
        assert [ring.filled, ring.undecided, ring.rest] == drawn
