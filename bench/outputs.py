"""What each kind of output costs: ``python -m bench.outputs``.

Prints a line of Markdown for each kind, of all that the program makes by default: files, bytes
and the processor's time to render them, for each person of a corpus. Writing them is not counted.
"""

import argparse
import datetime as dt
import re
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from bench.corpus import write_corpus
from site_builder.addresses import file_of
from site_builder.pipeline.draft import draft_site
from site_builder.pipeline.rendering import make_renderer

TODAY = dt.date(2026, 11, 22)
BLOCK = 4096
"""Bytes of a block on a usual disk."""
KINDS = {
    "picture for shared links": r"share/",
    "feeds, two forms": r".*feed\.(xml|json)$",
    "contributions by year and kind": r"(contributions|kinds)/",
    "cards: directory, topics, countries": r"(index.html|page|topics|countries|emeritus|directory)",
    "API, tables included": r"api/",
    "composer": r"compose/",
    "card to embed, and the wall": r"embed",
    "certificates": r".*certificate/",
    "badges: SVG, ring, JSON": r"badges/",
    "calendars": r".*\.ics$",
    "contact card": r".*\.vcf$",
    "profile": r"ambassadors/",
}
"""The first that fits a file tells its kind; all else is of the site, whoever is on it."""


class Cost:
    """Of one kind: files, bytes as they are and on a disk, and seconds of processor."""

    def __init__(self) -> None:
        self.files = self.size = self.blocks = 0
        self.seconds = 0.0

    def add(self, body: bytes, seconds: float) -> None:
        """One more file."""
        self.files += 1
        self.size += len(body)
        self.blocks += -(-len(body) // BLOCK) * BLOCK
        self.seconds += seconds


def kind_of(file: str) -> str:
    """What kind of output a file is."""
    return next((kind for kind, form in KINDS.items() if re.match(form, file)), "the site itself")


def measure(root: Path) -> dict[str, Cost]:
    """Render everything of a site once; nothing is written."""
    draft = draft_site(root, TODAY)
    if draft.plan is None:
        raise SystemExit("the corpus cannot be built")
    renderer = make_renderer(root, draft.plan.frame)
    costs: dict[str, Cost] = defaultdict(Cost)
    for output in draft.plan.outputs:
        started = time.process_time()
        body = renderer.render(output.view)
        costs[kind_of(file_of(output.address))].add(body, time.process_time() - started)
    return costs


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    people = parser.parse_args().people
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder), people)
        costs = measure(Path(folder))
    print("| output | files a person | KB a person | processor, ms a person |")
    print("| --- | --: | --: | --: |")
    for kind, cost in sorted(costs.items(), key=lambda item: -item[1].size):
        files, kilobytes = cost.files / people, cost.size / people / 1000
        print(f"| {kind} | {files:.1f} | {kilobytes:.1f} | {cost.seconds / people * 1000:.2f} |")
    files = sum(cost.files for cost in costs.values())
    size = sum(cost.size for cost in costs.values()) / 1e6
    blocks = sum(cost.blocks for cost in costs.values()) / 1e6
    print(f"\n{files:,} files, {size:,.0f} MB as they are, {blocks:,.0f} MB on a disk.")


if __name__ == "__main__":
    main()
