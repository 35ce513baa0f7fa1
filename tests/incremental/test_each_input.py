"""Every single input of pages, lists, feeds and problems: it changes, and they follow.

One site lives through all of them, one after the other. Each names what would be missed.
"""

import datetime as dt
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache as remembered
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace
from PIL import Image

from site_builder.config import CACHE
from site_builder.content import cache
from site_builder.pipeline import BuildOptions, build_site, rendering, sight
from site_builder.pipeline.checking import check_content
from site_builder.pipeline.schemas import encode_schema
from tests.incremental.company import PEOPLE, Fields, Text, copy_site, read, write, write_settings
from tests.incremental.trial import files_of

DAY = dt.date(2026, 11, 22)
SCHEMA = remembered(encode_schema)
OFF = ("share_images", "compose", "insights", "embeds", "certificates", "vcards", "calendars")
SITE: Fields = {
    "site": {
        "title": "Sample",
        "url": "https://example.org/x/",
        "repository": "https://github.com/example/x",
        "page_size": "2",
    },
    "program": {"name": "Sample", "minimum_contributions": "2"},
    "outputs": dict.fromkeys(OFF, "false"),
}
JOINT, SHARED = "https://example.org/joint", "https://example.org/shared"


def entry(date: str, title: str, *others: str, url: str = "", kind: str = "talk") -> Fields:
    found: Fields = {"date": date, "kind": kind, "title": title}
    if title != "Bare":
        found["url"] = url or f"https://example.org/{title}"
    return {**found, "with": list(others)} if others else found


def make_site(root: Path) -> None:
    """Ada, Bo and Chi work together in every way; Dara is alone, and not reviewed."""
    write_settings(root, SITE)
    photos = root / "static/photos"
    photos.mkdir(parents=True)
    for name in ("ada", "dara", "team"):
        Image.new("RGB", (64, 64), "red").save(photos / f"{name}.png")
    write(root / "content/pages/docs.md", Text({"title": "Docs"}, "Text.\n"))
    person(
        root,
        *("ada", "2026-01-11"),
        entry("2026-02-10", "Joint", "bo", url=JOINT),
        entry("2026-02", "Month", "bo"),
        entry("2026-03-01", "Shared", url=SHARED),
        entry("2026-03-02", "Nearly", "daro-li"),
        entry("2026-11-24", "Soon", kind="presentation"),
        topics=["Kafka"],
        country="NO",
        photo="ada.png",
    )
    person(
        root,
        *("bo", "2025-02-15", entry("2026-03-01", "Later", url=JOINT), entry("2026-05-05", "Bare")),
        topics=["KAFKA"],
        country="NO",
        photo="eva.png",
        body="![A picture](/static/photos/team.png)\n",
    )
    person(
        root,
        *("chi", "2022-05-05", entry("2026-04-01", "Also", url=SHARED)),
        entry("2026-04-02", "Named", "bo"),
        entry("2028-05-30", "Far"),
        aliases=["gro"],
        topics=["kafka", "past"],
        country="DE",
        ended="2026-06-01",
    )
    person(root, "dara-li", "2025-10-01", photo="dara.png")


def person(
    root: Path, handle: str, accepted: str, *works: Fields, body: str = "", **more: object
) -> None:
    fields: Fields = {"name": handle.title(), "github": handle, "accepted": accepted, **more}
    if works:
        fields["contributions"] = list(works)
    write(root / PEOPLE / f"{handle}.md", Text(fields, body))


