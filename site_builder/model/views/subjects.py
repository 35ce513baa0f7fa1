"""What the views are about: people, their work, and what surrounds every page."""

from typing import Literal, NamedTuple

from msgspec import Struct

from site_builder import addresses
from site_builder.model.account import Account
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.outline import Outline
from site_builder.model.policy import Policy
from site_builder.model.site import SiteSettings
from site_builder.model.standing import Standing


class Face(NamedTuple):
    """The little that is shown of a person where others are the subject."""

    slug: str
    name: str
    address: str
    photo: str | None
    """The photo's address in its greatest width; None where a portrait is drawn."""


class Facet(Struct, frozen=True):
    """A value by which people or contributions can be grouped, and its page."""

    group: Literal["topic", "country", "kind", "language", "available_for"]
    key: str
    """Stable and unique in its group: ``event-driven``, ``NO``, ``article``, ``nb``."""
    label: str
    """As written, for topics and kinds; render names countries and languages."""
    address: str | None
    """None for groups without pages of their own."""


class FacetCount(Struct, frozen=True):
    """A facet, and how many people or contributions it has; 0 where that is not shown."""

    facet: Facet
    count: int


class Work(Struct, frozen=True):
    """A contribution as the site shows it: once, with everyone who did it."""

    contribution: Contribution
    people: tuple[Face, ...]
    digest: str = ""
    """Covers both; planning gives it, so that a list is known by the digests of its works."""


class Member(NamedTuple):
    """Someone of the directory unopened: what lists show of them, and digests of all the rest.

    ``digest`` covers everything that is shown of a person but the bio, which the profile alone
    shows, and but what tells how the days pass. ``bio`` is the bio's, and of where it links to.
    """

    outline: Outline
    account: Account
    face: Face
    topics: tuple[Facet, ...]
    country: Facet | None
    digest: str
    bio: str

    @property
    def slug(self) -> str:
        """The name in all of their addresses."""
        return self.outline.slug

    @property
    def slugs(self) -> tuple[str, ...]:
        """The slug, then the earlier ones."""
        return (self.outline.slug, *map(addresses.slug_of, self.outline.aliases))

    @property
    def path(self) -> str:
        """Their file."""
        return self.outline.path

    @property
    def address(self) -> str:
        """Their profile's."""
        return self.face.address


class Person(Struct, frozen=True):
    """A member opened: profile, standing, and the addresses of what is theirs, as of the day."""

    member: Member
    ambassador: Ambassador
    standing: Standing
    bio: str
    """HTML, with its references resolved; already safe."""
    companions: tuple[Face, ...] = ()
    """Everyone named in joint work of this log, by slug."""
    edit_url: str | None = None
    source_url: str | None = None

    @property
    def address(self) -> str:
        """The profile's."""
        return self.member.face.address

    @property
    def face(self) -> Face:
        """What is shown of this person where others are the subject."""
        return self.member.face

    @property
    def photo(self) -> str | None:
        """The photo's address in its greatest width; None where a portrait is drawn."""
        return self.member.face.photo

    @property
    def topics(self) -> tuple[Facet, ...]:
        """What they speak about."""
        return self.member.topics

    @property
    def country(self) -> Facet | None:
        """Where they live."""
        return self.member.country


class MenuItem(Struct, frozen=True):
    """An entry of a menu; a section has the pages below it."""

    title: str
    address: str | None
    """None for a section without a page of its own."""
    children: tuple["MenuItem", ...] = ()


class Frame(Struct, frozen=True):
    """What surrounds every page: the site's settings, policy, menu, and the names of its files.

    ``files`` maps a file of ``static/`` (``css/site.css``) to its published address; ``off`` names
    the kinds of output that are switched off, so that no page links to them.
    """

    settings: SiteSettings
    policy: Policy
    base: str
    """The base path, without a trailing slash."""
    menu: tuple[MenuItem, ...]
    files: tuple[tuple[str, str], ...]
    off: frozenset[str]
    digest: str


class Figures(Struct, frozen=True):
    """The three figures of the front page: of current ambassadors."""

    people: int
    countries: int
    contributions: int


class Pagination(Struct, frozen=True):
    """Where a page stands among its siblings; ``number`` and ``count`` from 1."""

    number: int
    count: int
    previous: str | None
    next: str | None
    addresses: tuple[str, ...]
