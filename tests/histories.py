"""Real histories in temporary repositories: a site, its commits, branches and merges."""

import os
import shutil
import subprocess
from pathlib import Path

SITE = """\
site:
  title: Sample Ambassadors
  url: https://ambassadors.example.org/sample/
  repository: https://github.com/example/ambassadors
program:
  name: Sample Ambassador Program
"""
ANN = """\
---
name: Ann Sample
github: sample-ann
github_id: 1000001
accepted: 2026-01-11
links:
  website: https://ann.example.org
contributions:
  - date: 2026-02-03
    kind: article
    title: A first article
    url: https://example.org/first
  - date: 2026-03-03
    kind: talk
    title: A first talk
    url: https://example.org/talk
  - date: 2026-04-03
    kind: video
    title: A first video
    url: https://example.org/video
---
Ann writes.
"""
BEA = """\
---
name: Bea Sample
github: sample-bea
accepted: 2025-01-11
reviews:
  - {tenure: 1, decision: renewed, on: 2026-01-20}  # met with thanks
contributions:
  - date: 2025-03-03
    kind: article
    title: About streams
    url: https://example.org/streams
---
"""
_ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Sample",
    "GIT_AUTHOR_EMAIL": "sample@example.org",
    "GIT_COMMITTER_NAME": "Sample",
    "GIT_COMMITTER_EMAIL": "sample@example.org",
    "GIT_AUTHOR_DATE": "2026-11-01T12:00:00Z",
    "GIT_COMMITTER_DATE": "2026-11-01T12:00:00Z",
}


class History:
    """A repository whose site lies in ``folder`` of it."""

    def __init__(self, top: Path, folder: str = "") -> None:
        self.top = top
        self.root = top / folder
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str) -> str:
        """Run git, and give what it says."""
        done = subprocess.run(
            ["git", *words],
            cwd=self.top,
            env={**os.environ, **_ENVIRONMENT},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def write(self, path: str, text: str) -> None:
        """Write a file of the site."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def profile(self, slug: str, text: str) -> None:
        """Write a profile."""
        self.write(f"content/ambassadors/{slug}.md", text)

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        """Replace texts of a file, each of which must be there."""
        text = (self.root / path).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.write(path, text)

    def edit_profile(self, slug: str, *changes: tuple[str, str]) -> None:
        """Replace texts of a profile, each of which must be there."""
        self.edit(f"content/ambassadors/{slug}.md", *changes)

    def move_profile(self, old: str, new: str) -> None:
        """Give a profile another name."""
        folder = self.root / "content/ambassadors"
        shutil.move(folder / f"{old}.md", folder / f"{new}.md")

    def commit(self, message: str = "Change") -> str:
        """Commit everything; gives the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")


def sample_history(top: Path, folder: str = "") -> History:
    """Ann with three contributions and Bea, committed on ``main``."""
    history = History(top, folder)
    history.write("site.yaml", SITE)
    history.profile("sample-ann", ANN)
    history.profile("sample-bea", BEA)
    history.commit("Begin")
    return history
