"""The composer in a real browser: what it writes, says and opens, as the program would."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page
from pydantic import BaseModel, ValidationError

import site_builder
from site_builder.content import load_site
from site_builder.content.schema.contribution import ContributionForm
from site_builder.content.schema.explain import explain_errors
from site_builder.content.schema.links import LinksForm
from site_builder.content.schema.profile import ProfileForm
from site_builder.model.ambassador import Ambassador
from site_builder.pipeline.checking import check_content
from site_builder.repeats import normalise_url
from tests.composer.sites import AS_OF, ONE, publish, write_site
from tests.render.browser import chromium, served

pytestmark = pytest.mark.browser

FOLDER = "content/ambassadors"
ISSUE_FORMS = Path(site_builder.__file__).parent / "scaffold/github/ISSUE_TEMPLATE"
FORMS: Mapping[str, type[BaseModel]] = {
    "profile": ProfileForm,
    "contribution": ContributionForm,
    "links": LinksForm,
}
SHOWN = ".compose-form:not([hidden])"

HOSTILE = (
    *("Streams: the basics", "#hash", "- dash", "yes", "null", "2026-01-01", "0x1f", "12:30", "~"),
    *("a #b", 'say "hi"', "back\\slash", "{a: b}", "[x]", "*star", "&and", "!tag", "%per", "@at"),
    *("`tick", "it's", "'quoted'", "ends:", "emoji 🎉", "مرحبا بالعالم", "日本語 タイトル", "? q"),
    *("</script><b>", "${x}", "{{ y }}", "1e3", "007", "NO", "=", "<<", "| bar", "> fold", "---"),
    *("a" * 200, "O'Brien (Ltd.)", "e\u0301", "non\u00a0breaking", "zero\u200dwidth"),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("composer")
    publish(write_site(folder / "site"), folder / "out" / "people")
    with served(folder / "out") as address:
        yield f"{address}/people/compose/"


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """The composer; any error or foreign request fails the test, but a handle nobody has."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-22T12:00:00Z")
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "request", lambda asked: heard.append(asked.url) if "127.0.0.1" not in asked.url else None
    )
    page.goto(home)
    page.wait_for_selector(".composer:not([hidden])")
    yield page
    context.close()
    assert [] == [words for words in heard if "404" not in words]


def fill(page: Page, fields: Mapping[str, str]) -> None:
    for name, value in fields.items():
        field = page.locator(f"{SHOWN} [name='{name}']")
        if "SELECT" == field.evaluate("field => field.tagName"):
            field.select_option(value)
        else:
            field.fill(value)
            field.dispatch_event("change")


def written(page: Page) -> str:
    """The lines, once there are any and nothing is under way."""
    page.wait_for_selector(f"{SHOWN}:not([aria-busy]) .compose-copy:not([disabled])")
    return page.locator(f"{SHOWN} code").text_content() or ""


def opened(page: Page) -> str:
    return page.locator(f"{SHOWN} .compose-open").get_attribute("href") or ""


def read_profile(folder: Path, name: str, text: str) -> Ambassador:
    """A profile as the program reads it; it has no problems."""
    root = write_site(folder)
    (root / FOLDER / name).write_text(text, encoding="utf-8")
    loaded = load_site(root)
    assert [] == [str(problem) for problem in loaded.problems]
    assert loaded.site is not None
    return next(who for who in loaded.site.ambassadors if f"{who.slug}.md" == name)


ENTRY = {
    "whose": "sample-one",
    "date": "2026-11-02",
    "kind": "talk",
    "title": "Streams: the basics",
    "url": "https://example.org/basics",
}


def test_a_contribution_reads_back_as_it_was_typed(page: Page, tmp_path: Path) -> None:
    more = {"event": "#EventConf", "with": "sample-two", "topics": "C#, no, kafka"}
    fill(page, ENTRY | more | {"language": "nb", "note": 'Two\nlines: "so"'})
    lines = written(page)
    address = f"https://github.com/example/people/edit/main/{FOLDER}/sample-one.md"
    assert address == opened(page)
    text = ONE.replace("---\n", "") and ONE[: ONE.rindex("---")] + lines + "---\n"
    entry = read_profile(tmp_path, "sample-one.md", text).contributions[-1]
    assert ("2026-11-02", "talk") == (str(entry.date), entry.kind)
    assert ("Streams: the basics", "#EventConf") == (entry.title, entry.event)
    assert ("https://example.org/basics", ("sample-two",)) == (entry.url, entry.others)
    assert (("C#", "no", "kafka"), "nb") == (entry.topics, entry.language)
    assert 'Two\nlines: "so"' == entry.note