@dataclass
class Life:
    """The site, and what has become of it."""

    root: Path
    as_of: dt.date = DAY
    url: str | None = None
    is_strict: bool = False

    def edit(self, handle: str, **fields: object) -> None:
        """Set fields of a profile."""
        path = self.root / PEOPLE / f"{handle}.md"
        text = read(path)
        text.fields |= fields
        write(path, text)

    def change_work(self, handle: str, told: str, **fields: str) -> None:
        """Set fields of an entry, which keeps its address."""
        path = self.root / PEOPLE / f"{handle}.md"
        text = read(path)
        next(each for each in text.fields["contributions"] if each["title"] == told).update(fields)
        write(path, text)

    def comment(self, handle: str) -> None:
        """Move every field of a profile a line down."""
        path = self.root / PEOPLE / f"{handle}.md"
        text = read(path)
        text.comments += 1
        write(path, text)

    def paint(self, name: str, colour: str) -> None:
        """Add a photo, or put another in its place."""
        Image.new("RGB", (64, 64), colour).save(self.root / "static/photos" / name)

    def keep(self) -> dict[Path, bytes]:
        """All that is kept of profiles and their works."""
        return {path: path.read_bytes() for path in (self.root / CACHE).glob("*/*.cache")}


def live(life: Life) -> Iterator[str]:
    """One input after the other: the name of each, once it has changed."""
    yield "nothing yet"
    yield from _in_works(life)
    yield from _in_photos(life)
    yield from _in_names(life)
    yield from _in_settings(life)
    yield from _in_files(life)
    yield from _on_other_days(life)


def _in_works(life: Life) -> Iterator[str]:
    life.change_work("ada", "Joint", title="Together")
    yield "what a companion tells first of a work that a person tells of too"
    life.edit("ada", name="Adah")
    yield "a companion's name"
    life.change_work("chi", "Named", title="Called")
    yield "an entry that names a person who tells nothing of it"
    life.change_work("chi", "Also", date="2026-02-20")
    yield "another's telling of the same address, where nobody is named"
    life.comment("ada")
    yield "the lines of a companion's file in which a problem of this person is"
    life.comment("dara-li")
    yield "the lines of a person's own file"


def _in_photos(life: Life) -> Iterator[str]:
    life.paint("ada.png", "blue")
    yield "a photo"
    life.paint("team.png", "blue")
    yield "where a picture in a bio leads"
    life.paint("Eva.png", "green")
    yield "a photo in other letters than the one that is missed"
    (life.root / "static/photos/dara.png").unlink()
    yield "a photo that goes"
    life.paint("dara.png", "red")
    yield "a photo that comes"


def _in_names(life: Life) -> Iterator[str]:
    life.edit("bo", topics=["streams"])
    yield "the commonest spelling of a topic"
    life.edit("dara-li", topics=["storage"], contributions=[entry("2026-05-06", "Alone")])
    yield "a topic and a first work of someone on another page of the directory"
    works = [entry("2026-05-06", "Alone"), entry("2026-05-07", "Again")]
    life.edit("dara-li", contributions=works)
    yield "how much they have done"
    path = life.root / PEOPLE / "dara-li.md"
    text = read(path)
    path.unlink()
    yield "the one whom a guest is nearly called like"
    write(path, text)
    yield "the same, come back"
    person(life.root, "gro", "2026-02-02")
    yield "a person with the name of an alias"
    (life.root / PEOPLE / "gro.md").unlink()
    yield "the same, gone again"
    life.edit("bo", country="DE")
    yield "the country of a former ambassador, which has a page now"
    write(life.root / "content/pages/more.md", Text({"title": "More", "nav": "false"}))
    yield "a page that no menu names"
    (life.root / PEOPLE / "dara-li.md").rename(life.root / PEOPLE / "Dara-Li.md")
    yield "the letters of a file's name"


