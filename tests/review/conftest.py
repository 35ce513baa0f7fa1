"""A small program on disk in which everything that a manager meets is there once."""

from pathlib import Path

import pytest

from tests.histories import SITE

PEOPLE = {
    "sample-due": """\
---
name: Dora Sample
github: sample-due
accepted: 2024-11-10
reviews:
  - {tenure: 1, decision: renewed, on: 2025-11-20, note: a good first year}
contributions:
  - {date: 2025-12-01, kind: talk, title: One, url: https://example.org/one, event: EventConf}
  - {date: 2026-01-01, kind: article, title: Two, url: https://example.org/two}
  - {date: 2026-02-01, kind: article, title: Three, url: https://example.org/three}
  - {date: 2026-11, kind: article, title: Which side, url: https://example.org/side}
  - {date: 2026-03-01, kind: booth, title: Stand, counts: false, reason: promotes a product}
---
""",
    "sample-ending": """\
---
name: Edda Sample
github: sample-ending
accepted: 2025-12-01
contributions:
  - {date: 2026-01-01, kind: article, title: Alone}
  - {date: 2026-11-28, kind: talk, title: Soon, url: https://example.org/soon}
---
""",
    "sample-formula": """\
---
name: "=HYPERLINK(1)"
github: sample-formula
accepted: 2026-05-01
---
""",
    "sample-former": """\
---
name: Fern Sample
github: sample-former
accepted: 2023-01-01
ended: 2024-01-01
---
""",
    "sample-halfway": """\
---
name: Hal Sample
github: sample-halfway
accepted: 2026-06-15
contributions:
  - {date: 2026-06, kind: talk, title: First week, url: https://example.org/first-week}
---
""",
    "sample-next": """\
---
name: Nele Sample
github: sample-next
accepted: 2027-01-01
---
""",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site's folder, in which the commands are run."""
    root = tmp_path / "site"
    (root / "content/ambassadors").mkdir(parents=True)
    (root / "site.yaml").write_text(SITE)
    for slug, text in PEOPLE.items():
        (root / f"content/ambassadors/{slug}.md").write_text(text)
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 2026-11-22
    return root
