"""The pages in a real browser: filters, address, keyboard, copying, theme, and no script at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from site_builder import addresses
from site_builder.model.views import DirectoryIndexView, DirectoryView, Plan
from site_builder.render.directory_index import render_directory_index
from tests.people import day, make_entry, make_person
from tests.render.browser import chromium, served, wait_until
from tests.render.sites import STATIC, plan_people_site, render_pages

pytestmark = pytest.mark.browser

NAMES = ("Åse Bjørnsen", "Béla Straße", "Cato Sample", "Łucja Nowak", "מרים כהן")
COUNTRIES = ("NO", "DE", "NO", "PL", "IL")
TOPICS = (("kafka",), ("kafka", "C++"), ("C++",), (), ("kafka",))
PEOPLE = [
    make_person(
        f"sample-{number}",
        name=name,
        country=country,
        topics=topics,
        timezone="Europe/Oslo",
        contributions=(make_entry(f"2026-0{number + 1}-03"),),
    )
    for number, (name, country, topics) in enumerate(zip(NAMES, COUNTRIES, TOPICS, strict=True))
]
FORMER = make_person("sample-former", name="Former Sample", ended_on=day("2025-12-31"))


def publish(plan: Plan, folder: Path) -> None:
    """What these tests need of a site: pages, stylesheets, scripts, and the directory's index."""
    files = dict(render_pages(plan))
    for address, html in files.items():
        write(folder / "people" / addresses.file_of(address), html.encode())
    for name, address in plan.frame.files:
        write(folder / "people" / address.lstrip("/"), (STATIC / name).read_bytes())
    views = [output.view for output in plan.outputs]
    pages = [view for view in views if isinstance(view, DirectoryView)]
    pages.sort(key=lambda view: view.pagination.number)
    current = tuple(person for page in pages for person in page.people)
    index = render_directory_index(DirectoryIndexView(current), plan.frame)
    write(folder / "people" / "directory.json", index)


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module", params=[48, 2], ids=["one page", "many pages"])
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    publish(plan_people_site([*PEOPLE, FORMER], off=["badges"], page_size=request.param), folder)
    with served(folder) as address:
        yield f"{address}/people/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which any message of the console or foreign request fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "request", lambda asked: heard.append(asked.url) if "127.0.0.1" not in asked.url else None
    )
    yield page
    context.close()
    assert [] == [words for words in heard if "favicon.ico" not in words]


def names(page: Page) -> list[str]:
    return page.locator(".people .card-name").all_inner_texts()


def counted(page: Page, words: str) -> bool:
    """Wait until the count of results says these words."""
    wait_until(
        page, "words => document.querySelector('.results-count').textContent === words", arg=words
    )
    return True


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bjornsen", ["Åse Bjørnsen"]),
        ("STRASSE", ["Béla Straße"]),
        ("lucja", ["Łucja Nowak"]),
        ("כהן", ["מרים כהן"]),
        ("norway sample-2", ["Cato Sample"]),
    ],
)
def test_the_search_ignores_diacritics(page: Page, home: str, typed: str, found: list[str]) -> None:
    page.goto(home)
    page.fill("#site-q", typed)
    assert counted(page, "1 of 5 ambassadors")
    assert found == names(page)


def test_filters_are_or_within_a_group_and_and_between(page: Page, home: str) -> None:
    page.goto(home)
    page.click("summary:has-text('Country')")
    page.check("input[value=NO]")
    assert counted(page, "2 of 5 ambassadors")
    page.check("input[value=DE]")
    assert counted(page, "3 of 5 ambassadors")
    page.click("summary:has-text('Topic')")
    page.check("input[value=kafka]")
    assert counted(page, "2 of 5 ambassadors")
    assert ["Åse Bjørnsen", "Béla Straße"] == names(page)


