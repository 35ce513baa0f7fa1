"""After any run of edits, a build on top of the last one equals a clean build elsewhere."""

import datetime as dt
import random
import shutil
from pathlib import Path

from site_builder.pipeline import BuildOptions, build_site
from tests.hostile.mutations import mutated

ROOT = Path(__file__).parents[2]
AS_OF = dt.date(2026, 11, 22)
PAGE = "---\ntitle: A page {0}\n---\n# {0}\n\n[home](../code-of-conduct.md)\n"


def edit(chance: random.Random, root: Path, number: int) -> None:
    """One edit as people make them: damage, change, add, remove, rename, or another day's photo."""
    people = sorted((root / "content/ambassadors").glob("*.md"))
    person = chance.choice(people)
    text = person.read_text(encoding="utf-8")
    match chance.randrange(6):
        case 0:
            damaged = mutated([text], number)
            if damaged.startswith(b"---"):
                person.write_bytes(damaged)
        case 1:
            person.write_text(text.replace("title: ", f"title: {number} ", 1), encoding="utf-8")
        case 2:
            page = root / f"content/pages/guide/added-{number % 3}.md"
            page.write_text(PAGE.format(number), encoding="utf-8")
        case 3 if len(people) > 5:
            person.unlink()
        case 4:
            program = root / "site.yaml"
            settings = program.read_text(encoding="utf-8").replace("Millrace", f"Mill{number}", 1)
            program.write_text(settings, encoding="utf-8")
        case _:
            person.write_text(f"{text}\nMore of *{number}*.\n", encoding="utf-8")


def site_of(out: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(out).as_posix(): (path.stat().st_mode, path.read_bytes())
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def test_builds_on_builds_equal_clean_builds(tmp_path: Path, *, whole: bool) -> None:
    root = tmp_path / "site"
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copytree(ROOT / "static/photos", root / "static/photos")
    shutil.copy(ROOT / "site.yaml", root)
    chance = random.Random(20261122)
    compared = 0
    for number in range(50 if whole else 5):
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        edit(chance, root, number)
        day = AS_OF + dt.timedelta(days=number)
        report = build_site(BuildOptions(root, tmp_path / "out", day))
        if not report.published:  # a mistake: it is taken back, as its author would
            restore(root, before)
            continue
        shutil.rmtree(root / ".site-builder", ignore_errors=True)
        clean = tmp_path / f"clean-{number}"
        build_site(BuildOptions(root, clean, day, clean=True))
        assert site_of(tmp_path / "out") == site_of(clean), number
        shutil.rmtree(clean)
        compared += 1
    assert compared > (25 if whole else 1)


def restore(root: Path, before: dict[Path, bytes]) -> None:
    for path in {*root.rglob("*")} - before.keys():
        if path.is_file() and ".site-builder" not in path.parts:
            path.unlink()
    for path, content in before.items():
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
