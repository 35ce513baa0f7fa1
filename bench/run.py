"""Measure this program and its peers in turn: ``python -m bench.run --tools DIR``.

Prints Markdown: medians, ratios to ours, and memory. ``docs/performance.md`` says how the peers
are installed and holds what was printed.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from bench.corpus import write_corpus
from bench.measure import Cost, run
from bench.peers import Peer, make_site, ours, peers

AT_REST = 2.2
"""Seconds after which the stamps of files prove something to whoever looks at them."""
TODAY, TOMORROW = "2026-11-22", "2026-11-23"
Costs = dict[tuple[str, str], list[Cost]]
"""By what was built, and by which program."""


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", type=Path, required=True, help="where the peers are installed")
    parser.add_argument("--people", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="*", help="names of the programs to measure")
    options = parser.parse_args()
    for people in options.people:
        with tempfile.TemporaryDirectory() as folder:
            costs = _measure(Path(folder), people, options)
        print(_table(people, costs), flush=True)


def _programs(options: argparse.Namespace) -> Iterator[tuple[Peer, bool]]:
    """Every program, and whether it makes the same as the others do."""
    found = [
        (ours("site-builder", sys.executable, TODAY), True),
        *((peer, True) for peer in peers(options.tools)),
        (ours("site-builder, all outputs", sys.executable, TODAY), False),
    ]
    yield from (each for each in found if not options.only or each[0].name in options.only)


def _measure(folder: Path, people: int, options: argparse.Namespace) -> Costs:
    costs: Costs = {}
    write_corpus(folder / "corpus", people)
    programs = list(_programs(options))
    for peer, same in programs:
        make_site(peer, folder / "corpus", folder / peer.name, same_work=same)
    for number in range(options.rounds):
        for peer, _ in programs:
            _round(peer, folder / peer.name, number, costs)
            print(f"{people} people, round {number + 1}: {peer.name}", file=sys.stderr)
    return costs


def _round(peer: Peer, site: Path, number: int, costs: Costs) -> None:
    """Cold, then as found, then after edits, then, for who knows of days, on the next one.

    The first edit after a cold build may pay for what the later ones have.
    """

    def note(what: str, command: tuple[str, ...]) -> None:
        costs.setdefault((what, peer.name), []).append(run(command, site, peer.environment))

    command = tuple(peer.command)
    _set_aside(site, peer.made, number)
    note("cold", command)
    time.sleep(AT_REST)
    run(command, site, peer.environment)
    note("unchanged", command)
    for what, edit in EDITS.items():
        edit(next(iter(sorted((site / peer.people).glob("*.md")))), number)
        note(what, command)
    if TODAY in command:
        note("next day", tuple(TOMORROW if word == TODAY else word for word in command))


def _set_aside(site: Path, made: tuple[str, ...], number: int) -> None:
    """Take away what was built, without deleting it: ext4 makes files slowly after many deletions.

    It looks for inodes that were not freed in the last minutes, and would be measured instead.
    """
    aside = site.parent / "aside" / f"{site.name} {number}"
    aside.mkdir(parents=True)
    for name in made:
        if (site / name).exists():
            (site / name).rename(aside / name)


def _edit_text(page: Path, number: int) -> None:
    page.write_text(f"{page.read_text(encoding='utf-8')}\nRound {number}.\n", encoding="utf-8")


def _add_contribution(page: Path, number: int) -> None:
    """Ours has a list in block style there, the peers have JSON."""
    text = page.read_text(encoding="utf-8")
    title, url = f"Round {number}", f"https://example.org/rounds/{number}"
    entry = json.dumps({"date": "2026-10-30", "kind": "talk", "title": title, "url": url})
    if "contributions: [" in text:
        text = text.replace("contributions: [", f"contributions: [{entry}, ", 1)
    else:
        text = text.replace("contributions:\n", f"contributions:\n  - {entry}\n", 1)
    page.write_text(text, encoding="utf-8")


EDITS: dict[str, Callable[[Path, int], None]] = {
    "one profile edited": _edit_text,
    "the same edited again": _edit_text,
    "one contribution added": _add_contribution,
}


def _table(people: int, costs: Costs) -> str:
    lines = [
        f"### {people:,} people\n",
        "| what | program | wall, s | against ours | processor, s | memory, MiB |",
        "| --- | --- | --: | --: | --: | --: |",
    ]
    for (what, name), found in sorted(costs.items(), key=lambda item: item[0][0]):
        own = costs.get((what, "site-builder"), found)
        wall, base = median(c.wall for c in found), median(c.wall for c in own)
        cpu, memory = median(c.cpu for c in found), median(c.memory for c in found)
        ratio = f"{wall / base:.2f}"
        lines.append(f"| {what} | {name} | {wall:.2f} | {ratio} | {cpu:.2f} | {memory:,.0f} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
