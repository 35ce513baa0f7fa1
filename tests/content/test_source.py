"""What is found on disk: plain files of known names, in a fixed order, and nothing else."""

import os
from hashlib import blake2b
from pathlib import Path

import pytest

from site_builder.content import load_site
from site_builder.content.flaw import FlawError
from site_builder.content.opening import read_source
from site_builder.model.site import Asset
from tests.content.sites import a_site, own_assets, page, profile, reported


def test_files_come_in_one_order_whatever_the_disk_says(tmp_path: Path) -> None:
    root = a_site(
        tmp_path,
        {
            "content/ambassadors/zoe.md": profile("zoe"),
            "content/ambassadors/anna.md": profile("Anna"),
            "content/pages/guide/start.md": page("Start"),
            "content/pages/guide/_section.md": page("Guide"),
            "content/pages/guide/picture.png": b"png",
            "content/pages/about.md": page("About"),
            "static/downloads/slides.pdf": b"pdf",
        },
    )
    site = load_site(root).site
    assert site
    assert ["anna", "zoe"] == [person.slug for person in site.ambassadors]
    assert ["about", "start"] == [each.stem for each in site.pages]
    assert [("guide",)] == [section.parts for section in site.sections]
    assert ["/guide/picture.png", "/static/downloads/slides.pdf"] == [
        a.address for a in own_assets(site)
    ]


def test_an_asset_is_known_by_path_size_and_digest(tmp_path: Path) -> None:
    site = load_site(a_site(tmp_path, {"static/robots.txt": "a"})).site
    assert site
    digest = blake2b(b"a", digest_size=16).hexdigest()
    assert (Asset("static/robots.txt", "/static/robots.txt", 1, digest),) == own_assets(site)


def test_a_draft_is_read_and_left_out(tmp_path: Path) -> None:
    draft = "---\ntitle: A\ndraft: true\n---\n"
    site = load_site(a_site(tmp_path, {"content/pages/a.md": draft})).site
    assert site
    assert () == site.pages


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/ambassadors/.DS_Store": b"\0",
        "content/pages/.drafts/a.md": "none",
        "static/.cache/a": "a",
    }
    assert [] == reported(load_site(a_site(tmp_path, files)))


def test_a_folder_without_settings_is_no_site(tmp_path: Path) -> None:
    loaded = load_site(tmp_path)
    assert loaded.site is None
    assert [("site.yaml", "file-missing")] == reported(loaded)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("content/ambassadors/notes.txt", "file-stray"),
        ("content/ambassadors/team/anna.md", "file-stray"),
        ("content/ambassadors/anna maria.md", "file-name"),
        ("content/ambassadors/-anna.md", "file-name"),
        ("content/ambassadors/a_b.md", "file-name"),
        ("content/pages/a page.md", "file-name"),
        ("content/pages/what?.md", "file-name"),
        ("content/pages/sheet.xlsx", "file-stray"),
        ("content/anna.md", "file-stray"),
        ("content/profiles/anna.md", "file-stray"),
        ("static/a b.png", "file-name"),
        (f"static/{'é' * 99}.png", "file-name"),
    ],
)
def test_a_file_of_an_odd_name_or_place_is_a_problem(tmp_path: Path, path: str, code: str) -> None:
    folder = "content/profiles" if "profiles" in path else path
    assert [(folder, code)] == reported(load_site(a_site(tmp_path, {path: profile("anna")})))


@pytest.mark.parametrize(
    "path", ["static/photos/A\u030ase.png", "content/pages/cafe\u0301.md"], ids=["photo", "page"]
)
def test_accents_that_are_signs_of_their_own_are_told_in_plain_words(
    tmp_path: Path, path: str
) -> None:
    [problem] = load_site(a_site(tmp_path, {path: page()})).problems
    assert "each accent is a sign of its own" in problem.hint
    plain = path.rpartition("/")[2].replace("\u030a", "").replace("\u0301", "")
    assert f"without accents, as in {plain}, or" in problem.hint


def test_names_that_differ_only_in_case_clash(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/ambassadors/Anna.md": profile("anna"),
        "content/ambassadors/anna.md": profile("anna"),
        "content/pages/Guide/a.md": page(),
        "content/pages/guide/b.md": page(),
    }
    expected = [
        ("content/ambassadors/anna.md", "file-clash"),
        ("content/pages/guide", "file-clash"),
    ]
    assert expected == reported(load_site(a_site(tmp_path, files)))


@pytest.mark.parametrize("name", ["content", "content/ambassadors", "content/pages", "static"])
def test_a_folder_that_is_a_link_is_never_followed(tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "ambassadors").mkdir(parents=True)
    (elsewhere / "secret.md").write_text("secret")
    root = a_site(tmp_path / "site")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).symlink_to(elsewhere)
    assert {"file-kind"} == {code for _, code in reported(load_site(root))}


@pytest.mark.parametrize(
    "name", ["content/ambassadors/anna.md", "content/pages/a.md", "static/a", "site.yaml"]
)
def test_a_file_that_is_a_link_is_never_followed(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(profile("anna"))
    root = a_site(tmp_path / "site")
    link = root / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(secret)
    assert [(name, "file-kind")] == reported(load_site(root))


def test_a_pipe_does_not_hang_the_build(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"static/a": "a"})
    os.mkfifo(root / "static/pipe")
    assert [("static/pipe", "file-kind")] == reported(load_site(root))


def test_what_became_a_pipe_or_a_link_since_it_was_listed_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "link"):
        with pytest.raises(FlawError) as caught:
            read_source(tmp_path, name, 10)
        assert caught.value.flaw.code.name == "file-kind"


def test_a_text_of_more_than_a_megabyte_is_refused(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/pages/a.md": page() + "a" * 1024 * 1024}
    assert [("content/pages/a.md", "file-size")] == reported(load_site(a_site(tmp_path, files)))


def test_what_the_system_does_not_open_is_a_problem(tmp_path: Path) -> None:
    root = a_site(tmp_path, {"content/pages": "a file in the place of a folder"})
    assert [("content/pages", "file-unreadable")] == reported(load_site(root))
    with pytest.raises(FlawError) as caught:
        read_source(root, "content/pages/a.md", 10)
    assert caught.value.flaw.code.name == "file-unreadable"
