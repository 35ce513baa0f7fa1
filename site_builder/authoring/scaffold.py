"""A new site: every file that ``init`` writes, from the templates that the program carries."""

import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable

from msgspec import Struct

from site_builder.addresses import HANDLE, slug_of
from site_builder.authoring.emitter import scalar_text
from site_builder.authoring.front_matter import CannotEditError
from site_builder.config import AMBASSADORS

_TEMPLATES = "scaffold"
_NAMES = {"gitignore": ".gitignore", "github": ".github"}
"""Stored without the dot, so that they are nobody's settings where they are stored."""
_MARK = re.compile(r"@[A-Z_]+@")
_PROFILE = f"{AMBASSADORS}/profile.md"


class NewSite(Struct, frozen=True):
    """What a new site is told about itself. ``repository`` is GitHub's ``owner/name``."""

    program: str
    repository: str
    handle: str
    name: str
    accepted_on: date
    builder: str | None
    """Where site-builder is installed from, as pip understands it; None where nobody knows."""


def scaffold_site(new: NewSite) -> dict[str, str]:
    """The texts of a new site by path. Raises CannotEditError where the handle is none."""
    if not HANDLE.fullmatch(new.handle):
        raise CannotEditError(f"`{new.handle}` is not a GitHub handle.")
    marks = _marks(new)
    found = _templates(files("site_builder") / _TEMPLATES, "")
    texts = {path: _MARK.sub(lambda mark: marks[mark[0]], text) for path, text in found}
    texts[f"{AMBASSADORS}/{slug_of(new.handle)}.md"] = texts.pop(_PROFILE)
    return dict(sorted(texts.items()))


def _marks(new: NewSite) -> dict[str, str]:
    owner, _, name = new.repository.partition("/")
    host = f"https://{owner.lower()}.github.io/"
    return {
        "@URL@": host if f"{name}/".lower() == host.removeprefix("https://") else f"{host}{name}/",
        "@REPOSITORY@": f"https://github.com/{new.repository}",
        "@ACCEPTED@": new.accepted_on.isoformat(),
        "@HANDLE@": new.handle,
        "@BUILDER@": new.builder or _UNKNOWN,
        "@BUILDER_NOTE@": _KNOWN_NOTE if new.builder else _UNKNOWN_NOTE,
        "@PROGRAM@": scalar_text(new.program),
        "@NAME@": scalar_text(new.name),
        "@TITLE@": new.program,
    }


def _templates(folder: Traversable, place: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        path = f"{place}{_NAMES.get(entry.name, entry.name)}"
        if entry.is_dir():
            yield from _templates(entry, f"{path}/")
        else:
            yield path, entry.read_text(encoding="utf-8")


_UNKNOWN = """\
# Say here where site-builder is installed from, with the commit that you trust:
# site-builder @ git+https://github.com/OWNER/REPOSITORY@COMMIT"""
_KNOWN_NOTE = "Look at it once: whoever can change it there changes your site."
_UNKNOWN_NOTE = "Until that is filled in, no workflow can run."
