"""Invented people whose logs have everything at once, and entries that someone adds to them."""

from collections.abc import Mapping
from random import Random
from typing import Any

import yaml

from site_builder.config import AMBASSADORS

SLUGS = tuple(f"sample-{name}" for name in ("ada", "bo", "cyd", "dee", "eve"))
_GUESTS = ("sample-guest", "sample-adda", "someone-else")
_DAYS = (
    *("2024-12", "2025-01", "2025-06-14", "2025-06-15", "2025-06", "2026-05-31", "2026-06"),
    *("2026-06-14", "2026-06-15", "2026-07-01", "2026-11", "2026-11-21", "2026-11-22"),
    *("2026-11-23", "2026-12-24", "2027-01", "2028-05-22", "2028-06"),
)
_ACCEPTED = ("2024-06-15", "2025-06-15", "2026-06-01", "2026-11-22", "2026-11-23", "2024-02-29")
_TITLES = ("Streams", "streams", "The  booth", "Of {title}")


def random_people(chance: Random) -> dict[str, dict[str, Any]]:
    """Front matter by slug: nothing in it is an error."""
    return {slug: _person(chance, slug) for slug in SLUGS}


def _person(chance: Random, slug: str) -> dict[str, Any]:
    accepted = chance.choice(_ACCEPTED)
    who: dict[str, Any] = {"name": slug.title(), "github": slug, "accepted": accepted}
    who["aliases"] = [f"{slug}-earlier"]
    if accepted < "2026" and chance.random() < 0.2:
        who["ended"] = chance.choice(("2026-07-01", "2027-01-31"))
    if accepted == "2025-06-15" and chance.random() < 0.5:
        who["leave"] = [{"from": "2025-08-01", "to": "2025-08-31"}]
    if accepted == "2026-06-01" and chance.random() < 0.5:
        who["earlier"] = [{"accepted": "2025-01-01", "ended": "2025-12-31"}]
    who["contributions"] = [random_entry(chance, slug) for _ in range(chance.randrange(9))]
    for entry in who["contributions"]:
        if chance.random() < 0.15:
            entry |= {"counts": False, "reason": "promotes a product"}
    return who


def random_entry(chance: Random, slug: str, *, with_oneself: bool = False) -> dict[str, Any]:
    """An entry of this person's as YAML has it; it may name themselves, which is an error."""
    entry: dict[str, Any] = {"date": chance.choice(_DAYS)}
    entry["kind"] = chance.choice(("article", "talk", "booth", "booth", "review"))
    entry["title"] = chance.choice(_TITLES)
    if chance.random() < 0.7:
        number = chance.randrange(1, 8)
        entry["url"] = chance.choice(("https://example.org/{}", "http://www.example.org/{}/?si=1"))
        entry["url"] = entry["url"].format(number)
        if chance.random() < 0.4:
            entry["event"] = chance.choice(("EventConf", "Other Days"))
    others = [other for other in SLUGS if with_oneself or other != slug]
    names = [*others, *(f"{other}-earlier" for other in others), *_GUESTS]
    if chance.random() < 0.4:
        entry["with"] = chance.sample(names, chance.choice((1, 1, 2)))
    return entry


def profile_text(who: Mapping[str, Any], lines: str = "") -> str:
    """A profile, its log in the composer's style, with more lines at the end of it."""
    matter = {key: value for key, value in who.items() if key != "contributions"}
    text = yaml.safe_dump(matter, sort_keys=False, allow_unicode=True)
    log = yaml.safe_dump(who["contributions"], sort_keys=False, allow_unicode=True)
    own = "".join(f"  {line}\n" for line in log.splitlines()) if who["contributions"] else ""
    heading = "contributions:\n" if own else ""
    return f"---\n{text}{heading}{own}{lines}---\n".replace("'", "")


def path_of(slug: str) -> str:
    return f"{AMBASSADORS}/{slug}.md"
