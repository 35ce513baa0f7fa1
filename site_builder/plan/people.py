"""People as lists and planners know them, and as pages show them once they are opened."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct, field

from site_builder import addresses
from site_builder.config import PHOTOS
from site_builder.digests import fingerprint, seal
from site_builder.model.books import Books
from site_builder.model.outline import Outline
from site_builder.model.roster import make_room
from site_builder.model.sheet import Leaf
from site_builder.model.site import SiteSettings
from site_builder.model.views import Face, Member, Person
from site_builder.plan.facets import Facets, country_of, topics_of
from site_builder.plan.references import Destinations, resolve_document, targets_of
from site_builder.plan.repository import repository_url
from site_builder.plan.sorting import name_key


class People(Struct, frozen=True, dict=True):
    """Everyone, in the orders in which they are listed."""

    books: Books
    facets: Facets
    destinations: Destinations
    settings: SiteSettings
    _opened: dict[str, Person] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)

    @cached_property
    def by_slug(self) -> tuple[Member, ...]:
        """All, current and former, by slug."""
        return tuple(map(self._member, self.books.roster.outlines))

    @cached_property
    def by_place(self) -> tuple[Member, ...]:
        """All, as what is kept of them lies."""
        place = self.books.place
        return tuple(sorted(self.by_slug, key=lambda each: place(each.slug)))

    @cached_property
    def everyone(self) -> tuple[Member, ...]:
        """All, as the directory lists them: by name."""
        return tuple(sorted(self.by_slug, key=lambda each: name_key(each.outline)))

    @cached_property
    def current(self) -> tuple[Member, ...]:
        """Current and upcoming ambassadors."""
        return tuple(each for each in self.everyone if not each.account.is_emeritus)

    @cached_property
    def emeriti(self) -> tuple[Member, ...]:
        """Former ambassadors."""
        return tuple(each for each in self.everyone if each.account.is_emeritus)

    @cached_property
    def faces(self) -> Mapping[str, Face]:
        """What is shown of everyone where others are the subject, by slug."""
        files = self.destinations.files
        return {each.slug: _face(each, files) for each in self.books.roster.outlines}

    @cached_property
    def digest_of_told(self) -> str:
        """The digest of all that everyone told of; it knows people by their slugs."""
        return seal(*[part for each in self.by_slug for part in (each.slug, each.account.told)])

    def digest_of_face(self, slug: str) -> str:
        """The digest of what is shown of someone where others are the subject."""
        if slug not in self._digests:
            self._digests[slug] = fingerprint(self.faces[slug])
        return self._digests[slug]

    def open(self, member: Member) -> Person:
        """All that is shown of someone."""
        if member.slug not in self._opened:
            make_room(self._opened)
            self._opened[member.slug] = self._open(member)
        return self._opened[member.slug]

    def leaves(self, leaf: Leaf) -> Iterator[tuple[bytes, ...]]:
        """That leaf of everyone's sheet, by slug."""
        slugs = [member.slug for member in self.by_slug]
        found = self.books.sheets(leaf, slugs)
        return (found[slug] for slug in slugs)

    def _member(self, outline: Outline) -> Member:
        account, face = self.books.accounts[outline.slug], self.faces[outline.slug]
        topics = topics_of(outline, self.facets)
        country = country_of(outline, self.facets)
        marks = self.facets.marks
        digest = seal(
            outline.digest,
            account.digest,
            face.photo or "",
            marks.get(country, ""),
            *[marks.get(topic, "") for topic in topics],
            *map(self.digest_of_face, account.companions),
        )
        return Member(outline, account, face, topics, country, digest, self._bio(outline))

    def _bio(self, outline: Outline) -> str:
        if not outline.references:
            return outline.bio
        leads_to = [target.address for target in targets_of(outline, self.destinations)]
        return fingerprint(outline.bio, leads_to)

    def _open(self, member: Member) -> Person:
        who = self.books.roster.find(member.slug)
        return Person(
            member=member,
            ambassador=who,
            standing=self.books.standings[member.slug],
            bio=resolve_document(who.bio, who.path, self.destinations).html,
            companions=tuple(self.faces[slug] for slug in member.account.companions),
            edit_url=repository_url(self.settings, "edit", who.path),
            source_url=repository_url(self.settings, "blob", who.path),
        )


def _face(who: Outline, files: Mapping[str, str]) -> Face:
    photo = files.get(f"{PHOTOS}/{who.photo}") if who.photo else None
    return Face(who.slug, who.name, addresses.profile(who.slug), photo)