def test_the_issue_form_opens_filled_in(page: Page) -> None:
    fill(page, ENTRY | {"topics": "C#, kafka", "with": "sample-two"})
    lines = written(page)
    address = urlsplit(page.locator(".compose-issue").get_attribute("href") or "")
    asked = {name: value for name, [value] in parse_qs(address.query).items()}
    assert "/example/people/issues/new" == address.path
    assert ("log-a-contribution.yml", "Log: Streams: the basics") == (
        asked.pop("template"),
        asked.pop("title"),
    )
    assert f"```yaml\n{lines}```" == asked.pop("body")
    expected = {name: value for name, value in ENTRY.items() if name not in {"whose", "title"}}
    filled = {"work-title": ENTRY["title"], "topics": "C#,kafka", "with": "sample-two"}
    assert expected | filled == asked
    form = yaml.safe_load((ISSUE_FORMS / "log-a-contribution.yml").read_text(encoding="utf-8"))
    assert asked.keys() <= {question["id"] for question in form["body"]}


def test_the_first_entry_brings_its_heading(page: Page) -> None:
    fill(page, ENTRY | {"whose": "sample-three"})
    assert written(page).startswith("contributions:\n  - date: 2026-11-02\n")


def test_opening_the_file_copies_the_entry(page: Page) -> None:
    fill(page, ENTRY)
    lines = written(page)
    page.locator(".compose-open:visible").evaluate("link => link.removeAttribute('href')")
    page.click(f"{SHOWN} .compose-open")
    page.wait_for_function("document.querySelector('.compose-told').textContent.includes('Copied')")
    assert lines == page.evaluate("navigator.clipboard.readText()")


PROFILE = {
    "name": "أمينة: حداد",
    "github": "Sample-New",
    "accepted": "2026-11-02",
    "title": "Engineer & friend",
    "country": "NO",
    "timezone": "Europe/Oslo",
    "languages": "nb, pt-BR",
    "topics": "kafka, C++",
    "bio": "Hello.\n\n---\n\n- [one](https://example.org)",
}


def to_profile(page: Page) -> None:
    page.click(".compose-choice a[href='#profile']")
    page.wait_for_selector("form[data-form=profile]:not([hidden])")


def test_a_profile_opens_the_editor_with_what_reads_back(page: Page, tmp_path: Path) -> None:
    to_profile(page)
    fill(page, PROFILE)
    page.check(f"{SHOWN} input[value=mentoring]")
    page.locator(".compose-more").evaluate("more => { more.open = true; }")
    fill(page, {"links.mastodon": "@sample@example.social", "links.website": "https://a.example"})
    lines = written(page)
    address = urlsplit(opened(page))
    asked = parse_qs(address.query)
    assert "/example/people/new/main" == address.path
    assert [f"{FOLDER}/sample-new.md"] == asked["filename"]
    assert [lines] == asked["value"]
    who = read_profile(tmp_path, "sample-new.md", lines)
    assert ("أمينة: حداد", "Sample-New", "NO") == (who.name, who.github, who.country)
    assert (("nb", "pt-BR"), ("kafka", "C++")) == (who.languages, who.topics)
    assert (("mentoring",), "Europe/Oslo") == (who.available_for, who.timezone)
    assert {"https://a.example", "https://example.social/@sample"} == {x.url for x in who.links}
    assert "0 of 4, until 1 November 2027" == page.inner_text(f"{SHOWN} .card-standing")


def test_a_long_profile_goes_by_the_clipboard(page: Page) -> None:
    to_profile(page)
    fill(page, PROFILE | {"bio": "é" * 2000})
    written(page)
    assert len(opened(page)) <= 8000
    assert "value" not in parse_qs(urlsplit(opened(page)).query)
    assert "Copy it" in page.inner_text(f"{SHOWN} .compose-open")


def test_a_profile_that_exists_is_edited(page: Page) -> None:
    to_profile(page)
    fill(page, PROFILE | {"github": "sample-uno"})
    written(page)
    assert opened(page).endswith(f"/edit/main/{FOLDER}/sample-one.md")
    assert "There is a profile of Sample One" in page.inner_text(f"{SHOWN} .compose-faults")


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
  globalThis.rules ??= await readJson(composer.dataset.form);
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


def test_what_must_be_filled_in_is_said_and_found(page: Page) -> None:
    page.press("#contribution-whose", "Enter")
    page.wait_for_selector("#contribution-date-fault:not(:empty)")
    said = page.inner_text("#contribution-date-fault")
    assert "`date` is missing. Add `date: …`. The day, or only the month as 2025-03." == said
    assert "contribution-whose" == page.evaluate("document.activeElement.id")
    assert "true" == page.get_attribute("#contribution-date", "aria-invalid")


