"""What each account is worked out from, as a digest: whoever adds to the one adds to the other."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from site_builder.checks import Directory
from site_builder.digests import fingerprint, seal
from site_builder.model.outline import Outline
from site_builder.model.site import Site
from site_builder.standing import Standings


class Keys(Struct, frozen=True, dict=True):
    """All that one person's line is worked out from, and what is kept beside it.

    ``photos`` are published addresses, by the name of the file.
    """

    site: Site
    standings: Standings
    directory: Directory
    photos: Mapping[str, str]

    def of(self, who: Outline) -> str:
        """Their file and those of their circle, and what their file names beside."""
        return seal(
            self._terms,
            who.file,
            who.digest,
            self._names if who.aliases or self._has_guests(who) else "",
            self._photo(who.photo) if who.photo else "",
            *[self._companies[place] for place in self.standings.circles.places.get(who.slug, ())],
        )

    @cached_property
    def _companies(self) -> Sequence[str]:
        """Of each company the digest of its people's files."""
        outline, companies = self.standings.roster.outline, self.standings.circles.companies
        return [
            seal(*[part for who in map(outline, each) for part in (who.slug, who.file, who.digest)])
            for each in companies
        ]

    def _has_guests(self, who: Outline) -> bool:
        """Whether someone is named who is not in the directory."""
        slugs = self.directory.slugs
        return any(name not in slugs for _, named in who.named for name in named)

    def _photo(self, name: str) -> str:
        """What there is of a photo; where it is missing, all others may be meant instead."""
        size = self.directory.photos.get(name)
        address = self.photos.get(name, "")
        return self._photos if size is None else f"{size} {address}"

    @cached_property
    def _terms(self) -> str:
        """What holds for everyone; the API tells full addresses."""
        return fingerprint(self.site.policy, self.site.settings.url, "api" in self.site.outputs)

    @cached_property
    def _names(self) -> str:
        return fingerprint(sorted(self.directory.slugs.items()))

    @cached_property
    def _photos(self) -> str:
        return fingerprint(sorted(self.directory.photos), sorted(self.directory.unread))
