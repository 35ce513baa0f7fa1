"""Invented programs with every turn that a history takes, the same for the same seed."""

import datetime as dt
import random
from pathlib import Path

DAY = dt.timedelta(days=1)
AS_OF = dt.date(2026, 11, 22)
PROGRAM = """site: {title: A, url: https://example.org/people/}
program:
  name: B
  minimum_contributions: 3
  reviews_recorded_since: 2024-06-01
  kinds:
    article: {max_per_tenure: 2}
    talk: {aliases: [presentation]}
    booth: {counts: false}
outputs: {badges: false, embeds: false, certificates: false, vcards: false, calendars: false}
"""
URLS = (
    *("https://example.org/{0}", "http://www.example.org/{0}/", "https://example.org/{0}?utm_a=b"),
    *("https://EXAMPLE.org/{0}#x", "https://youtu.be/{0}", "https://youtube.com/watch?v={0}&t=1"),
)
EVENTS = (("",), ("", "One", "one"), ("One", "one", "Two"))
"""What may be named beside an address: which of two events an entry without one means is open."""


def entry(chance: random.Random, handle: str, people: int) -> str:
    """One entry: a day or month, often a repeat or joint work, sometimes marked."""
    date = (AS_OF - DAY * chance.randrange(-60, 1500)).isoformat()
    kind = chance.choice(("article", "talk", "presentation", "booth"))
    lines = [
        f"  - date: {date if chance.random() < 0.7 else date[:7]}",
        f"    kind: {kind}",
        f"    title: {chance.choice(('A', 'a', 'B  b', 'B b', 'C'))}",
    ]
    if chance.random() < 0.7:
        number = chance.randrange(60)
        lines.append(f"    url: {chance.choice(URLS).format(number)}")
        event = chance.choice(EVENTS[number % len(EVENTS)])
        lines += [f"    event: {event}"] if event else []
    if chance.random() < 0.2:
        other = f"h{chance.randrange(people):03}"
        lines += [f"    with: [{other}]"] if other != handle else []
    if chance.random() < 0.1:
        lines += ["    counts: false", "    reason: promotes a product"]
    return "\n".join(lines)


def profile(chance: random.Random, handle: str, people: int) -> str:
    """A person: leave, reviews and an end as they may come."""
    accepted = AS_OF - DAY * chance.randrange(-20, 1400)
    lines = ["---", "name: A", f"github: {handle}", f"accepted: {accepted}"]
    if chance.random() < 0.3:
        first = accepted + DAY * chance.randrange(200)
        lines.append(f"leave: [{{from: {first}, to: {first + DAY * chance.randrange(60)}}}]")
    reviews = []
    for number in range(1, chance.randint(1, 4)):
        on = accepted + DAY * (366 * number + 70 + chance.randrange(60))
        decision = chance.choice(("renewed", "renewed", "renewed", "ended"))
        reviews.append(f"  - {{tenure: {number}, decision: {decision}, on: {on}}}")
        if decision == "ended" or on > AS_OF:
            break
    lines += ["reviews:", *reviews] if reviews else []
    if chance.random() < 0.15 and not any("ended" in each for each in reviews):
        lines.append(f"ended: {accepted + DAY * chance.randrange(500, 1500)}")
    entries = [entry(chance, handle, people) for _ in range(chance.randrange(14))]
    lines += ["contributions:", *entries] if entries else []
    return "\n".join([*lines, "---", ""])


def write_program(root: Path, people: int, seed: int) -> None:
    """Write a site of so many people."""
    chance = random.Random(seed)
    folder = root / "content/ambassadors"
    folder.mkdir(parents=True)
    (root / "site.yaml").write_text(PROGRAM)
    for number in range(people):
        handle = f"h{number:03}"
        (folder / f"{handle}.md").write_text(profile(chance, handle, people))
