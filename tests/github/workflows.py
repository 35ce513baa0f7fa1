"""The workflows of this repository and of new sites, and a place to run their scripts."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
SCAFFOLD = ROOT / "site_builder" / "scaffold"
WORKFLOWS = sorted(
    [*(ROOT / ".github/workflows").glob("*.yml"), *(SCAFFOLD / "github/workflows").glob("*.yml")]
)
ACTION = ROOT / "action.yml"
DEPENDABOT = [ROOT / ".github/dependabot.yml", SCAFFOLD / "github/dependabot.yml"]

EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")

_GH = """\
#!/bin/sh
printf '%s\\0' "$@" >> "$GH_SAID"
printf '\\n' >> "$GH_SAID"
"""


def steps_of(file: Path) -> list[dict[str, Any]]:
    """Every step of a workflow or of the action."""
    read = yaml.safe_load(file.read_text())
    jobs = read["jobs"].values() if "jobs" in read else [read["runs"]]
    return [step for job in jobs for step in job["steps"]]


def script_of(file: Path, name: str) -> str:
    """The script of the step of that name."""
    return next(str(step["run"]) for step in steps_of(file) if step.get("name") == name)


class Runner:
    """A machine of GitHub's, as far as scripts notice: a clone, its origin, and a mute ``gh``."""

    def __init__(self, folder: Path, site: Path) -> None:
        self.site = site
        self.temp = folder / "runner"
        self.said = folder / "gh"
        self._tools = folder / "tools"
        self.temp.mkdir()
        self._tools.mkdir()
        self.said.touch()
        (self._tools / "gh").write_text(_GH)
        (self._tools / "gh").chmod(0o755)
        origin = folder / "origin.git"
        self.git("init", "--quiet", "--initial-branch", "main")
        self.git("init", "--quiet", "--bare", str(origin))
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "The site")
        self.git("remote", "add", "origin", str(origin))
        self.git("push", "--quiet", "origin", "main")

    def git(self, *words: str) -> str:
        """What git says."""
        settings = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
        ran = subprocess.run(
            ["git", *settings, *words], cwd=self.site, check=True, capture_output=True, text=True
        )
        return ran.stdout

    def run(self, script: str, **variables: str) -> int:
        """The exit code of a script, run as GitHub runs it."""
        path = f"{self._tools}:{Path(sys.executable).parent}:{os.environ['PATH']}"
        files = {
            name: str(self.temp / name.lower()) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")
        }
        environment = {
            "PATH": path,
            "HOME": str(self.temp),
            "RUNNER_TEMP": str(self.temp),
            "GH_SAID": str(self.said),
            "LANG": "C.UTF-8",
            **files,
            **variables,
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(command, cwd=self.site, env=environment, check=False).returncode

    def told(self) -> list[list[str]]:
        """The words of every call of ``gh``."""
        calls = self.said.read_text().split("\0\n")
        return [call.split("\0") for call in calls if call]

    def has_been_entered(self) -> bool:
        """Whether a hostile text was run as a command: all of them make this file."""
        return any(self.site.parent.rglob("pwned"))
