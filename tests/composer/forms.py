"""Fill in the composer's forms, and read what they become."""

from collections.abc import Mapping

from playwright.sync_api import Page

SHOWN = ".compose-form:not([hidden])"
ENTRY = {
    "whose": "sample-one",
    "date": "2026-11-02",
    "kind": "talk",
    "title": "Streams: the basics",
    "url": "https://example.org/basics",
}


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
