"""Importing into a site: new profiles are written, existing ones gain what they lack."""

from pathlib import Path

import pytest

from site_builder.authoring.imports import (
    ImportReport,
    ListFiles,
    import_lists,
    summarise_import,
)
from site_builder.content.load import load_site
from site_builder.importers.asyncapi.lists import Choices
from tests.conftest import Blessed
from tests.importers.lists_read import LISTS, RENAMED

IMPORTED = Path(__file__).parent / "imported"
SITE = "site:\n  title: Sample\n  url: https://example.org/\nprogram:\n  name: Sample # ours"
CHOICES = Choices(renamed=RENAMED)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site.yaml").write_text(SITE, encoding="utf-8")
    return tmp_path


def bring_in(root: Path, choices: Choices = CHOICES, members: Path | None = None) -> ImportReport:
    files = ListFiles(
        members or LISTS / "members.yaml", LISTS / "tenures.csv", LISTS / "emeritus.yaml"
    )
    return import_lists(root, files, choices)


def files_of(root: Path) -> dict[str, bytes]:
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def ada(root: Path) -> Path:
    return root / "content/ambassadors/sample-ada.md"


def test_every_person_gets_a_profile(root: Path, blessed: Blessed) -> None:
    report = bring_in(root)
    for path in report.created:
        text = (root / path).read_text(encoding="utf-8")
        assert blessed.read(IMPORTED / Path(path).name, text) == text
    assert 5 == len(report.created)
    assert "5 people and 7 contributions were read: 5 profiles written." == summarise_import(report)


def test_what_was_imported_is_valid_content(root: Path) -> None:
    bring_in(root)
    loaded = load_site(root)
    assert () == loaded.problems
    assert loaded.site is not None
    assert 5 == len(loaded.site.ambassadors)


REAL = Path(__file__).parents[3] / "shared" / "data" / "asyncapi"


@pytest.mark.skipif(not REAL.is_dir(), reason="the real lists are not at ../shared/data/asyncapi")
def test_the_real_lists_become_valid_content_with_every_contribution(root: Path) -> None:
    members, tenures, emeritus = (
        REAL / name for name in ("AMBASSADORS_MEMBERS.yaml", "tenures.csv", "Emeritus.yaml")
    )
    choices = Choices(renamed=[("alequetzalli", "quetzalliwrites")])
    report = import_lists(root, ListFiles(members, tenures, emeritus), choices)
    assert (16, 63) == (len(report.created), report.contributions)
    loaded = load_site(root)
    assert () == loaded.problems
    assert loaded.site is not None
    assert 63 == sum(len(person.contributions) for person in loaded.site.ambassadors)


def test_a_second_import_changes_nothing_and_says_so(root: Path) -> None:
    bring_in(root)
    before = files_of(root)
    report = bring_in(root)
    assert before == files_of(root)
    assert ((), (), 0) == (report.created, report.extended, report.added)
    assert summarise_import(report).startswith("Nothing to do: 5 people and 7 contributions")


def test_an_entry_that_a_profile_lacks_is_added_and_nothing_else_changes(root: Path) -> None:
    bring_in(root)
    complete = ada(root).read_text(encoding="utf-8")
    last = "  - date: 2023-01\n" + complete.partition("  - date: 2023-01\n")[2].partition("---")[0]
    edited = complete.replace("Engineer", "Pilot # now")
    ada(root).write_text(edited.replace(last, ""), encoding="utf-8")
    report = bring_in(root)
    assert edited == ada(root).read_text(encoding="utf-8")
    assert "1 entry added to 1 existing profile" in summarise_import(report)


def test_what_a_person_completed_is_known_again(root: Path) -> None:
    bring_in(root)
    text = ada(root).read_text(encoding="utf-8")
    touched = (
        text.replace("2025-09\n", "2025-09-17\n")
        .replace("Events in practice", "Events, in practice")
        .replace("2023-01\n", "2023-07-01\n")
    )
    assert text != touched
    ada(root).write_text(touched, encoding="utf-8")
    assert 0 == bring_in(root).added
    assert touched == ada(root).read_text(encoding="utf-8")


def test_differences_are_told_and_the_profile_is_kept(root: Path) -> None:
    bring_in(root)
    text = ada(root).read_text(encoding="utf-8")
    touched = (
        text.replace("Engineer", "Pilot")
        .replace("x: sample", "x: other")
        .replace("linkedin: sample-ada", "linkedin: https://www.linkedin.com/in/sample-ada/")
        .replace('country: "NO"\n', "")
    )
    ada(root).write_text(touched + "More about Ada.\n", encoding="utf-8")
    told = [p.message for p in bring_in(root).problems if p.code.name == "import-kept"]
    assert [
        "`title` is “Pilot” here and “Engineer” in the list; the profile was kept as it is.",
        "`country` is missing here, and “NO” in the list; the profile was kept as it is.",
        "the bio differs from the list's, and was kept.",
    ] == told


def test_a_profile_is_found_by_its_alias_and_in_any_case(root: Path) -> None:
    bring_in(root)
    ada(root).rename(root / "content/ambassadors/Sample-ADA.md")
    bo = root / "content/ambassadors/sample-bo.md"
    text = bo.read_text(encoding="utf-8").replace(
        "github: sample-bo", "github: bo\naliases: [Sample-Bo]"
    )
    bo.with_name("bo.md").write_text(text, encoding="utf-8")
    bo.unlink()
    assert () == bring_in(root).created


def test_new_kinds_go_into_site_yaml_with_the_usual_ones(root: Path) -> None:
    members = root / "list.yaml"
    members.write_text(
        "- github: ada\n  startedOn: 2025-01-11\n"
        "  contributions: [{type: stream, title: A, date: 2025-01}]",
        encoding="utf-8",
    )
    stopped = import_lists(root, ListFiles(members), Choices())
    assert not stopped.is_done
    assert ["list.yaml", "site.yaml"] == [*files_of(root)]
    assert summarise_import(stopped).startswith("Nothing was imported")
    done = import_lists(root, ListFiles(members), Choices(add_kinds=True))
    program = (root / "site.yaml").read_text(encoding="utf-8")
    assert program.startswith(f"{SITE}\n  kinds:\n    article: ")
    assert program.endswith("    stream: {label: Stream, plural: Streams}\n")
    assert ["import-kind-added"] == [p.code.name for p in done.problems if "kind" in p.code.name]
    assert import_lists(root, ListFiles(members), Choices()).is_done


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("site.yaml", b"site: [", "site.yaml"),
        ("content/ambassadors/sample-ada.md", b"no front matter", "first line must be `---`"),
        ("content/ambassadors/sample-ada.md", b"---\n- a\n---\n", "one below the other"),
        ("content/ambassadors/other.md", b"\xff\xfe", "UTF-8"),
    ],
)
def test_with_any_error_nothing_is_written(
    root: Path, name: str, content: bytes, words: str
) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(content)
    before = files_of(root)
    report = bring_in(root)
    assert not report.is_done
    assert words in " ".join(map(str, report.problems))
    assert before == files_of(root)


def test_a_list_that_is_not_there_is_one_clear_problem(root: Path) -> None:
    report = bring_in(root, members=root / "missing.yaml")
    (problem,) = report.problems
    assert "there is no such file." == problem.message
    assert problem.path.endswith("missing.yaml")


def test_a_profile_that_is_a_link_is_never_written_through(root: Path) -> None:
    bring_in(root)
    target = root / "elsewhere.md"
    ada(root).rename(target)
    ada(root).symlink_to(target)
    assert not bring_in(root).is_done
