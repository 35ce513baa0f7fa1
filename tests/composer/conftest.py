"""A published composer, and a browser on it in which nothing goes wrong."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.composer.sites import FOLDER, HEAD, LIMITED, LIMITS, publish, write_site
from tests.render.browser import chromium, served


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


@pytest.fixture(scope="module")
def limited_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("limited")
    root = write_site(folder / "site", LIMITS)
    (root / FOLDER / "sample-one.md").write_text(f"{HEAD}{LIMITED}---\n")
    publish(root, folder / "out" / "people")
    with served(folder / "out") as address:
        yield f"{address}/people/compose/"


@pytest.fixture
def limited(page: Page, limited_home: str) -> Page:
    """The composer of a program that limits a kind, of which someone has two already."""
    page.goto(limited_home)
    page.wait_for_selector(".composer:not([hidden])")
    return page
