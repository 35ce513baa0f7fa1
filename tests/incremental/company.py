"""A small company who do everything together, and every change that is made to such a site.

Names, addresses, days and spellings are drawn from pools so small that they meet all the time:
works are told by several, handles move between people, and photos, topics and pages come and go.
Each edit is drawn from the files as they are, so that any run of edits may leave some out.
"""

import datetime as dt
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

AS_OF = dt.date(2026, 11, 22)
DAYS = (
    *(0, 0, 0, 1, 2, 9, 10, 30, 39, 59, 60, 61, 62, 99, 100, 101, 365, 366, 463, 464),
    *(-1, -2, -30, -365, -400, -700, -1000, 548, 549, 730, 4000),
)
"""Some of them are a day around the end of a tenure, a review, or eighteen months ahead."""
HANDLES = ("ada", "bo-li", "chi", "dara", "elif", "femi")
OTHERS = ("ada-old", "bo-old", "gro", "hana", "dare", "Chi", "ADA")
"""Earlier handles, guests who may join, one that is nearly another, and other letter case."""
TOPICS = ("Kafka", "kafka", "KAFKA", "docs", "Docs", "event driven", "Event-Driven", "c++")
COUNTRIES = ("NO", "DE", "IN")
PHOTOS = ("ada.png", "Ada.png", "team.png", "logo.png")
ASIDE = "old/team.png"
"""A photo in a folder of its own, which no profile may name."""
PAGES = ("guide.md", "docs.md", "a/one.md", "b/one.md", "a/index.md", "a/_section.md")
URLS = (*(f"https://example.org/{name}" for name in "abcd"), "http://www.example.org/a/?utm_x=1")
WHENS = (
    *("2024-03-01", "2025-01-10", "2025-01-11", "2025-11", "2026-01", "2026-01-10", "2026-01-11"),
    *("2026-02", "2026-05-05", "2026-11", "2026-11-22", "2026-11-23", "2026-12", "2027-01-10"),
    *("2028-02-29", "2028-05-22", "2030-01-01"),
)
ACCEPTED = ("2022-05-05", "2024-02-29", "2025-01-11", "2025-11-23", "2026-11-22", "2027-01-11")
EVENTS = (None, None, "Conf", "CONF", "Meetup")
KINDS = ("article", "talk", "video", "booth", "presentation")
LINKS = (
    *("/", "/guide/", "/a/one/", "/a/", "docs.md", "../pages/docs.md", "../pages/a/one.md"),
    *("/topics/kafka/", "/countries/no/", "/ambassadors/ada/", "ada.md", "/ambassadors/gro/"),
    *("../pages/docs.md#part", "/kinds/talk/", "/emeritus/", "/insights/", "/badges/ada.svg"),
    *("../ambassadors/chi.md", "../ambassadors/chi.md#part", "/static/css/base.css"),
    *("/contributions/2026/", "/api/", "/static/team.svg", "/old/", "one.md", "/one/"),
)
Edit = Callable[[Path, random.Random], None]
Fields = dict[str, Any]


@dataclass(slots=True)
class Text:
    """A file with front matter, as it can be written again."""

    fields: Fields
    body: str = ""
    comments: int = 0


def read(path: Path) -> Text:
    """What ``write`` has written."""
    front, _, body = path.read_text().removeprefix("---\n").partition("---\n")
    return Text(yaml.load(front, yaml.BaseLoader), body, front.count("# "))


def write(path: Path, text: Text) -> None:
    """Every field on a line, every entry of a list too; comments move what follows them."""
    lines = ["# A comment.\n"] * text.comments
    own = {
        name.lower() for name in (text.fields.get("github", ""), *text.fields.get("aliases", ()))
    }
    for work in text.fields.get("contributions") or []:
        if "with" in work:
            work["with"] = [name for name in work["with"] if name.lower() not in own] or ["gro"]
    for key, value in text.fields.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines += [f"{key}:\n", *(f"  - {_flow(each)}\n" for each in value)]
        else:
            lines.append(f"{key}: {_flow(value)}\n")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{''.join(lines)}---\n{text.body}")


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    text = str(value)
    return f'"{text}"' if set(text) & set(":#,{}[]&*") else text


