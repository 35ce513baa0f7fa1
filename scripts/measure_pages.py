"""Measure what a visitor loads: ``python scripts/measure_pages.py [PEOPLE ...]``.

Builds invented sites of 12, 500 and 10,000 people (or those named), opens the directory in
Chromium, and prints as a Markdown table: requests and bytes of the first view, bytes of all CSS and
JavaScript, the search index, and how long one keystroke takes to filter. Bytes are compressed by
gzip at level 6, as GitHub Pages serves them.
"""

import datetime as dt
import gzip
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, Response

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench.corpus import write_corpus  # noqa: E402 - found by the line above
from site_builder.pipeline import BuildOptions, build_site  # noqa: E402
from tests.render.browser import chromium, served  # noqa: E402

SIZES = (12, 500, 10_000)
KEYSTROKES = ("a", "ad", "ada", "ada b", "be", "ber", "kafka", "kaf", "x", "zz")
FILTER = """async (text) => {
  const field = document.querySelector("#site-q");
  const began = performance.now();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - began;
}"""


def build(people: int, folder: Path) -> Path:
    """A site of so many people, where the server will find it."""
    write_corpus(folder, people)
    with (folder / "site.yaml").open("a") as settings:
        settings.write("outputs: {share_images: false}\n")  # no page loads them
    out = folder / "_site"
    options = BuildOptions(folder, out, dt.date(2026, 11, 22), base_url="http://127.0.0.1/")
    build_site(options)
    return out


def weigh(browser: Browser, site: str) -> tuple[int, int]:
    """How many requests the first view makes, and their bytes."""
    sizes: list[int] = []

    def count(response: Response) -> None:
        sizes.append(len(gzip.compress(response.body(), 6)))

    page = browser.new_page()
    page.on("response", count)
    page.goto(f"{site}/", wait_until="networkidle")
    page.close()
    return len(sizes), sum(sizes)


def time_filter(browser: Browser, site: str) -> tuple[float, float]:
    """Milliseconds from a keystroke to the next frame, once the index is there: median, longest."""
    page: Page = browser.new_page()
    page.goto(f"{site}/", wait_until="networkidle")
    page.fill("#site-q", "ada")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    times = [float(page.evaluate(FILTER, text)) for text in KEYSTROKES]
    page.close()
    return statistics.median(times), max(times)


def weigh_files(files: list[Path]) -> tuple[int, int]:
    """Bytes of files as they are, and compressed."""
    contents = [file.read_bytes() for file in files]
    return sum(map(len, contents)), sum(len(gzip.compress(each, 6)) for each in contents)


def main() -> None:
    """Measure every size in turn."""
    print("| people | requests | first view | index | a keystroke (median, longest) |")
    print("| --- | --- | --- | --- | --- |")
    out = ROOT
    for people in [int(each) for each in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            out = build(people, Path(folder))
            index = out / "directory.json"
            searched = weigh_files([index])[1] if index.exists() else 0
            styles, scripts = (
                weigh_files(sorted(out.glob(f"static/**/*.{e}"))) for e in ("css", "js")
            )
            with served(out) as site, chromium() as browser:
                requests, size = weigh(browser, site)
                median, longest = time_filter(browser, site)
        print(
            f"| {people:,} | {requests} | {size / 1000:.1f} KB | {searched / 1000:.1f} KB "
            f"| {median:.0f} ms, {longest:.0f} ms |"
        )
    print(f"\nCSS in all: {styles[0]:,} bytes, {styles[1]:,} compressed.")
    print(f"JavaScript in all: {scripts[0]:,} bytes, {scripts[1]:,} compressed.")


if __name__ == "__main__":
    main()
