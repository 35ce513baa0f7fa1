"""A small site on disk, for commands to work on."""

from pathlib import Path

import pytest

SITE = """\
site:
  title: Sample Ambassadors
  url: https://ambassadors.example.org/sample/
program:
  name: Sample Ambassador Program
"""
ANN = """\
---
name: Ann Sample
github: sample-ann
aliases: [ann-earlier]
accepted: 2026-01-11
contributions:
  - date: 2026-02-03
    kind: article
    title: A first article
    url: https://example.org/first
---
Ann writes.
"""
BEA = """\
---
name: Bea Sample
github: sample-bea
accepted: 2026-01-11
---
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site's folder without problems, in which the commands are run."""
    root = tmp_path / "site"
    people = root / "content" / "ambassadors"
    people.mkdir(parents=True)
    (root / "site.yaml").write_text(SITE)
    (people / "sample-ann.md").write_text(ANN)
    (people / "sample-bea.md").write_text(BEA)
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 2026-11-22
    return root


def add(file: Path, line: str, before: str = "accepted:") -> None:
    """Write a line into a profile, above another one."""
    text = file.read_text()
    file.write_text(text.replace(before, f"{line}\n{before}", 1))


def break_profile(root: Path) -> None:
    """Mistype a field in a profile: an error on its fourth line."""
    add(root / "content" / "ambassadors" / "sample-bea.md", "compnay: Example")


def unlink_article(root: Path) -> None:
    """Leave a contribution without evidence: a warning."""
    profile = root / "content" / "ambassadors" / "sample-ann.md"
    profile.write_text(profile.read_text().replace("    url: https://example.org/first\n", ""))
