"""``build``, as it is run at a terminal."""

import re
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.cli.conftest import break_profile, unlink_article

Capture = pytest.CaptureFixture[str]


def test_a_build_says_what_it_published_and_how_to_look_at_it(site: Path, capsys: Capture) -> None:
    assert 0 == main(["build"])
    output, said = capsys.readouterr()
    first, second = output.splitlines()
    assert first.startswith("Published 2 people, 1 contribution, ")
    assert " in _site/: " in first
    assert "Look at it: site-builder serve" == second
    assert re.fullmatch(r"Took \d+\.\d s\.\n", said)
    assert (site / "_site" / "ambassadors" / "sample-ann" / "index.html").is_file()


def test_how_long_it_took_is_told_only_beside_the_result(site: Path, capsys: Capture) -> None:
    said = [main(["build", "--out", f"{site}/../out-{number}"]) for number in (1, 2)]
    assert [0, 0] == said
    one, other = capsys.readouterr().out.replace("out-2", "out-1").split("site-builder serve\n")[:2]
    assert one == other


def test_a_second_build_has_nothing_to_do(site: Path, capsys: Capture) -> None:
    main(["build"])
    capsys.readouterr()
    assert 0 == main(["build"])
    assert capsys.readouterr().out.startswith("Nothing has changed in _site/: 2 people")
    assert site.is_dir()


def test_with_an_error_nothing_is_published_and_the_place_is_named(
    site: Path, capsys: Capture
) -> None:
    break_profile(site)
    assert 1 == main(["build"])
    output, said = capsys.readouterr()
    assert "Nothing was published: 1 error. Mend what is listed above and build again.\n" == output
    assert "content/ambassadors/sample-bea.md:4:1: " in said
    assert "    4 | compnay: Example\n      | ^\n" in said
    assert "`company`" in said
    assert not (site / "_site").exists()


def test_an_error_leaves_what_was_published_as_it_was(site: Path) -> None:
    main(["build"])
    page = site / "_site" / "ambassadors" / "sample-bea" / "index.html"
    before = page.read_bytes()
    break_profile(site)
    assert 1 == main(["build", "--clean"])
    assert before == page.read_bytes()


def test_a_warning_is_told_and_stops_only_a_strict_build(site: Path, capsys: Capture) -> None:
    unlink_article(site)
    assert 1 == main(["build", "--strict"])
    assert "Nothing was published: 1 warning (--strict counts warnings)." in capsys.readouterr().out
    assert 0 == main(["build"])
    output, said = capsys.readouterr()
    assert "(warning)" in said
    assert output.startswith("Published 2 people")


def test_the_folder_is_named_from_where_the_person_stands(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(site / "content")
    assert 0 == main(["build", "--out", "../../public"])
    assert (site.parent / "public" / "index.html").is_file()
    monkeypatch.chdir(site.parent)
    assert 0 == main(["-C", "site", "build"])
    assert " in site/_site/: " in capsys.readouterr().out
    assert (site / "_site" / "index.html").is_file()


def test_the_day_and_the_address_reach_the_pages(site: Path) -> None:
    words = ["--as-of", "2026-01-12", "--base-url", "https://preview.example.org/pr-7"]
    assert 0 == main(["build", *words])
    api = (site / "_site" / "api" / "v1" / "ambassadors.json").read_text()
    assert '"as_of":"2026-01-12"' in api
    assert "https://preview.example.org/pr-7/ambassadors/sample-ann/" in api


@pytest.mark.parametrize("out", [".", "..", "content", "content/ambassadors"])
def test_a_folder_that_holds_the_sources_is_refused_in_one_line(
    out: str, site: Path, capsys: Capture
) -> None:
    assert 1 == main(["build", "--out", out])
    output, said = capsys.readouterr()
    assert "" == output
    assert said.startswith("site-builder: ")
    assert 1 == said.count("\n")
    assert (site / "content" / "ambassadors" / "sample-ann.md").is_file()
