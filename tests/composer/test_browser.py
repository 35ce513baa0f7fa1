"""The composer in a real browser: what it writes, says and opens, as the program would."""

import datetime as dt
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

import site_builder
from site_builder.content import load_site
from site_builder.model.ambassador import Ambassador
from site_builder.pipeline.checking import check_content
from site_builder.reports.entry_notes import before_acceptance
from tests.composer.forms import ENTRY, SHOWN, fill, opened, written
from tests.composer.sites import AS_OF, FOLDER, ONE, write_site
from tests.render.browser import wait_until

pytestmark = pytest.mark.browser

ISSUE_FORMS = Path(site_builder.__file__).parent / "scaffold/github/ISSUE_TEMPLATE"


def read_profile(folder: Path, name: str, text: str) -> Ambassador:
    """A profile as the program reads it; it has no problems."""
    root = write_site(folder)
    (root / FOLDER / name).write_text(text, encoding="utf-8")
    loaded = load_site(root)
    assert [] == [str(problem) for problem in loaded.problems]
    assert loaded.site is not None
    return next(who for who in loaded.site.ambassadors if f"{who.slug}.md" == name)


def test_a_contribution_reads_back_as_it_was_typed(page: Page, tmp_path: Path) -> None:
    more = {"event": "#EventConf", "with": "sample-two", "topics": "C#, no, kafka"}
    fill(page, ENTRY | more | {"language": "nb", "note": 'Two\nlines: "so"'})
    lines = written(page)
    address = f"https://github.com/example/people/edit/main/{FOLDER}/sample-one.md"
    assert address == opened(page)
    text = ONE[: ONE.rindex("---")] + lines + "---\n"
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


def test_a_file_whose_name_has_capitals_is_found(page: Page) -> None:
    fill(page, ENTRY | {"whose": "sample-four"})
    written(page)
    assert opened(page).endswith(f"/edit/main/{FOLDER}/Sample-Four.md")


def test_the_first_entry_brings_its_heading(page: Page) -> None:
    fill(page, ENTRY | {"whose": "sample-three"})
    assert written(page).startswith("contributions:\n  - date: 2026-11-02\n")


def test_opening_the_file_copies_the_entry(page: Page) -> None:
    fill(page, ENTRY)
    lines = written(page)
    page.locator(".compose-open:visible").evaluate("link => link.removeAttribute('href')")
    page.click(f"{SHOWN} .compose-open")
    wait_until(page, "document.querySelector('.compose-told').textContent.includes('Copied')")
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


def test_what_must_be_filled_in_is_said_and_found(page: Page) -> None:
    page.press("#contribution-whose", "Enter")
    page.wait_for_selector("#contribution-date-fault:not(:empty)")
    said = page.inner_text("#contribution-date-fault")
    assert (
        "`date` is missing. Add `date: …`. The day as 2025-03-14, or only the month as 2025-03."
        == said
    )
    assert "contribution-whose" == page.evaluate("document.activeElement.id")
    assert "true" == page.get_attribute("#contribution-date", "aria-invalid")


def test_before_there_are_lines_it_says_what_they_need(page: Page) -> None:
    waiting, lines = page.locator(f"{SHOWN} .compose-waiting"), page.locator(f"{SHOWN} pre")
    assert waiting.inner_text().endswith("filled in: Your GitHub handle, Date, Kind, Title.")
    assert not lines.is_visible()
    fill(page, ENTRY)
    written(page)
    assert lines.is_visible()
    assert not waiting.is_visible()


def test_what_is_wrong_with_a_field_moves_none_beside_it(page: Page) -> None:
    fill(page, {"whose": "sample-one", "date": "2026-11-31"})
    page.wait_for_selector("#contribution-date-fault:not(:empty)")
    beside, wrong = (page.locator(f"#contribution-{name}") for name in ("whose", "date"))
    assert beside.evaluate("field => field.offsetTop") == wrong.evaluate("field => field.offsetTop")


def test_an_invisible_sign_is_refused(page: Page) -> None:
    fill(page, ENTRY | {"title": "a\u202eb"})
    page.wait_for_selector("#contribution-title-fault:not(:empty)")
    assert "(U+202E)" in page.inner_text("#contribution-title-fault")
    assert page.is_disabled(f"{SHOWN} .compose-copy")


DOUBTS = {
    "a repeat": {"url": "http://www.example.org/first/?utm_source=x#top"},
    "no evidence": {"url": "", "kind": "article"},
    "far in the future": {"date": "2028-05-23"},
    "a month, far": {"date": "2028-06"},
    "misspelt": {"with": "sample-tow, sample-oen"},
    "oneself and another": {"with": "Sample-Uno, sample-two, sampletwo"},
    "known and unknown": {"with": "sample-three, sample-thre, someone-else, oone"},
    "two doubts": {"date": "2028-06", "with": "SAMPLE-ONE"},
}


@pytest.mark.parametrize("changes", DOUBTS.values(), ids=DOUBTS)
def test_it_tells_what_the_checks_would(
    page: Page, tmp_path: Path, changes: dict[str, str]
) -> None:
    fill(page, ENTRY | changes)
    lines = written(page)
    root = write_site(tmp_path)
    path = root / FOLDER / "sample-one.md"
    path.write_text(ONE[: ONE.rindex("---")] + lines + "---\n")
    expected = [f"{problem.message} {problem.hint}" for problem in check_content(root, AS_OF)]
    assert expected
    assert expected == page.locator(f"{SHOWN} .compose-faults li").all_inner_texts()


def test_work_in_another_log_is_joint_work(page: Page) -> None:
    fill(page, ENTRY | {"url": "https://example.org/together"})
    written(page)
    assert "in the log of sample-two already" in page.inner_text(f"{SHOWN} .compose-faults")


BEFORE = before_acceptance(dt.date(2026, 5, 1))


def test_the_ring_and_its_words_follow(page: Page) -> None:
    standing = page.locator(f"{SHOWN} .card-standing")
    fill(page, {"whose": "sample-one"})
    page.wait_for_selector(f"{SHOWN} .compose-card:not([hidden])")
    assert "1 of 4, until 30 April 2027" == standing.inner_text()
    for date, words, said in (
        ("2026-11-02", "2 of 4, until 30 April 2027", "It counts."),
        ("2026-12-24", "1 of 4, until 30 April 2027", "It counts once it has happened."),
        ("2026-04-30", "1 of 4, until 30 April 2027", BEFORE),
    ):
        fill(page, ENTRY | {"date": date})
        wait_until(
            page,
            "said => document.querySelector('.compose-standing').textContent === said",
            said,
        )
        assert words == standing.inner_text()


QUICK_TYPING = """text => {
  const field = document.querySelector("#contribution-whose");
  for (let end = 1; end <= text.length; end += 1) {
    field.value = text.slice(0, end);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""


def test_half_a_handle_is_not_asked_for(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.evaluate(QUICK_TYPING, "sample-one")
    page.wait_for_selector(f"{SHOWN}:not([aria-busy]) .compose-card:not([hidden])")
    assert ["sample-one.json"] == [name for name in asked if name.startswith("s")]


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
    wait_until(page, "document.activeElement.className === 'compose-open'")
    assert "Nothing is wrong. It is ready." == page.inner_text(f"{SHOWN} .compose-told")


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