def _in_settings(life: Life) -> Iterator[str]:
    kinds: Fields = {
        name: {"label": name.title(), "plural": f"{name}s"} for name in ("talk", "video")
    }
    kinds["talk"] |= {"aliases": ["presentation"]}
    write_settings(life.root, {**SITE, "program": {**SITE["program"], "kinds": kinds}})
    yield "the kinds"
    before = life.keep()
    del kinds["talk"]["aliases"]
    kinds["video"] |= {"aliases": ["presentation"]}
    write_settings(life.root, {**SITE, "program": {**SITE["program"], "kinds": kinds}})
    yield "the kind that an alias is of"
    (life.root / PEOPLE / "ada.md").touch()
    del kinds["video"]["aliases"]
    write_settings(life.root, {**SITE, "program": {**SITE["program"], "kinds": kinds}})
    yield "the kinds, and a profile is written again as it was"
    kinds["video"] |= {"aliases": ["presentation"]}
    write_settings(life.root, {**SITE, "program": {**SITE["program"], "kinds": kinds}})
    yield "the kinds, back again"
    for path, content in before.items():
        path.write_bytes(content)
    life.comment("bo")
    yield "the same, with profiles as they were kept before"
    program = {**SITE["program"], "kinds": kinds, "review_notice_days": "50"}
    write_settings(life.root, {**SITE, "program": program})
    yield "the notice, after which a review is overdue"
    write_settings(life.root, {**SITE, "program": {**program, "review_notice_days": "60"}})
    yield "the same, longer again"


def _in_files(life: Life) -> Iterator[str]:
    files = {
        "static/css/base.css": "a stylesheet",
        "static/team.svg": "a file as it is",
        "templates/partials/footer.html": "a template",
    }
    for name, what in files.items():
        path = life.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<!-- 1 -->")
        yield f"{what} of the site's own"
        path.write_text("<!-- 2 -->")
        yield f"the same, and {what} is another"
    page = life.root / "content/pages/docs.md"
    write(page, Text({"title": "Books"}, "![A picture](/static/photos/team.png)\n"))
    yield "an entry of the menu"
    life.paint("team.png", "green")
    yield "where a picture on a page leads"
    write_settings(life.root, SITE)
    yield "the kinds, as they were at first"
    settings: Fields = {**SITE, "outputs": {**SITE["outputs"], "feeds": "false"}}
    write_settings(life.root, settings)
    yield "an output that is switched off"
    write_settings(life.root, {**settings, "site": {**SITE["site"], "title": "Other"}})
    yield "a setting"
    life.is_strict = True
    yield "nothing but how strict a build is"
    life.is_strict = False
    yield "the same, as it was"


def _on_other_days(life: Life) -> Iterator[str]:
    life.as_of += dt.timedelta(days=1)
    yield "the day"
    before = life.keep()
    life.as_of += dt.timedelta(days=1)
    yield "the day on which something happens"
    for path, content in before.items():
        path.write_bytes(content)
    life.edit("Dara-Li", company="Example")
    yield "the same, with works as they were kept before"
    life.as_of -= dt.timedelta(days=1)
    yield "the day, back again"
    life.as_of = DAY + dt.timedelta(days=9)
    yield "the day from which a date is no longer far, and a review overdue"
    life.as_of = dt.date(2027, 1, 10)
    yield "the last day of a tenure"
    life.as_of = dt.date(2027, 1, 11)
    yield "the day after a tenure"
    life.url = "https://example.com/"
    yield "the address of the site"


def test_each_input_is_followed(tmp_path: Path) -> None:
    life = Life(tmp_path / "site")
    make_site(life.root)
    with (
        patch.object(cache, "_CLOCK_GRAIN_NS", 0),
        patch.object(sight, "_CLOCK_GRAIN_NS", 0),
        patch.object(rendering, "encode_schema", SCHEMA),
    ):
        missed = [name for name in live(life) if not _follows(life, tmp_path)]
    assert [] == missed


def _follows(life: Life, folder: Path) -> bool:
    time.sleep(0.01)  # by now every file is at rest
    clean = copy_site(life.root, folder / "clean")
    options = BuildOptions(
        life.root, life.root / "_site", life.as_of, life.url, jobs=1, strict=life.is_strict
    )
    expected = build_site(replace(options, root=clean, out=clean / "_site"))
    checked = check_content(life.root, life.as_of, life.url)
    found = build_site(options)
    is_same = expected.problems == checked == found.problems
    if not expected.published:
        return is_same and not found.published
    return is_same and files_of(clean / "_site") == files_of(life.root / "_site")
