"""``explain``, as a contributor runs it."""

import json
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.cli.conftest import add, break_profile, unlink_article

Capture = pytest.CaptureFixture[str]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("handle", ["sample-ann", "Sample-Ann", "ann-earlier"])
def test_a_person_is_found_by_handle_and_by_alias(handle: str, capsys: Capture) -> None:
    assert 0 == main(["explain", handle])
    output, said = capsys.readouterr()
    assert output.startswith("Ann Sample (sample-ann), as of 22 November 2026\n")
    assert "A first article" in output
    assert "" == said


@pytest.mark.usefixtures("site")
def test_json_says_the_same_as_of_any_day(capsys: Capture) -> None:
    assert 0 == main(["explain", "sample-ann", "--format", "json", "--as-of", "2026-02-03"])
    document = json.loads(capsys.readouterr().out)
    assert ("sample-ann", 1) == (document["slug"], document["tenure"]["counted"])
    assert "counts" == document["contributions"][0]["rule"]


@pytest.mark.usefixtures("site")
def test_an_unknown_handle_is_answered_with_the_nearest(capsys: Capture) -> None:
    assert 1 == main(["explain", "sample-anne"])
    assert "no ambassador 'sample-anne'. Did you mean 'sample-ann'?" in capsys.readouterr().err
    assert 1 == main(["explain", "x"])
    assert "the name of a file in content/ambassadors" in capsys.readouterr().err


def test_a_profile_that_cannot_be_read_is_said_to_be_the_reason(
    site: Path, capsys: Capture
) -> None:
    break_profile(site)
    assert 1 == main(["explain", "sample-bea"])
    output, said = capsys.readouterr()
    assert "" == output
    assert "sample-bea.md:4:1: " in said
    assert "mend the profile of 'sample-bea' first" in said


def test_someone_elses_problems_do_not_stand_in_the_way(site: Path, capsys: Capture) -> None:
    break_profile(site)
    unlink_article(site)
    assert 0 == main(["explain", "sample-ann"])
    assert "" == capsys.readouterr().err


def test_a_doubtful_profile_is_explained_with_its_doubts(site: Path, capsys: Capture) -> None:
    profile = site / "content" / "ambassadors" / "sample-ann.md"
    add(profile, "reviews: [{tenure: 1, decision: renewed, on: 2026-03-01}]")
    assert 1 == main(["explain", "sample-ann"])
    output, said = capsys.readouterr()
    assert "Ann Sample" in output
    assert "sample-ann.md:" in said


def test_someone_whose_handle_another_has_as_alias_is_explained(
    site: Path, capsys: Capture
) -> None:
    ann = site / "content" / "ambassadors" / "sample-ann.md"
    ann.write_text(ann.read_text().replace("[ann-earlier]", "[sample-bea]"))
    assert 1 == main(["explain", "sample-bea"])
    output, said = capsys.readouterr()
    assert output.startswith("Bea Sample (sample-bea)")
    assert "address-taken" in said


def test_without_a_readable_site_file_nothing_is_said(site: Path, capsys: Capture) -> None:
    (site / "site.yaml").write_text("site: {}\n")
    assert 1 == main(["explain", "sample-ann"])
    output, said = capsys.readouterr()
    assert "" == output
    assert "site.yaml" in said
