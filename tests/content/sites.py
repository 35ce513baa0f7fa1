"""Small sites on disk for the tests of reading."""

from pathlib import Path

from site_builder.content import Loaded, load_site
from site_builder.model.site import Asset, Site

SITE = """site:
  title: Sample Ambassadors
  url: https://example.org/ambassadors/
program:
  name: Sample Program
"""
PROFILE = """---
name: Sample Person
github: {handle}
accepted: 2025-01-11
contributions:
  - {{date: 2025-03-14, kind: article, title: A title, url: "https://example.org/a"}}
---
The bio of [someone](https://example.org).
"""
PAGE = "---\ntitle: {title}\n---\nSome text.\n"


def profile(handle: str = "sample-person") -> str:
    """A sound profile."""
    return PROFILE.format(handle=handle)


def page(title: str = "A page") -> str:
    """A sound page."""
    return PAGE.format(title=title)


def a_site(root: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """A site with these files, by path, and a site.yaml."""
    for path, content in {"site.yaml": SITE, **(files or {})}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def own_assets(site: Site) -> tuple[Asset, ...]:
    """The files that the site itself has, without the builder's."""
    return tuple(asset for asset in site.assets if not asset.path.startswith("/"))


def reported(loaded: Loaded) -> list[tuple[str, str]]:
    """Where the problems are, and their codes."""
    return [(problem.place, problem.code.name) for problem in loaded.problems]


def read_again(root: Path) -> Loaded:
    """The site as a second run reads it."""
    load_site(root).cache.save()
    return load_site(root)