def test_filters_need_no_pages_of_topics_and_countries(page: Page, tmp_path: Path) -> None:
    off = ["badges", "contributions", "facets"]
    publish(plan_people_site(PEOPLE, off=off, page_size=2), tmp_path)
    with served(tmp_path) as address:
        page.goto(f"{address}/people/?country=NO&country=PL&topic=kafka")
        assert counted(page, "1 of 5 ambassadors")
        assert ["Åse Bjørnsen"] == names(page)
        page.click(".filter-reset")
        assert counted(page, "5 ambassadors")


def test_the_address_remembers_and_back_restores(page: Page, home: str) -> None:
    page.goto(home)
    page.click("summary:has-text('Country')")
    page.check("input[value=NO]")
    page.check("input[value=PL]")
    assert page.url.endswith("?country=NO&country=PL")
    page.reload()
    assert counted(page, "3 of 5 ambassadors")
    page.go_back()
    assert counted(page, "2 of 5 ambassadors")
    assert not page.is_checked("input[value=PL]")
    page.click(".filter-reset")
    assert counted(page, "5 ambassadors")


def test_counts_beside_options_follow_the_other_filters(page: Page, home: str) -> None:
    page.goto(f"{home}?topic=kafka")
    assert counted(page, "3 of 5 ambassadors")
    shown = page.locator("label:has(input[value=NO]) .count").text_content()
    assert "1" == shown


def test_nobody_found_gets_a_kind_answer(page: Page, home: str) -> None:
    page.goto(f"{home}?q=nobodyhere")
    assert counted(page, "0 of 5 ambassadors")
    assert page.is_visible(".no-match")


def test_the_newest_work_comes_first_on_request(page: Page, home: str) -> None:
    page.goto(home)
    page.select_option("#site-sort", "recent")
    page.wait_for_url("**?sort=recent")
    wait_until(page, "document.querySelector('.card-name').textContent.includes('מרים')")


def test_the_filters_work_by_keyboard_alone(page: Page, home: str) -> None:
    page.goto(home)
    page.focus("summary:has-text('Country')")
    for key in ("Enter", "Tab", "Space"):
        page.keyboard.press(key)
    assert counted(page, "1 of 5 ambassadors")
    page.keyboard.press("Escape")
    assert "Country" in page.evaluate("document.activeElement.textContent")
    assert 0 == page.locator(".filter[open]").count()


def test_the_theme_is_remembered(page: Page, home: str) -> None:
    page.goto(home)
    page.click(".theme-switch")
    page.goto(f"{home}ambassadors/sample-0/")
    assert "dark" == page.evaluate("document.documentElement.dataset.theme")
    assert "true" == page.get_attribute(".theme-switch", "aria-pressed")


def test_a_snippet_is_copied(browser: Browser, home: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{home}ambassadors/sample-0/")
    snippet = page.locator(".snippet").first
    snippet.locator("button.copy").click()
    wait_until(page, "document.querySelector('.embed [role=status]').textContent")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert snippet.locator("code").text_content() == copied
    assert "sample-0" in copied
    said = f"{snippet.locator('h3').text_content()} copied"
    assert said == page.locator(".embed [role=status]").first.text_content()
    context.close()


def test_without_script_everything_can_be_reached(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home)
    assert not page.is_visible(".filters")
    page.click(".browse a:has-text('Norway')")
    assert ["Åse Bjørnsen", "Cato Sample"] == names(page)
    context.close()


@pytest.mark.parametrize("home", [48], indirect=True, ids=["one page"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_is_accessible_and_fits(
    browser: Browser, home: str, width: int, theme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="light" if theme == "light" else "dark",
        bypass_csp=True,
    )
    page = context.new_page()
    paths = ("", "ambassadors/sample-0/", "ambassadors/sample-former/", "topics/", "topics/kafka/")
    for path in (
        *paths,
        "contributions/",
        "emeritus/",
        "insights/",
        "guide/",
        "guide/start/",
        "404.html",
    ):
        page.goto(home + path)
        assert [] == [found["id"] for found in Axe().run(page).response["violations"]], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()
