"""A small published site with a composer, and the same content for the program's own checks."""

import datetime as dt
from pathlib import Path

from site_builder.pipeline import BuildOptions, build_site

FOLDER = "content/ambassadors"
AS_OF = dt.date(2026, 11, 22)
SETTINGS = """\
site:
  title: Example Ambassadors
  url: https://example.org/people/
  repository: https://github.com/example/people
program:
  name: Example Ambassador Program
outputs:
  badges: false
  open_badges: false
  share_images: false
"""
LIMITS = SETTINGS.replace(
    "outputs:",
    """\
  kinds:
    article: {label: Article, plural: Articles}
    talk: {label: Talk, plural: Talks}
    booth: {label: Booth, plural: "{b} booths", max_per_tenure: 2}
outputs:""",
)
ONE = """\
---
name: Sample One
github: sample-one
aliases: [sample-uno]
accepted: 2026-05-01
contributions:
  - date: 2026-06-01
    kind: article
    title: The first
    url: https://example.org/first
---
"""
HEAD = ONE[: ONE.rindex("---")]
"""The first profile up to the end of its log."""
LIMITED = """\
  - {date: 2026-10-03, kind: booth, title: First, url: "https://example.org/booth-1"}
  - {date: 2026-10-05, kind: booth, title: Second, url: "https://example.org/booth-2"}
  - date: 2026-07-01
    kind: talk
    title: The third
    counts: false
    reason: promotes a product
"""
"""More of that log, in a program of these ``LIMITS``."""
TWO = """\
---
name: Sample Two
github: sample-two
accepted: 2026-05-01
contributions:
  - date: 2026-06-02
    kind: talk
    title: Together
    url: https://example.org/together
---
"""

THREE = """\
---
name: Sample Three
github: sample-three
accepted: 2026-05-01
---
"""


def write_site(root: Path, settings: str = SETTINGS) -> Path:
    """The content of the site, in a folder."""
    people = root / "content" / "ambassadors"
    people.mkdir(parents=True)
    (root / "site.yaml").write_text(settings, encoding="utf-8")
    (people / "sample-one.md").write_text(ONE, encoding="utf-8")
    (people / "sample-two.md").write_text(TWO, encoding="utf-8")
    (people / "sample-three.md").write_text(THREE, encoding="utf-8")
    four = THREE.replace("Three", "Four").replace("sample-three", "Sample-Four")
    (people / "Sample-Four.md").write_text(four, encoding="utf-8")
    return root


def publish(root: Path, out: Path) -> None:
    """Build it; it has no problems."""
    report = build_site(BuildOptions(root=root, out=out, as_of=AS_OF, jobs=1))
    assert () == report.problems
