"""One profile edited among two hundred: only what shows it is rendered again."""

import datetime as dt
from pathlib import Path

from bench.corpus import write_corpus
from site_builder.pipeline import BuildOptions, BuildReport, build_site

PEOPLE = 200


def build(root: Path) -> BuildReport:
    return build_site(BuildOptions(root, root / "_site", dt.date(2026, 11, 22)))


def test_only_what_shows_the_edit_is_rendered(tmp_path: Path) -> None:
    write_corpus(tmp_path, PEOPLE)
    with (tmp_path / "site.yaml").open("a") as settings:
        settings.write("outputs: {share_images: false}\n")
    first = build(tmp_path)
    assert first.rendered == first.pages
    profile = tmp_path / "content/ambassadors/bench-000007.md"
    profile.write_text(f"{profile.read_text()}\nOne more line.\n")
    edited = build(tmp_path)
    assert (1, 1) == (edited.rendered, edited.written)
    profile.write_text(profile.read_text().replace("company: ", "company: Renamed ", 1))
    renamed = build(tmp_path)
    others = PEOPLE - 1
    assert 1 < renamed.rendered < others
    assert b"Renamed" in (tmp_path / "_site/ambassadors/bench-000007/index.html").read_bytes()
