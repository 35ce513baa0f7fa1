"""A small site that is lived in: every kind of change that people make to one."""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from PIL import Image

SITE = """site:
  title: Sample Ambassadors
  url: https://example.org/ambassadors/
  repository: https://github.com/example/ambassadors
  page_size: 3
program:
  name: Sample Program
  minimum_contributions: 4
  reviews_recorded_since: 2026-11-01
outputs:
  share_images: false
"""
PROFILE = """---
name: {name}
github: {handle}
accepted: {accepted}
country: {country}
topics: [{topic}, docs]
contributions:
  - {{date: 2025-03-14, kind: article, title: A title, url: "https://example.org/{handle}/a"}}
  - {{date: 2026-02, kind: talk, title: A month, url: "https://example.org/{handle}/b"}}
  - {{date: 2026-12-24, kind: talk, title: To come, url: "https://example.org/{handle}/c"}}
---
The bio of {name}, with [a page](/guide/).
"""
HANDLES = ("ada", "bo", "chi", "dara", "eli", "femi", "gro")
PEOPLE = "content/ambassadors"

Edit = Callable[[Path, random.Random], None]


def make_site(root: Path) -> Path:
    """Seven people, a page, and nothing else."""
    (root / PEOPLE).mkdir(parents=True)
    (root / "content/pages").mkdir()
    (root / "site.yaml").write_text(SITE)
    (root / "content/pages/guide.md").write_text("---\ntitle: Guide\n---\nSee [Ada](/docs/).\n")
    (root / "content/pages/docs.md").write_text("---\ntitle: Docs\n---\nSome text.\n")
    for place, handle in enumerate(HANDLES):
        accepted = f"202{place % 6}-0{place + 1}-11"
        (root / PEOPLE / f"{handle}.md").write_text(_profile(handle, accepted, "NO"))
    return root


def _profile(handle: str, accepted: str, country: str) -> str:
    name, topic = handle.capitalize(), f"topic-{handle[0]}"
    return PROFILE.format(name=name, handle=handle, accepted=accepted, country=country, topic=topic)


def _someone(root: Path, chance: random.Random) -> Path:
    return chance.choice(sorted((root / PEOPLE).glob("*.md")))


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new, 1))


def edit_body(root: Path, chance: random.Random) -> None:
    """Another sentence at the end."""
    path = _someone(root, chance)
    path.write_text(f"{path.read_text()}\nMore, {chance.random()}.\n")


def add_contribution(root: Path, chance: random.Random) -> None:
    """A new first entry of a log."""
    path, number = _someone(root, chance), chance.randrange(10**6)
    url = f'"https://example.org/{number}"'
    entry = f"  - {{date: 2026-0{chance.randint(1, 9)}-05, kind: video, title: N, url: {url}}}\n"
    _replace(path, "contributions:\n", f"contributions:\n{entry}")


def add_joint_work(root: Path, chance: random.Random) -> None:
    """A new entry that names someone else."""
    path, other = _someone(root, chance), _someone(root, chance)
    if path != other:
        url = f'"https://example.org/{chance.randrange(10**6)}"'
        entry = f"  - {{date: 2026-05-05, kind: video, title: J, url: {url}, with: [{other.stem}]}}"
        _replace(path, "contributions:\n", f"contributions:\n{entry}\n")


def remove_contribution(root: Path, chance: random.Random) -> None:
    """The first entry of a log goes."""
    path = _someone(root, chance)
    lines = path.read_text().splitlines(keepends=True)
    entries = [place for place, line in enumerate(lines) if line.startswith("  - {")]
    if len(entries) > 1:
        del lines[entries[0]]
        path.write_text("".join(lines))


def rename_person(root: Path, chance: random.Random) -> None:
    """Another handle, the earlier one as an alias."""
    path = _someone(root, chance)
    new = f"{path.stem[:3]}{chance.randrange(10**6)}"
    text = path.read_text().replace(f"github: {path.stem}\n", f"github: {new}\n")
    (root / PEOPLE / f"{new}.md").write_text(text)
    path.unlink()


def change_name(root: Path, chance: random.Random) -> None:
    """Another name, which stands on the pages of others too."""
    _replace(_someone(root, chance), "name: ", f"name: {chance.choice('XYZ')}")


def add_person(root: Path, chance: random.Random) -> None:
    """Someone new."""
    handle = f"new{chance.randrange(10**6)}"
    (root / PEOPLE / f"{handle}.md").write_text(_profile(handle, "2026-08-01", "DE"))


def remove_person(root: Path, chance: random.Random) -> None:
    """Someone's profile is deleted, unless hardly anyone is left."""
    path = _someone(root, chance)
    named = any(f"[{path.stem}]" in each.read_text() for each in (root / PEOPLE).glob("*.md"))
    if len(list((root / PEOPLE).glob("*.md"))) > 3 and not named:
        path.unlink()


def change_policy(root: Path, chance: random.Random) -> None:
    """Another minimum."""
    text = (root / "site.yaml").read_text()
    minimum = f"minimum_contributions: {chance.randint(1, 5)}"
    (root / "site.yaml").write_text(re.sub(r"minimum_contributions: \d", minimum, text))


def change_template(root: Path, chance: random.Random) -> None:
    """A template of the site's own."""
    folder = root / "templates/partials"
    folder.mkdir(parents=True, exist_ok=True)
    text = f'{{% extends "default/partials/footer.html" %}}{{# {chance.random()} #}}\n'
    (folder / "footer.html").write_text(text)


def change_photo(root: Path, chance: random.Random) -> None:
    """A photo, for one who has it from now on or has had one."""
    path = _someone(root, chance)
    folder = root / "static/photos"
    folder.mkdir(parents=True, exist_ok=True)
    colour = tuple(chance.randrange(256) for _ in range(3))
    Image.new("RGB", (300, 300), colour).save(folder / f"{path.stem}.png")
    if "photo:" not in path.read_text():
        _replace(path, "contributions:\n", f"photo: {path.stem}.png\ncontributions:\n")


def change_page(root: Path, chance: random.Random) -> None:
    """Another title in the menu of every page."""
    text = f"---\ntitle: Docs {chance.randrange(100)}\n---\nOther text.\n"
    (root / "content/pages/docs.md").write_text(text)


def break_caches(root: Path, chance: random.Random) -> None:
    """A disk that lies: what was kept is cut short, or is noise."""
    for cache in sorted((root / ".site-builder").glob("*.cache")):
        content = cache.read_bytes()
        cache.write_bytes(content[: len(content) // 2] + chance.randbytes(20))


def lose_caches(root: Path, _chance: random.Random) -> None:
    """Caches may be deleted at any time."""
    shutil.rmtree(root / ".site-builder", ignore_errors=True)


EDITS: tuple[Edit, ...] = (
    edit_body,
    add_contribution,
    add_joint_work,
    remove_contribution,
    rename_person,
    change_name,
    add_person,
    remove_person,
    change_policy,
    change_template,
    change_photo,
    change_page,
    break_caches,
    lose_caches,
)
