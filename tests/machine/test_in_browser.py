"""Cards inside other pages and certificates on paper, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from site_builder import addresses
from site_builder.plan import plan_site
from tests.books import open_books
from tests.machine.conftest import Home
from tests.machine.pages import html_at
from tests.people import make_appointment, make_person, make_policy, make_site
from tests.render.browser import chromium, served
from tests.render.sites import AS_OF, STATIC, static_assets

pytestmark = pytest.mark.browser

A4_LANDSCAPE = (842, 595)
"""Points."""
FITS = """() => {
  const page = document.documentElement;
  return page.scrollHeight <= innerHeight && page.scrollWidth <= innerWidth;
}"""
VETERAN = make_person(
    "sample-veteran",
    "2016-12-01",
    name="Maximiliana Theodora Papakonstantinou-Featherstonehaugh Müller the Elder",
    earlier=(make_appointment("2012-01-01", "2014-12-31"),),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which any message of the console fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    yield page
    context.close()
    assert [] == [words for words in heard if "favicon" not in words and "404" not in words]


def snippets(out: Path) -> list[str]:
    """What people copy from their profiles."""
    found = []
    for profile in sorted(out.glob("ambassadors/*/index.html")):
        soup = BeautifulSoup(profile.read_bytes(), "html.parser")
        found += [code.text for code in soup.select("[aria-labelledby=site-card-embed] code")]
    return found


def test_every_card_fits_the_frame_that_its_snippet_makes(
    page: Page, home: Home, tmp_path: Path
) -> None:
    frames = snippets(home.folder)
    assert 16 == len(frames)
    html = "".join(frames).replace('loading="lazy"', "")
    (tmp_path / "foreign.html").write_text(f"<!doctype html><title>Other</title>{html}")
    with served(tmp_path) as other:
        page.goto(f"{other}/foreign.html", wait_until="networkidle")
        cards = [frame for frame in page.frames if "/embed/" in frame.url]
        assert len(frames) == len(cards)
        for card in cards:
            assert card.evaluate(FITS), card.url
            assert card.locator("h1 a").is_visible()


@pytest.mark.parametrize("width", [320, 900])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_are_accessible_at_any_width(
    browser: Browser, home: Home, width: int, theme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 300},
        color_scheme="light" if theme == "light" else "dark",
        bypass_csp=True,
    )
    page = context.new_page()
    certificate = "/ambassadors/sample-maximiliana/certificate/"
    for address in ("/embed/sample-maximiliana/", "/embed/", "/api/", certificate):
        page.goto(home.address + address)
        assert [] == [found["id"] for found in Axe().run(page).response["violations"]], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    context.close()


def sheets(page: Page, url: str) -> tuple[int, set[tuple[int, int]]]:
    """How many sheets a page prints on, and their sizes in points."""
    page.goto(url)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1123, "height": 794})
    assert page.evaluate(
        "(s => s.scrollHeight <= s.clientHeight)(document.querySelector('.sheet'))"
    )
    return printed_sheets(page)


def printed_sheets(page: Page) -> tuple[int, set[tuple[int, int]]]:
    """The same of the page that is open."""
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    sizes = {(round(float(width)), round(float(height))) for width, height in boxes}
    return len(re.findall(rb"/Type\s*/Page\b", pdf)), sizes


@pytest.mark.parametrize("slug", ["sample-rosa-ibarra", "sample-maximiliana"])
def test_a_profile_prints_on_one_page_within_its_columns(page: Page, home: Home, slug: str) -> None:
    page.goto(f"{home.address}/ambassadors/{slug}/")
    assert printed_sheets(page)[0] == 1
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 1032})
    facts = page.locator(".facts > *").evaluate_all("all => all.map(e => e.clientWidth)")
    column = page.locator(".profile-facts").evaluate("e => e.clientWidth")
    assert max(facts) <= column


def test_every_certificate_of_the_sample_prints_on_one_sheet(page: Page, home: Home) -> None:
    found = sorted(home.folder.glob("ambassadors/*/certificate/index.html"))
    printed = [path for path in found if b'class="sheet' in path.read_bytes()]
    assert 8 <= len(printed)
    for path in printed:
        url = f"{home.address}/{path.relative_to(home.folder).parent.as_posix()}/"
        assert (1, {A4_LANDSCAPE}) == sheets(page, url), url


@pytest.mark.parametrize("months", [1, 4, 12, 36])
def test_any_number_of_tenures_and_any_name_fit_on_one_sheet(
    page: Page, tmp_path: Path, months: int
) -> None:
    name = "Example Ambassador Program of the Distributed Systems Foundation and Friends"
    policy = make_policy(tenure_months=months, name=name)
    site = make_site([VETERAN], policy, assets=static_assets())
    plan = plan_site(site, open_books(site, AS_OF), AS_OF, "code")[0]
    address = addresses.certificate(VETERAN.slug)
    files = {addresses.file_of(address): html_at(plan, address).encode()}
    files |= {target.lstrip("/"): (STATIC / name).read_bytes() for name, target in plan.frame.files}
    for file, content in files.items():
        path = tmp_path / "people" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with served(tmp_path) as host:
        assert (1, {A4_LANDSCAPE}) == sheets(page, f"{host}/people{address}")
