"""Hostile pages in Chromium with their policy off: nothing runs and nothing is asked elsewhere.

With ``--whole`` every page of the whole corpus is opened. Clean pages never break their policy.
"""

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from site_builder.pipeline import BuildOptions, build_site
from tests.hostile import sites
from tests.hostile.payloads import PAYLOADS
from tests.render.browser import chromium, served

pytestmark = pytest.mark.browser

AS_OF = dt.date(2026, 11, 22)
ROOT = Path(__file__).parents[2]
WATCH = """
window.hits = 0;
window.hit = () => { window.hits += 1; };
for (const name of ['alert', 'confirm', 'prompt', 'eval']) { window[name] = window.hit; }
"""
STIR = """() => {
    for (const element of document.querySelectorAll('*')) {
        for (const name of element.getAttributeNames()) {
            if (name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(element[name])) {
                window.hit();
            }
        }
        for (const kind of ['mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart']) {
            element.dispatchEvent(new Event(kind));
        }
    }
    return window.hits;
}"""


def open_all(browser: Browser, base: str, paths: list[str], *, with_policy: bool) -> list[str]:
    """Everything that happened that must not, on all of these pages."""
    found: list[str] = []
    context = browser.new_context(bypass_csp=not with_policy)
    page: Page = context.new_page()
    page.add_init_script(WATCH)
    page.on("dialog", lambda dialog: found.append(f"{page.url}: a dialog {dialog.message}"))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(base) else found.append(f"asked {asked.url}"),
    )
    if with_policy:
        page.on("console", lambda said: found.append(f"{page.url}: {said.text}"))
    for path in paths:
        page.goto(f"{base}/{path}")
        hits = page.evaluate(STIR)
        found += [f"{path}: {hits} hits"] if hits else []
    context.close()
    return [each for each in found if "favicon.ico" not in each]


def published(root: Path, out: Path) -> list[str]:
    """Build a site without what planning refuses; its pages and pictures."""
    options = BuildOptions(root, out, AS_OF)
    if root != ROOT:
        for path in {problem.path for problem in build_site(options).problems if problem.is_error}:
            (root / path).unlink()
    assert build_site(options).published
    found = (path for path in sorted(out.rglob("*")) if path.suffix in {".html", ".svg", ".xml"})
    return [path.relative_to(out).as_posix() for path in found if "static" not in path.parts]


def test_no_hostile_page_runs_or_asks_anything(tmp_path: Path, *, whole: bool) -> None:
    files = sites.sources(PAYLOADS, 1 if whole else 80)
    sites.write_site(tmp_path / "site", sites.settings("Plain"), files)
    paths = published(tmp_path / "site", tmp_path / "out" / "people")
    own = [f"people/{path}" for path in paths if path.startswith(("ambassadors/h", "p0", "badges"))]
    with chromium() as browser, served(tmp_path / "out") as base:
        assert [] == open_all(browser, base, own, with_policy=False)


def leads_on(page: Path) -> bool:
    """Whether a page leads at once to another, which is then not the one that was opened."""
    return 'http-equiv="refresh"' in page.read_text()


def test_clean_pages_keep_to_their_policy(tmp_path: Path, *, whole: bool) -> None:
    pages = [path for path in published(ROOT, tmp_path / "out") if path.endswith(".html")]
    paths = [path for path in pages if not leads_on(tmp_path / "out" / path)]
    with chromium() as browser, served(tmp_path / "out") as base:
        assert [] == open_all(browser, base, paths if whole else paths[::20], with_policy=True)
