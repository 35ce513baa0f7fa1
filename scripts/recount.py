"""Count a site's contributions again, from its YAML alone, and compare with what was published.

    python scripts/recount.py SITE PUBLISHED DATE

Shares no code with the builder: only the rules of docs/eligibility.md, PyYAML and the standard
library. Prints how much agreed; exits 1 and names each difference where something does not.
"""

import calendar
import csv
import datetime as dt
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import yaml

Entry = dict[str, Any]
TRACKING = {"fbclid", "gclid", "hmsr", "ref", "si", "feature", "t"}
KINDS: dict[str, Any] = {
    **{name: {} for name in ("article", "video", "podcast", "booth", "review")},
    "talk": {"aliases": ["presentation"]},
    "initiative": {"aliases": ["initiative_driver"]},
    "visibility": {"aliases": ["special contribution"]},
}


def day(text: str) -> dt.date:
    """A day of YAML."""
    return dt.date.fromisoformat(str(text))


def span(text: str) -> tuple[dt.date, dt.date]:
    """First and last day of a day or month."""
    if text.count("-") > 1:
        return day(text), day(text)
    year, month = map(int, text.split("-"))
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def months_later(start: dt.date, months: int) -> dt.date:
    """The same day of a later month, or the first of the month after where it has no such day."""
    year, month = start.year + (start.month - 1 + months) // 12, (start.month - 1 + months) % 12 + 1
    try:
        return start.replace(year=year, month=month)
    except ValueError:
        return dt.date(year + month // 12, month % 12 + 1, 1)


def address(url: str) -> str:
    """An address as repeats compare it."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.")
    query = [
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if pair[0].lower() not in TRACKING and not pair[0].lower().startswith("utm_")
    ]
    path = parts.path.rstrip("/")
    if host == "youtu.be" and path:
        host, query, path = "youtube.com", [*query, ("v", path[1:])], "/watch"
    return f"{host}{path}?{sorted(query)}"


def plain(text: str) -> str:
    """A text without regard to case and spacing."""
    return " ".join(text.split()).casefold()


def same_work(one: Entry, other: Entry) -> bool:
    """Whether two entries are one work."""
    if one.get("url") or other.get("url"):
        if not (one.get("url") and other.get("url")) or one["key"] != other["key"]:
            return False
        events = {plain(each["event"]) for each in (one, other) if each.get("event")}
        return len(events) < len((one, other))
    return bool(one["key"] == other["key"])


def read_site(root: Path) -> tuple[dict[str, Any], dict[str, Entry]]:
    """The program, and the front matter of every profile by slug."""
    loaded = yaml.load((root / "site.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    people = {}
    for path in sorted((root / "content/ambassadors").glob("*.md")):
        front = path.read_text("utf-8-sig").split("---\n")[1]
        people[path.stem.lower()] = yaml.load(front, yaml.BaseLoader)  # noqa: S506 - text only
    return loaded["program"], people


def kinds_of(program: dict[str, Any]) -> dict[str, tuple[str, dict[str, Any]]]:
    """By every name of a kind: its name and settings."""
    kinds = program.get("kinds") or KINDS
    found = {}
    for name, said in kinds.items():
        for each in (name, *((said or {}).get("aliases") or ())):
            found[each.casefold()] = (name, said or {})
    return found


def logs_of(
    people: dict[str, Entry], kinds: dict[str, Any], as_of: dt.date
) -> dict[str, list[Entry]]:
    """Everyone's log in its order, joint work that others tell of included."""
    called = {
        alias.lower(): slug for slug, who in people.items() for alias in who.get("aliases", ())
    }
    called |= {slug: slug for slug in people}
    logs: dict[str, list[Entry]] = {slug: [] for slug in people}
    for slug, who in people.items():
        for position, said in enumerate(who.get("contributions", ())):
            kind, settings = kinds[said["kind"].strip().casefold()]
            first, last = span(said["date"])
            key = (
                address(said["url"])
                if said.get("url")
                else f"{said['date']} {kind} {plain(said['title'])}"
            )
            entry = {**said, "kind": kind, "settings": settings, "first": first, "last": last}
            entry |= {"key": key, "owner": slug, "position": position}
            logs[slug].append(entry)
            for name in {called.get(each.lower()) for each in said.get("with", ())} - {None, slug}:
                logs[str(name)].append(entry)
    return {slug: in_order(slug, log, as_of) for slug, log in logs.items()}


def in_order(slug: str, log: list[Entry], as_of: dt.date) -> list[Entry]:
    """By date, without what others tell of where the person tells of the same work, by now."""
    own = [entry for entry in log if entry["owner"] == slug]
    told = [each for each in own if each["first"] <= as_of]
    shared = [
        each
        for each in log
        if each["owner"] != slug
        and each["first"] <= as_of
        and not any(same_work(each, mine) for mine in told)
    ]
    shared += [each for each in log if each["owner"] != slug and each["first"] > as_of]
    return sorted(
        (*own, *shared), key=lambda e: (e["first"], e["owner"] != slug, e["owner"], e["position"])
    )


def tenures_of(who: Entry, months: int, until: dt.date) -> list[tuple[dt.date, dt.date]]:
    """First and last day of each tenure that begins by a day."""
    accepted = day(who["accepted"])
    leave = sorted((day(each["from"]), day(each["to"])) for each in who.get("leave", ()))
    leave = [each for each in leave if each[0] >= accepted]
    tenures: list[tuple[dt.date, dt.date]] = []
    start, moved = accepted, dt.timedelta()
    while start <= until:
        following = months_later(accepted, months * (len(tenures) + 1))
        while leave and leave[0][0] < following + moved:
            began, ended = leave.pop(0)
            moved += ended - began + dt.timedelta(1)
        tenures.append((start, following + moved - dt.timedelta(1)))
        start = following + moved
    return tenures


def closing_of(who: Entry, tenures: list[tuple[dt.date, dt.date]], as_of: dt.date) -> int | None:
    """The number of the tenure with which the appointment was over by a day."""
    closing = [
        int(review["tenure"])
        for review in who.get("reviews", ())
        if review["decision"] == "ended" and day(review["on"]) <= as_of
    ]
    if who.get("ended") and day(who["ended"]) <= as_of:
        closing.append(sum(first <= day(who["ended"]) for first, _ in tenures))
    return min(closing, default=None)


def count(
    log: list[Entry], tenures: list[tuple[dt.date, dt.date]], as_of: dt.date
) -> tuple[Counter[int], Counter[int], Counter[str]]:
    """What counts and what is undecided by tenure, from 1, and what counts by kind."""
    counted: Counter[int] = Counter()
    undecided: Counter[int] = Counter()
    by_kind: Counter[str] = Counter()
    used: Counter[tuple[int, str]] = Counter()
    open_ones = []
    for place, entry in enumerate(log):
        touched = [
            number
            for number, (first, last) in enumerate(tenures, 1)
            if entry["first"] <= last and entry["last"] >= first
        ]
        refused = entry.get("counts") == "false" or entry["settings"].get("counts") == "false"
        if refused or not touched or entry["first"] > as_of:
            continue
        if any(same_work(entry, earlier) for earlier in log[:place]):
            continue
        first, last = tenures[touched[0] - 1]
        if len(touched) > 1 or entry["first"] < first or entry["last"] > last:
            open_ones.append((entry, touched))
            continue
        used[touched[0], entry["kind"]] += 1
        most = entry["settings"].get("max_per_tenure")
        if most is None or used[touched[0], entry["kind"]] <= int(most):
            counted[touched[0]] += 1
            by_kind[entry["kind"]] += 1
    for entry, touched in open_ones:
        for number in touched:
            used[number, entry["kind"]] += 1
            most = entry["settings"].get("max_per_tenure")
            if most is None or used[number, entry["kind"]] <= int(most):
                undecided[number] += 1
    return counted, undecided, by_kind


def recount(who: Entry, log: list[Entry], program: Entry, as_of: dt.date) -> dict[str, Any]:
    """What the API should say of a person."""
    minimum = int(program.get("minimum_contributions", 4))
    since = program.get("reviews_recorded_since")
    last = max([as_of, *(entry["last"] for entry in log)])
    tenures = tenures_of(who, int(program.get("tenure_months", 12)), last)
    closing = closing_of(who, tenures, as_of)
    tenures = tenures[:closing]
    counted, undecided, by_kind = count(log, tenures, as_of)
    begun = [each for each in tenures if each[0] <= as_of]
    rows: list[dict[str, Any]] = [
        {
            "number": n,
            "start": f"{a}",
            "end": f"{b}",
            "counted": counted[n],
            "undecided": undecided[n],
        }
        for n, (a, b) in enumerate(begun, 1)
    ]
    reviewed = {int(r["tenure"]) for r in who.get("reviews", ()) if day(r["on"]) <= as_of}
    pending = [
        number
        for number, (_, end) in enumerate(begun[:-1], 1)
        if number not in reviewed and not (since and end < day(since))
    ]
    is_open = bool(begun) and closing is None
    current = None
    if is_open:
        needed = max(0, minimum - rows[-1]["counted"])
        current = {**rows[-1], "needed": needed, "days_left": (begun[-1][1] - as_of).days}
    standing = "upcoming" if not begun else "emeritus"
    if is_open:
        standing = "in-progress" if current and current["needed"] else "qualified"
        standing = "review-due" if pending else standing
    return {"standing": standing, "tenures": rows, "tenure": current, "by_kind": by_kind}


def differences(root: Path, out: Path, as_of: dt.date) -> Iterator[str]:
    """Everything in which the published site does not say what the YAML says."""
    program, people = read_site(root)
    logs = logs_of(people, kinds_of(program), as_of)
    published = json.loads((out / "api/v1/ambassadors.json").read_bytes())["ambassadors"]
    if [each["slug"] for each in published] != sorted(people):
        yield "the API and the folder of profiles do not name the same people"
    for said in published:
        slug = said["slug"]
        found = recount(people[slug], logs[slug], program, as_of)
        whole = json.loads((out / f"api/v1/ambassadors/{slug}.json").read_bytes())
        kinds = Counter(e["kind"] for e in whole["contributions"] if e["counts"] is True)
        for key in ("standing", "tenures", "tenure"):
            for where in (said, whole):
                if where[key] != found[key]:
                    yield f"{slug}: {key} is {where[key]}, and should be {found[key]}"
        if kinds != found["by_kind"]:
            yield f"{slug}: by kind {dict(kinds)}, and should be {dict(found['by_kind'])}"
        if said["contributions"] != len(whole["contributions"]):
            yield f"{slug}: the number of entries is not that of the log"
    yield from totals(out, published, as_of)


def totals(out: Path, published: list[Entry], as_of: dt.date) -> Iterator[str]:
    """Everything in which tables, feeds and pages do not agree with the API."""
    works = json.loads((out / "api/v1/contributions.json").read_bytes())["contributions"]
    listed = {(w["date"], w["title"], w["url"], tuple(w["people"])) for w in works}
    if len(listed) != len(works):
        yield "a work stands twice in contributions.json"
    for name, rows in (("ambassadors", len(published)), ("contributions", len(works))):
        table = out / f"api/v1/{name}.csv"
        if table.exists():
            found = len(list(csv.reader(io.StringIO(table.read_text("utf-8-sig"))))) - 1
            if name == "ambassadors" and found != rows:
                yield f"{name}.csv has {found} rows, and the API {rows}"
    happened = [work for work in works if span(work["date"])[0] <= as_of]
    feed = out / "feed.json"
    if feed.exists():
        items = json.loads(feed.read_bytes())["items"]
        if len(items) != min(len(happened), len(items)) or (len(items) < min(len(happened), 20)):
            yield f"feed.json has {len(items)} items of {len(happened)}"
        titles = [work["title"] for work in happened]
        strange = (each["title"] for each in items)
        yield from (f"feed.json alone has {s}" for s in strange if not any(t in s for t in titles))


def main() -> int:
    """Compare, and say what came of it."""
    if len(sys.argv) != len(("program", "site", "published", "day")):
        print(__doc__)
        return 2
    root, out, as_of = Path(sys.argv[1]), Path(sys.argv[2]), day(sys.argv[3])
    found = list(differences(root, out, as_of))
    people = json.loads((out / "api/v1/ambassadors.json").read_bytes())["ambassadors"]
    tenures = sum(len(each["tenures"]) for each in people)
    counted = sum(tenure["counted"] for each in people for tenure in each["tenures"])
    print("\n".join(found))
    print(f"{len(people)} people, {tenures} tenures, {counted} counted: {len(found)} differences.")
    return int(bool(found))


if __name__ == "__main__":
    raise SystemExit(main())
