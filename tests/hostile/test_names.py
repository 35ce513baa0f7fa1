"""Whatever a file is called, it is refused with its place or published without harm."""

import datetime as dt
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from site_builder.model.glance import Glance
from site_builder.pipeline import BuildOptions, BuildReport, build_site
from site_builder.pipeline.latest import recall_report, remember
from site_builder.pipeline.sight import Sight
from site_builder.problems import Problem
from site_builder.reports.printable import printable
from tests.content.sites import a_site, page, profile
from tests.hostile.limited import ask
from tests.hostile.names import names, path_of
from tests.hostile.outputs import dangers
from tests.pictures.photographs import a_photo

AS_OF = dt.date(2026, 11, 22)
SECRET = "what-lies-outside"
PLACES: Mapping[str, tuple[str, bytes]] = {
    "content/ambassadors": ("md", profile().encode()),
    "content/pages": ("md", page().encode()),
    "content/pages/guide": ("png", a_photo(form="PNG")),
    "static": ("txt", b"a"),
    "static/photos": ("png", a_photo(form="PNG")),
    "content": ("md", page().encode()),
}
FEW = 12
"""Names that are refused at least, in every place."""


def a_hostile_site(root: Path, folder: str) -> list[str]:
    """A site with files of all those names in a folder; says which its disk has taken."""
    a_site(root)
    (root.parent / "secret").write_text(SECRET)
    extension, data = PLACES[folder]
    (root / folder).mkdir(parents=True, exist_ok=True)
    taken = []
    for name in names(extension):
        path = path_of(folder, name)
        try:
            (root / path).write_bytes(data)
        except OSError:  # of disks that take no bytes but text, or fewer of them
            continue
        taken.append(path)
    assert FEW < len(taken)
    return taken


def build(root: Path) -> BuildReport:
    return build_site(BuildOptions(root, root / "_site", AS_OF))


def mistaken(problems: Iterable[Problem]) -> set[str]:
    return {problem.path for problem in problems if problem.is_error}


def outside(root: Path) -> set[str]:
    """What lies beside the site, and beside its sources within it."""
    known = {"site.yaml", "content", "static", "_site", "._site.site-builder", ".site-builder"}
    return {path.name for path in root.parent.iterdir()} | {
        path.name for path in root.iterdir() if path.name not in known
    }


@pytest.mark.parametrize("folder", PLACES)
def test_a_hostile_name_is_refused_with_its_place_or_does_no_harm(
    tmp_path: Path, folder: str
) -> None:
    root = tmp_path / "site"
    taken = a_hostile_site(root, folder)
    first = build(root)
    refused = mistaken(first.problems)
    assert not first.published
    assert FEW < len(refused)
    assert refused <= set(taken)
    for problem in first.problems:
        assert problem.message.isprintable(), ascii(problem.message)
    for path in refused:
        (root / path).unlink()
    second = build(root)
    for path in mistaken(second.problems):  # what only planning finds
        assert path in taken
        (root / path).unlink()
    report = second if second.published else build(root)
    assert report.published, [ascii(str(each)) for each in report.problems if each.is_error][:5]
    assert [] == dangers(root / "_site")
    assert {"site", "secret"} == outside(root)
    for file in (root / "_site").rglob("*"):
        assert not file.is_symlink()
        assert file.is_dir() or SECRET.encode() not in file.read_bytes(), file


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "markdown"])
def test_a_hostile_name_breaks_no_report(tmp_path: Path, form: str) -> None:
    root = tmp_path / "site"
    for folder in PLACES:
        a_hostile_site(root, folder)
    said = ask(root, "check", "--format", form)
    assert 1 == said.code, said.text[-500:]
    assert "Traceback" not in said.text
    lines = said.text.replace("@\u200b", "@").split("\n")  # nobody is mentioned in Markdown
    assert lines == [printable(line) for line in lines]
    if form in {"json", "sarif"}:
        json.loads(said.text)
    if form == "github":
        commands = [line for line in lines if line.startswith("::")]
        assert {"::error file", "::warning file"} >= {line.partition("=")[0] for line in commands}


def test_a_build_that_met_names_that_are_no_text_is_not_remembered(tmp_path: Path) -> None:
    taken = a_hostile_site(tmp_path / "site", "content/ambassadors")
    options = BuildOptions(tmp_path / "site", tmp_path / "site/_site", AS_OF)
    report = build_site(options)
    assert any("\udcff" in path for path in taken)
    sight = Sight("a glance", is_at_rest=True, glance=Glance(0, {}))
    remember(options, sight, report)
    assert recall_report(options, sight) is None


@pytest.mark.parametrize("name", [b"\xff", b"a\nb", b"<b>", b"\xed\xa0\x80", b"a\xe2\x80\xaeb"])
def test_a_site_may_lie_in_a_folder_of_any_name(tmp_path: Path, name: bytes) -> None:
    root = a_site(tmp_path / os.fsdecode(name), {"content/ambassadors/sample-person.md": profile()})
    options = BuildOptions(root, root / "_site", AS_OF)
    for _ in range(2):
        report = build_site(options)
        assert report.published, report.problems
        remember(options, Sight("a glance", is_at_rest=True, glance=Glance(0, {})), report)
    assert [] == dangers(root / "_site")


def test_names_that_others_put_into_the_published_folder_stay(tmp_path: Path) -> None:
    root = a_site(tmp_path / "site")
    out = root / "_site"
    assert build(root).published
    foreign = [os.fsdecode(name) for name in names("txt")]
    for name in foreign:
        (out / name).write_text("mine")
    a_site(root, {"content/pages/new.md": page("New")})
    assert build(root).published
    assert (out / "new/index.html").exists()
    assert {"mine"} == {(out / name).read_text() for name in foreign}
