"""Write a site of any size, the same for the same seed: ``python bench/corpus.py 1000 DIR``."""

import argparse
import datetime as dt
import random
from pathlib import Path

GIVEN = ("Ada", "Bo", "Chi", "Dara", "Eli", "Femi", "Gro", "Hana", "Ines", "Jun", "Kai", "Lea")
FAMILY = ("Abara", "Berg", "Costa", "Duarte", "Eze", "Fodor", "Garba", "Holm", "Ito", "Jansen")
COUNTRIES = ("NO", "DE", "FR", "IN", "BR", "NG", "JP", "US", "MX", "KE", "SE", "ES", "PL", "ID")
CITIES = ("Bergen", "Lyon", "Pune", "Recife", "Lagos", "Kyoto", "Austin", "Nairobi", "Malmö")
TOPICS = ("event-driven", "kafka", "contracts", "testing", "docs", "governance", "mqtt", "tooling")
KINDS = ("article", "talk", "video", "podcast", "initiative", "visibility", "booth", "review")
LANGUAGES = ("en", "de", "fr", "es", "pt", "hi", "ja", "nb", "sw")
ACTIVITIES = ("talks", "workshops", "podcasts", "mentoring")
WORDS = [
    "contract",
    "event",
    "message",
    "broker",
    "schema",
    "channel",
    "design",
    "team",
    "first",
    "living",
    "documentation",
    "stream",
    "publish",
    "subscribe",
    "review",
    "open",
    "community",
    "guide",
    "change",
    "version",
    "evolve",
    "trust",
    "small",
    "clear",
    "service",
    "boundary",
    "test",
    "mock",
    "replay",
    "order",
    "partition",
    "consumer",
    "producer",
]
SITE = """site:
  title: Bench Ambassadors
  description: People who exist only to be counted.
  url: https://example.org/ambassadors/
  repository: https://github.com/example/ambassadors
program:
  name: Bench Ambassador Program
  reviews_recorded_since: 2026-11-01
"""
LAST_DAY = dt.date(2026, 11, 1)


def sentence(chance: random.Random, length: int) -> str:
    """Words enough to weigh what real text weighs."""
    return " ".join(chance.choices(WORDS, k=length)).capitalize()


def contribution(chance: random.Random, handle: str, index: int) -> str:
    """One entry of a log, in block style."""
    day = LAST_DAY - dt.timedelta(days=chance.randrange(1600))
    return (
        f"  - date: {day.isoformat()}\n"
        f"    kind: {chance.choice(KINDS)}\n"
        f"    title: {sentence(chance, chance.randint(4, 9))}\n"
        f"    url: https://example.org/{handle}/{index}\n"
    )


def body(chance: random.Random) -> str:
    """A few paragraphs with a list, a link and emphasis."""
    paragraphs = [f"{sentence(chance, chance.randint(20, 60))}." for _ in range(3)]
    points = "\n".join(f"- {sentence(chance, 6)}" for _ in range(4))
    link = "See [the notes](https://example.org/notes) and **read on**."
    return "\n\n".join([paragraphs[0], f"## {sentence(chance, 3)}", points, link, *paragraphs[1:]])


def profile(number: int, seed: int) -> tuple[str, str]:
    """The handle of a person and the text of their file."""
    chance = random.Random(f"{seed}:{number}")
    handle = f"bench-{number:06d}"
    entries = "".join(contribution(chance, handle, i) for i in range(chance.randint(5, 20)))
    accepted = LAST_DAY - dt.timedelta(days=chance.randrange(30, 1200))
    text = f"""---
name: {chance.choice(GIVEN)} {chance.choice(FAMILY)} {number}
github: {handle}
accepted: {accepted.isoformat()}
title: {sentence(chance, 3)}
company: {sentence(chance, 2)}
country: {chance.choice(COUNTRIES)}
city: {chance.choice(CITIES)}
languages: [{", ".join(chance.sample(LANGUAGES, 2))}]
topics: [{", ".join(chance.sample(TOPICS, 3))}]
available_for: [{", ".join(chance.sample(ACTIVITIES, 2))}]
links:
  website: https://example.org/{handle}
  linkedin: {handle}
contributions:
{entries}---

{body(chance)}
"""
    return handle, text


def write_corpus(folder: Path, people: int, seed: int = 7) -> None:
    """Write the site's settings and ``people`` profiles into ``folder``."""
    ambassadors = folder / "content" / "ambassadors"
    ambassadors.mkdir(parents=True, exist_ok=True)
    (folder / "content" / "pages").mkdir(exist_ok=True)
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    for number in range(people):
        handle, text = profile(number, seed)
        (ambassadors / f"{handle}.md").write_text(text, encoding="utf-8")


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    write_corpus(options.folder, options.people, options.seed)


if __name__ == "__main__":
    main()