def make_company(root: Path, chance: random.Random) -> Path:
    """Six people who know each other, and two pages."""
    write_settings(root, {"site": dict(SITE), "program": {"name": "Sample"}, "outputs": OUTPUTS})
    for handle in HANDLES:
        write(root / PEOPLE / f"{handle}.md", _person(handle, chance))
    write(root / "content/pages/guide.md", Text({"title": "Guide"}, "See [docs](docs.md).\n"))
    write(root / "content/pages/docs.md", Text({"title": "Docs"}, "# Docs\n\n## Part\n\nText.\n"))
    (root / "static/photos").mkdir(parents=True)
    for name, colour in zip(PHOTOS[1:], COLOURS, strict=True):
        Image.new("RGB", (64, 64), colour).save(root / "static/photos" / name)
    (root / "static/team.svg").write_text(SVG.format(1))
    return root


PEOPLE = "content/ambassadors"
SITE = {"title": "Sample", "url": "https://example.org/x/", "page_size": "3"}
COLOURS = ("red", "green", "blue")
OUTPUTS = {"share_images": "false"}
SWITCHES = (
    *("api", "badges", "calendars", "certificates", "compose", "contributions"),
    *("embeds", "facets", "feeds", "insights", "vcards"),
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="1"/>'


def _person(handle: str, chance: random.Random) -> Text:
    works = [_work(chance) for _ in range(4)]
    fields: Fields = {"name": handle.title(), "github": handle, "accepted": chance.choice(ACCEPTED)}
    fields |= {"topics": _topics(chance), "country": chance.choice(COUNTRIES)}
    if chance.random() < 0.5:
        fields["photo"] = chance.choice(PHOTOS)
    return Text({**fields, "contributions": works}, f"The bio of {handle}.\n")


def _topics(chance: random.Random) -> list[str]:
    """A few, each in one spelling."""
    found = {topic.casefold(): topic for topic in chance.sample(TOPICS, chance.randint(1, 3))}
    return list(found.values())


def _work(chance: random.Random) -> Fields:
    work: Fields = {"date": chance.choice(WHENS), "kind": chance.choice(KINDS[:3])}
    work["title"] = chance.choice(("One", "one", "Two"))
    own = f"https://example.org/{chance.randrange(1000)}"
    if url := chance.choice((None, own, own, chance.choice(URLS), chance.choice(URLS))):
        work["url"] = url
    if event := chance.choice(EVENTS):
        work["event"] = event
    if chance.random() < 0.5:
        work["with"] = chance.sample((*HANDLES, *HANDLES, *OTHERS), chance.choice((1, 1, 2)))
    if chance.random() < 0.1:
        work |= {"counts": "false", "reason": "a reason"}
    if chance.random() < 0.2:
        work["topics"] = [chance.choice(TOPICS)]
    return work


def _someone(root: Path, chance: random.Random) -> Path:
    return chance.choice(sorted((root / PEOPLE).glob("*.md")))


def _change(root: Path, chance: random.Random, change: Callable[[Fields], object]) -> None:
    path = _someone(root, chance)
    text = read(path)
    change(text.fields)
    write(path, text)


def read_settings(root: Path) -> Fields:
    """What ``write_settings`` has written."""
    fields: Fields = yaml.load((root / "site.yaml").read_text(), yaml.BaseLoader)
    return fields


def write_settings(root: Path, fields: Fields) -> None:
    """The settings of a site."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "site.yaml").write_text(
        "".join(f"{key}: {_flow(each)}\n" for key, each in fields.items())
    )


def add_work(root: Path, chance: random.Random) -> None:
    """A new entry, which somebody else may have told of before."""
    _change(
        root,
        chance,
        lambda fields: fields.setdefault("contributions", []).insert(
            chance.randint(0, len(fields.get("contributions") or [])), _work(chance)
        ),
    )


def drop_work(root: Path, chance: random.Random) -> None:
    """An entry goes."""

    def drop(fields: Fields) -> None:
        works = fields.get("contributions") or []
        if works:
            works.pop(chance.randrange(len(works)))
        if not works:
            fields.pop("contributions", None)

    _change(root, chance, drop)


def copy_work(root: Path, chance: random.Random) -> None:
    """An entry is told by someone else too, perhaps of another day or event."""
    source = read(_someone(root, chance)).fields.get("contributions")
    if source:
        work = dict(chance.choice(source))
        if chance.random() < 0.5:
            work["date"] = chance.choice(WHENS)
        _change(root, chance, lambda fields: fields.setdefault("contributions", []).append(work))


def change_work(root: Path, chance: random.Random) -> None:
    """One field of an entry is another."""

    def change(fields: Fields) -> None:
        works = fields.get("contributions")
        if works:
            work, other = chance.choice(works), _work(chance)
            key = chance.choice(("date", "kind", "title", "url", "event", "with", "topics"))
            work.pop(key, None)
            if key in other:
                work[key] = other[key]
            work.setdefault("date", other["date"])

    _change(root, chance, change)


def name_companions(root: Path, chance: random.Random) -> None:
    """An entry names others than before, guests and earlier handles too."""

    def change(fields: Fields) -> None:
        for work in chance.sample(
            fields.get("contributions") or [], 1 if fields.get("contributions") else 0
        ):
            work["with"] = chance.sample((*HANDLES, *HANDLES, *OTHERS), chance.choice((1, 1, 2, 4)))

    _change(root, chance, change)


def change_aliases(root: Path, chance: random.Random) -> None:
    """Earlier handles come, go, and move from one person to another."""
    names = chance.sample((*OTHERS[:4], *OTHERS[:4], chance.choice(HANDLES)), chance.randint(0, 2))
    path = _someone(root, chance)
    text = read(path)
    for other in sorted((root / PEOPLE).glob("*.md")) if chance.random() < 0.7 else []:
        found = read(other)
        if set(found.fields.get("aliases", ())) & set(names):
            found.fields["aliases"] = [
                each for each in found.fields["aliases"] if each not in names
            ]
            write(other, found)
            if other == path:
                text = found
    text.fields["aliases"] = sorted(set(names) - {path.stem})
    write(path, text)


def rename(root: Path, chance: random.Random) -> None:
    """Another handle, perhaps with the earlier one as an alias, perhaps only in letter case."""
    path = _someone(root, chance)
    text, old = read(path), path.stem
    new = chance.choice((old.upper(), old.lower(), *HANDLES, *OTHERS[:5]))
    taken = {each.stem.lower() for each in (root / PEOPLE).glob("*.md")} - {old.lower()}
    if new.lower() in taken:
        return
    path.unlink()
    text.fields["github"] = new
    if new.lower() != old.lower() and chance.random() < 0.6:
        text.fields["aliases"] = sorted(
            {*text.fields.get("aliases", ()), old.lower()} - {new.lower()}
        )
    write(path.with_name(f"{new}.md"), text)


def join(root: Path, chance: random.Random) -> None:
    """Someone new, who may have been a guest, or an alias, before."""
    new = chance.choice((*HANDLES, *OTHERS[:5]))
    if new not in {each.stem.lower() for each in (root / PEOPLE).glob("*.md")}:
        write(root / PEOPLE / f"{new}.md", _person(new, chance))


def leave(root: Path, chance: random.Random) -> None:
    """A profile is deleted, though others name it."""
    if len(list((root / PEOPLE).glob("*.md"))) > 4:
        _someone(root, chance).unlink()


def change_field(root: Path, chance: random.Random) -> None:
    """Name, place, topics, languages and what else a profile says."""
    key = chance.choice(("name", "country", "topics", "photo", "photo", "other"))
    value: object = {
        "name": chance.choice(("Ada", "Bo", "Áda", "Zed")),
        "country": chance.choice((*COUNTRIES, None)),
        "topics": chance.choice((_topics(chance), _topics(chance), None)),
        "photo": chance.choice((*PHOTOS, None)),
    }.get(key)
    if key == "other":
        key, value = chance.choice(
            (
                ("city", "Bergen"),
                ("company", chance.choice(("Acme", "Example"))),
                ("languages", chance.choice((["nb"], None))),
                ("available_for", ["talks"]),
                ("accepted", chance.choice(ACCEPTED)),
                ("pronouns", "they/them"),
            )
        )
    _change(
        root,
        chance,
        lambda fields: fields.pop(key, None) if value is None else fields.update({key: value}),
    )


def change_appointment(root: Path, chance: random.Random) -> None:
    """Reviews, leave, an end, an earlier appointment."""
    day = chance.choice(("2025-12-01", "2026-01-15", "2026-11-23", "2027-02-01", "2026-12-02"))
    decision = chance.choice(("renewed", "ended"))
    key, value = chance.choice(
        (
            ("reviews", [{"tenure": str(chance.randint(1, 2)), "decision": decision, "on": day}]),
            ("reviews", None),
            ("leave", [{"from": "2026-02-01", "to": "2026-03-02"}]),
            ("leave", None),
            ("ended", day),
            ("ended", None),
            ("earlier", [{"accepted": "2020-01-01", "ended": "2021-02-03"}]),
            ("earlier", None),
        )
    )
    _change(
        root,
        chance,
        lambda fields: fields.pop(key, None) if value is None else fields.update({key: value}),
    )


def change_bio(root: Path, chance: random.Random) -> None:
    """A bio links to pages, photos, profiles and anchors that come and go."""
    path = _someone(root, chance)
    text = read(path)
    text.body = "".join(
        f"{'!' if link.endswith('svg') and chance.random() < 0.5 else ''}[x]({link})\n\n"
        for link in chance.sample(LINKS, chance.randint(0, 2))
    ) + chance.choice(("", "## Part\n", "More.\n"))
    write(path, text)


def comment(root: Path, chance: random.Random) -> None:
    """Comments in front matter move every line below them, and nothing else."""
    path = _someone(root, chance)
    text = read(path)
    text.comments = chance.randint(0, 3)
    write(path, text)


def spoil(root: Path, chance: random.Random) -> None:
    """A profile gets an error of its own, and is not read; or it is healed."""

    def change(fields: Fields) -> None:
        if fields.pop("unknown", None) is None:
            fields["unknown"] = "1"

    _change(root, chance, change)


def heal(root: Path, _chance: random.Random) -> None:
    """Every profile is read again."""
    for path in sorted((root / PEOPLE).glob("*.md")):
        text = read(path)
        if text.fields.pop("unknown", None):
            write(path, text)


def change_pages(root: Path, chance: random.Random) -> None:
    """A page comes, goes, becomes a draft, or has another title, alias or link."""
    path = root / "content/pages" / chance.choice(PAGES)
    if path.exists() and chance.random() < 0.3:
        path.unlink()
        return
    fields: Fields = {"title": chance.choice(("Guide", "Docs", "Other"))}
    if path.name != "_section.md":
        fields |= chance.choice(({}, {"draft": "true"}, {"nav": "false"}, {"aliases": ["/old/"]}))
    link = f"[x]({chance.choice(LINKS)})\n" if chance.random() < 0.5 else ""
    body = f"{link}\n## {chance.choice(('Part', 'Other'))}\n\n{{{{ program.name }}}}\n"
    write(path, Text(fields, "" if path.name == "_section.md" else body))


def change_settings(root: Path, chance: random.Random) -> None:
    """Any setting of the site."""
    settings = read_settings(root)
    key, value = chance.choice(
        (
            ("url", "https://example.org/x/"),
            ("url", "https://example.org/"),
            ("repository", "https://github.com/example/x"),
            ("repository", None),
            ("branch", "next"),
            ("page_size", str(chance.randint(2, 5))),
            ("accent", "#006655"),
            ("accent", None),
            ("logo", "team.svg"),
            ("logo", "photos/logo.png"),
            ("logo", None),
            ("slack", "https://x.slack.com/"),
            ("slack", None),
            ("language", chance.choice(("en", "nb"))),
            ("email", "a@example.org"),
            ("email", None),
            ("title", chance.choice(("Sample", "Other"))),
        )
    )
    settings["site"].pop(key, None)
    if value:
        settings["site"][key] = value
    write_settings(root, settings)


def change_outputs(root: Path, chance: random.Random) -> None:
    """Kinds of output are switched off and on."""
    off = chance.sample(SWITCHES, chance.choice((0, 0, 1, 2)))
    fields = read_settings(root)
    fields["outputs"] = {**OUTPUTS, **dict.fromkeys(off, "false")}
    write_settings(root, fields)


def change_policy(root: Path, chance: random.Random) -> None:
    """Figures of the policy, and its kinds: their names, aliases and limits."""
    fields = read_settings(root)
    key, value = chance.choice(
        (
            ("minimum_contributions", str(chance.randint(1, 4))),
            ("name", chance.choice(("Sample", "New"))),
            ("tenure_months", chance.choice(("6", "12"))),
            ("reviews_recorded_since", "2026-06-01"),
            ("reviews_recorded_since", None),
            ("review_notice_days", chance.choice(("0", "10", "60"))),
            ("kinds", None),
            ("kinds", _kinds(chance)),
            ("kinds", _kinds(chance)),
        )
    )
    fields["program"].pop(key, None)
    if value:
        fields["program"][key] = value
    write_settings(root, fields)


def _kinds(chance: random.Random) -> Fields:
    kinds: Fields = {
        name: {"label": name.title(), "plural": f"{name}s"}
        for name in chance.sample(("article", "talk", "video", "booth"), 4)
    }
    kinds["talk"]["aliases"] = ["presentation"]
    for name in chance.sample(sorted(kinds), 2):
        kinds[name] |= chance.choice(({"max_per_tenure": "1"}, {"counts": "false"}, {"label": "X"}))
    return kinds


def change_photos(root: Path, chance: random.Random) -> None:
    """A photo is added, replaced, removed, or spelled in another letter case."""
    path = root / "static/photos" / chance.choice((*PHOTOS, ASIDE))
    folder, name = path.parent, path.name
    folder.mkdir(parents=True, exist_ok=True)
    same = [path for path in folder.iterdir() if path.name.lower() == name.lower()]
    for path in same:
        path.unlink()
    if not same or chance.random() < 0.6:
        if chance.random() < 0.1:
            (folder / name).write_bytes(b"no photo")
        else:
            colour = chance.choice(COLOURS)
            Image.new("RGB", (64, 64), colour).save(folder / name)


def change_files(root: Path, chance: random.Random) -> None:
    """A file of ``static/``, the builder's own replaced, or gone again."""
    path = root / "static" / chance.choice(("team.svg", "css/base.css", "js/copy.js"))
    if path.exists() and chance.random() < 0.4:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        SVG.format(chance.randint(1, 3))
        if path.suffix == ".svg"
        else f"/* {chance.randint(1, 3)} */\n"
    )


TEMPLATES = (
    '{% extends "default/partials/footer.html" %}{# 1 #}\n',
    '{% extends "default/partials/footer.html" %}{# 2 #}\n',
    "<footer>{{ nothing.at_all }}</footer>\n",
)


def change_template(root: Path, chance: random.Random) -> None:
    """A template of the site's own, which may be broken."""
    path = root / "templates/partials/footer.html"
    if path.exists() and chance.random() < 0.5:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(chance.choice(TEMPLATES))


EDITS: tuple[Edit, ...] = (
    *(add_work, drop_work, copy_work, change_work, name_companions, change_aliases, rename),
    *(join, leave, change_field, change_appointment, change_bio, comment, spoil, heal),
    *(change_pages, change_settings, change_outputs, change_policy, change_photos, change_files),
    change_template,
)


def copy_site(root: Path, folder: Path) -> Path:
    """The content of a site, and nothing of what was built or kept."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("site.yaml", "content", "static", "templates"):
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name)
        elif (root / name).exists():
            shutil.copy(root / name, folder / name)
    return folder
