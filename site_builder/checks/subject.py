"""What a check looks at: one person, and what it needs to know of everyone else."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from msgspec import Struct

from site_builder.addresses import slug_of
from site_builder.config import PHOTOS
from site_builder.dates import add_months
from site_builder.model.ambassador import Ambassador
from site_builder.model.policy import Policy
from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.outlines import roster_of
from site_builder.problems import Code, Problem

FAR_MONTHS = 18
"""So many months ahead, a date is more often a slip of the pen."""


class Directory(Struct, frozen=True, dict=True):
    """Everyone's names, the photos, the policy and the day."""

    policy: Policy
    as_of: dt.date
    paths: Mapping[str, str]
    """Files, by slug."""
    slugs: Mapping[str, str]
    """By everything that people are called: handles and aliases in lower case."""
    photos: Mapping[str, int]
    """Sizes in bytes, by file name."""
    unread: frozenset[str] = frozenset()
    """Files that have errors of their own."""

    @classmethod
    def of(cls, site: Site, as_of: dt.date) -> "Directory":
        """What the checks need to know of a site."""
        everyone = roster_of(site.ambassadors).outlines
        aliases = {slug_of(name): who.slug for who in everyone for name in who.aliases}
        paths = {who.slug: who.path for who in everyone}
        photos = {
            path.name: asset.size
            for asset in site.assets
            if str((path := PurePosixPath(asset.path)).parent) == PHOTOS
        }
        slugs = {**aliases, **{name: name for name in paths}}
        return cls(site.policy, as_of, paths, slugs, photos, site.unread)

    @cached_property
    def far_on(self) -> dt.date:
        """The last day that is not far in the future: 18 months ahead."""
        try:
            return add_months(self.as_of, FAR_MONTHS)
        except OverflowError:
            return dt.date.max

    @cached_property
    def _misspelt(self) -> Mapping[str, str]:
        return {each: slug for slug in self.paths for each in _spellings(slug)}

    def nearest(self, handle: str) -> str | None:
        """The slug that differs by a letter left out, added, changed or exchanged with the next.

        Two such names have a spelling in common once at most one letter is left out of each.
        """
        found = (self._misspelt.get(each) for each in _spellings(handle))
        return next((slug for slug in found if slug), None)


def _spellings(name: str) -> Iterator[str]:
    yield name
    yield from (name[:place] + name[place + 1 :] for place in range(len(name)))


class Subject(Struct, frozen=True):
    """One person under check."""

    who: Ambassador
    standing: Standing
    directory: Directory

    def problem(self, code: Code, message: str, hint: str, *pointer: str | int) -> Problem:
        """A problem at a field of this person's front matter."""
        return Problem(code, message, self.who.path, hint, pointer=pointer)
