"""``rename``: the file, the alias and the mentions follow a new handle."""

from pathlib import Path

import pytest

from site_builder.cli import main
from tests.cli.conftest import ANN, BEA

Capture = pytest.CaptureFixture[str]
JOINT = """\
contributions:
  - {date: 2026-04-01, kind: talk, title: Two, url: https://example.org/2, with: [Sample-Ann]}
---
"""


def people(site: Path) -> dict[str, str]:
    folder = site / "content" / "ambassadors"
    return {file.name: file.read_text() for file in folder.iterdir()}


def test_the_file_moves_and_the_old_handle_leads_to_it(site: Path, capsys: Capture) -> None:
    (site / "content/ambassadors/sample-bea.md").write_text(BEA[:-4] + JOINT)
    assert 0 == main(["codeowners"])
    capsys.readouterr()
    assert 0 == main(["rename", "sample-ann", "Ann-New"])
    assert capsys.readouterr().out.splitlines() == [
        "content/ambassadors/sample-ann.md is now content/ambassadors/ann-new.md.",
        "content/ambassadors/sample-bea.md: names them as Ann-New now.",
        ".github/CODEOWNERS: names them as Ann-New now.",
    ]
    renamed = ANN.replace("github: sample-ann", "github: Ann-New")
    renamed = renamed.replace("[ann-earlier]", "[sample-ann, ann-earlier]")
    bea = BEA[:-4] + JOINT.replace("Sample-Ann", "Ann-New")
    assert {"ann-new.md": renamed, "sample-bea.md": bea} == people(site)
    assert "/content/ambassadors/ann-new.md @Ann-New" in (site / ".github/CODEOWNERS").read_text()
    assert 0 == main(["check", "--strict"])


def test_there_and_back_leaves_no_alias_of_itself(site: Path) -> None:
    assert 0 == main(["rename", "sample-bea", "bea-new"])
    assert 0 == main(["rename", "bea-new", "sample-bea"])
    there_and_back = BEA.replace("accepted", "aliases: [bea-new]\naccepted")
    assert there_and_back == people(site)["sample-bea.md"]
    assert 0 == main(["check", "--strict"])


def test_only_the_case_of_a_handle_may_change(site: Path, capsys: Capture) -> None:
    assert 0 == main(["rename", "sample-bea", "Sample-Bea"])
    assert "sample-bea.md: `github` is Sample-Bea now." in capsys.readouterr().out
    assert BEA.replace("sample-bea", "Sample-Bea") == people(site)["sample-bea.md"]


@pytest.mark.parametrize("new", ["sample-bea", "a/b", "x--y"])
def test_a_handle_that_is_taken_or_none_is_refused(site: Path, new: str, capsys: Capture) -> None:
    assert 1 == main(["rename", "sample-ann", new])
    assert new in capsys.readouterr().err
    assert {"sample-ann.md": ANN, "sample-bea.md": BEA} == people(site)