def test_an_invisible_sign_is_refused(page: Page) -> None:
    fill(page, ENTRY | {"title": "a\u202eb"})
    page.wait_for_selector("#contribution-title-fault:not(:empty)")
    assert "(U+202E)" in page.inner_text("#contribution-title-fault")
    assert page.is_disabled(f"{SHOWN} .compose-copy")


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "http://www.example.org/first/?utm_source=x#top"},
        {"url": "", "kind": "article"},
    ],
    ids=["a repeat", "no evidence"],
)
def test_it_tells_what_the_checks_would(
    page: Page, tmp_path: Path, changes: dict[str, str]
) -> None:
    fill(page, ENTRY | changes)
    lines = written(page)
    root = write_site(tmp_path)
    path = root / FOLDER / "sample-one.md"
    path.write_text(ONE[: ONE.rindex("---")] + lines + "---\n")
    [problem] = check_content(root, AS_OF)
    told = page.inner_text(f"{SHOWN} .compose-faults li")
    assert f"{problem.message} {problem.hint}" == told


def test_work_in_another_log_is_joint_work(page: Page) -> None:
    fill(page, ENTRY | {"url": "https://example.org/together"})
    written(page)
    assert "in the log of sample-two already" in page.inner_text(f"{SHOWN} .compose-faults")


def test_the_ring_and_its_words_follow(page: Page) -> None:
    standing = page.locator(f"{SHOWN} .card-standing")
    fill(page, {"whose": "sample-one"})
    page.wait_for_selector(f"{SHOWN} .compose-card:not([hidden])")
    assert "1 of 4, until 30 April 2027" == standing.inner_text()
    for date, words, said in (
        ("2026-11-02", "2 of 4, until 30 April 2027", "It counts."),
        ("2026-12-24", "1 of 4, until 30 April 2027", "It counts once it has happened."),
        ("2026-04-30", "1 of 4, until 30 April 2027", "It lies outside of the present tenure."),
    ):
        fill(page, ENTRY | {"date": date})
        page.wait_for_function(
            "said => document.querySelector('.compose-standing').textContent === said", arg=said
        )
        assert words == standing.inner_text()


def test_nobody_of_that_handle_is_said(page: Page) -> None:
    fill(page, ENTRY | {"whose": "sample-nobody"})
    page.wait_for_selector("#contribution-whose-fault:not(:empty)")
    assert "write a profile first" in page.inner_text("#contribution-whose-fault")
    assert page.is_disabled(f"{SHOWN} .compose-copy")


def test_the_handle_may_come_with_the_address(page: Page, home: str) -> None:
    page.goto(f"{home}?handle=sample-one")
    page.wait_for_selector(f"{SHOWN} .compose-card:not([hidden])")
    assert "sample-one" == page.input_value("#contribution-whose")


def test_it_works_by_keyboard_alone(page: Page) -> None:
    page.focus("#contribution-whose")
    for text in ("sample-one", "2026-11-02", "t", "By keyboard", "https://example.org/keys"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    written(page)
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.className === 'compose-open'")
    assert "Nothing is wrong. It is ready." == page.inner_text(f"{SHOWN} .compose-told")


ADDRESSES = (
    *("https://Example.org/A/?b=2&a=1#x", "http://www.example.org", "https://youtu.be/X?t=3&si=q"),
    *("https://example.org/?", "https://example.org//a//", "HTTPS://WWW.EXAMPLE.ORG/?UTM_x=1&c"),
    *("https://youtube.com/watch?v=X&feature=share", "https://example.org/a?=&&b", "example.org/a"),
)


def test_addresses_are_the_same_where_the_program_says_so(page: Page) -> None:
    expected = [normalise_url(address) for address in ADDRESSES]
    assert expected == page.evaluate("all => all.map(normaliseAddress)", list(ADDRESSES))


@pytest.mark.parametrize(("width", "theme"), [(320, "light"), (1280, "dark")])
def test_it_is_accessible_and_fits(browser: Browser, home: str, width: int, theme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="light" if theme == "light" else "dark",
        bypass_csp=True,
    )
    page = context.new_page()
    for place in ("#contribution", "#profile"):
        page.goto(f"{home}?{width}{place}")
        page.wait_for_selector(".composer:not([hidden])")
        page.locator(f"{SHOWN} input").first.press("Enter")
        page.wait_for_selector(f"{SHOWN} .field-fault:not(:empty)")
        assert [] == [found["id"] for found in Axe().run(page).response["violations"]], place
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
    context.close()


def test_without_script_it_shows_how_to_do_it_by_hand(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home)
    assert not page.is_visible(".composer")
    assert page.is_visible(".by-hand")
    context.close()
