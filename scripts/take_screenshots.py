"""Photograph the sample for the documentation: ``python scripts/take_screenshots.py``.

Builds the sample as of a fixed day and writes docs/images/*.webp, each page in a wide window in
the light and in a narrow one in the dark. Needs Chromium and the test dependencies.
"""

import datetime as dt
import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from site_builder.pipeline import BuildOptions, build_site  # noqa: E402 - found by the line above
from tests.render.browser import chromium, served  # noqa: E402

AS_OF = dt.date(2026, 11, 22)
IMAGES = ROOT / "docs" / "images"
PAGES = {
    "directory": "/",
    "profile": "/ambassadors/sample-rosa-ibarra/",
    "contributions": "/contributions/",
    "insights": "/insights/",
    "guide": "/guide/what-counts/",
    "emeritus": "/emeritus/",
}
WINDOWS = {"wide": (1440, 1000, "light"), "narrow": (390, 844, "dark")}


def photograph(browser: Browser, address: str, window: str) -> Image.Image:
    """One page as a visitor first sees it."""
    width, height, scheme = WINDOWS[window]
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page.goto(address)
    picture = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    return picture.convert("RGB")


def main() -> None:
    """Build, serve, photograph."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "_site"
        build_site(BuildOptions(ROOT, out, AS_OF, base_url="http://127.0.0.1/"))
        with served(out) as site, chromium() as browser:
            for name, path in PAGES.items():
                for window in WINDOWS:
                    picture = photograph(browser, site + path, window)
                    picture.save(IMAGES / f"{name}-{window}.webp", quality=82, method=6)


if __name__ == "__main__":
    main()
