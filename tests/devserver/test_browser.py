"""In a real browser: a page reloads by itself, shows what is wrong as text, and goes on."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page, expect, sync_playwright

from site_builder.devserver.edition import Board, Edition
from site_builder.devserver.ports import open_server
from site_builder.problems import Problem, error, warning

pytestmark = pytest.mark.browser

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
PAGE = (
    f'<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    "<title>A site</title><body><h1>%s</h1></body></html>"
)
BROKEN = Problem(
    error("unknown-key", "x"), "<img src=x onerror=alert(1)> & co", "content/a.md", "Mend.", 3, 1
)
LATE = Problem(warning("late", "x"), "It is late.", "content/b.md")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        pytest.skip("no Chromium on this machine: install the package chromium")
    with sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def board(tmp_path: Path) -> Board:
    (tmp_path / "index.html").write_text(PAGE % "one")
    return Board(Edition(tmp_path, number=1, files={"index.html": ""}))


@pytest.fixture
def address(board: Board) -> Iterator[str]:
    server = open_server(0, board)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    board.close()
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(address)
    yield page
    page.close()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser complains of, a policy that is broken among it."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    return said


def _publish(board: Board, title: str) -> None:
    (board.edition.folder / "index.html").write_text(PAGE % title)
    board.post(replace(board.edition, number=board.edition.number + 1, problems=(), stopped=False))


def test_a_page_reloads_for_each_new_edition(
    page: Page, board: Board, complaints: list[str]
) -> None:
    for title in ("two", "three"):
        _publish(board, title)
        expect(page.get_by_role("heading")).to_have_text(title)
    assert [] == complaints


def test_problems_show_as_text_over_the_last_good_page_and_go_when_mended(
    page: Page, board: Board, complaints: list[str]
) -> None:
    board.post(replace(board.edition, problems=(BROKEN, LATE), stopped=True))
    panel = page.get_by_role("complementary", name="Problems in the content")
    expect(panel).to_contain_text("1 error, 1 warning. You see the last good site.")
    expect(panel).to_contain_text("content/a.md:3:1")
    expect(panel).to_contain_text("<img src=x onerror=alert(1)> & co")
    expect(panel.get_by_text("It is late.")).to_be_visible()
    expect(page.locator("img")).to_have_count(0)
    expect(page.get_by_role("heading")).to_have_text("one")
    board.post(replace(board.edition, problems=(), stopped=False))
    expect(panel).to_have_count(0)
    assert [] == complaints


def test_warnings_alone_stay_folded(page: Page, board: Board) -> None:
    board.post(replace(board.edition, problems=(LATE,)))
    panel = page.get_by_role("complementary")
    expect(panel).to_contain_text("1 warning")
    expect(panel.get_by_text("It is late.")).to_be_hidden()
    panel.locator("summary").click()
    expect(panel.get_by_text("It is late.")).to_be_visible()


def test_the_page_of_problems_becomes_the_site_by_itself(
    browser: Browser, board: Board, address: str
) -> None:
    board.post(Edition(board.edition.folder, number=5, problems=(BROKEN,), stopped=True))
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        expect(page.get_by_role("heading")).to_have_text("There is no site to show yet")
        expect(page.get_by_text("<img src=x onerror=alert(1)> & co")).to_be_visible()
        board.post(replace(board.edition, files={"index.html": ""}))
        _publish(board, "at last")
        expect(page.get_by_role("heading")).to_have_text("at last")


def test_many_tabs_follow(browser: Browser, board: Board, address: str) -> None:
    with browser.new_context() as context:
        tabs = [context.new_page() for _ in range(8)]
        for tab in tabs:
            tab.goto(address)
        for title in ("everywhere", "and again"):
            _publish(board, title)
            for tab in tabs:
                expect(tab.get_by_role("heading")).to_have_text(title)


def test_when_the_tab_that_listens_is_closed_another_takes_over(
    browser: Browser, board: Board, address: str
) -> None:
    with browser.new_context() as context:
        first, second = context.new_page(), context.new_page()
        first.goto(address)
        board.post(replace(board.edition, problems=(LATE,)))
        expect(first.get_by_role("complementary")).to_be_visible()
        second.goto(address)
        expect(second.get_by_role("complementary")).to_be_visible()
        first.close()
        _publish(board, "two")
        expect(second.get_by_role("heading")).to_have_text("two")
