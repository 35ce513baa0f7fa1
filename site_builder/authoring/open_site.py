"""A site opened for editing: its people, its texts, and whether an edited profile can be read."""

from pathlib import Path

from msgspec import Struct

from site_builder.addresses import slug_of
from site_builder.authoring.front_matter import CannotEditError
from site_builder.config import AMBASSADORS, SITE_FILE
from site_builder.content import load_site
from site_builder.content.flaw import FlawError
from site_builder.content.nearest import suggest
from site_builder.content.opening import LARGEST_TEXT, read_source
from site_builder.content.profile import read_profile
from site_builder.content.records import Program
from site_builder.content.surroundings import Surroundings, surroundings_of
from site_builder.model.ambassador import Ambassador
from site_builder.model.site import Site
from site_builder.problems import Problem


class OpenSite(Struct, frozen=True):
    """The site in ``root`` as it is now, and the errors of those of its files that have any."""

    root: Path
    site: Site
    around: Surroundings
    errors: tuple[Problem, ...]

    def find(self, handle: str) -> Ambassador | None:
        """The person of that handle or earlier handle, in any letter case."""
        slug = slug_of(handle)
        named = (who for who in self.site.ambassadors if slug in (who.slug, *who.aliases))
        return next(named, None)

    def person(self, handle: str) -> Ambassador:
        """The same. Raises CannotEditError where there is none."""
        if who := self.find(handle):
            return who
        path = f"{AMBASSADORS}/{slug_of(handle)}.md"
        if any(problem.path.lower() == path for problem in self.errors):
            raise CannotEditError(f"{path} has errors: `site-builder check {path}` tells them.")
        hint = suggest(handle, [who.slug for who in self.site.ambassadors])
        raise CannotEditError(f"there is no ambassador `{handle}`. {hint}".rstrip())

    def text(self, path: str) -> str:
        """A file's text with its own line ends. Raises CannotEditError."""
        try:
            return read_source(self.root, path, LARGEST_TEXT)[0].decode("utf-8")
        except (FlawError, UnicodeDecodeError) as fault:
            raise CannotEditError(f"{path}: {fault}") from None

    def read(self, path: str, text: str) -> Ambassador:
        """The profile that a new text of ``path`` would be. Raises CannotEditError."""
        record = read_profile(path, text.encode("utf-8"), self.around)
        if record.value is None:
            faults = (problem for problem in record.problems if problem.is_error)
            told = "\n".join(f"  {fault.message} {fault.hint}".rstrip() for fault in faults)
            raise CannotEditError(f"nothing was written, because {path} would have errors:\n{told}")
        return record.value


def open_site(root: Path) -> OpenSite:
    """Read the site in ``root``. Raises CannotEditError where site.yaml cannot be used."""
    loaded = load_site(root)
    errors = tuple(problem for problem in loaded.problems if problem.is_error)
    if loaded.site is None:
        told = "\n".join(f"  {fault}" for fault in errors if fault.path == SITE_FILE)
        raise CannotEditError(f"mend {SITE_FILE} first:\n{told}")
    site = loaded.site
    around = surroundings_of(Program(site.settings, site.policy, site.outputs))
    return OpenSite(root, site, around, errors)
