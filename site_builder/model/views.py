"""What each published file shows, and the plan of all of them: made by plan, read by render.

A view refers to model values and carries every address that its template needs; addresses are
relative to the site (see ``site_builder.addresses``).
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.document import Heading
from site_builder.model.policy import Policy
from site_builder.model.site import GuidePage, SiteSettings
from site_builder.model.standing import ServedTenure, Standing, Tenure, TenureRecord


@dataclass(frozen=True, slots=True)
class Face:
    """The little that is shown of a person where others are the subject."""

    slug: str
    name: str
    address: str
    photo: str | None
    """The photo's address in its greatest width; None where a portrait is drawn."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A value by which people or contributions can be grouped, and its page."""

    group: Literal["topic", "country", "kind", "language", "available_for"]
    key: str
    """Stable and unique in its group: ``event-driven``, ``NO``, ``article``, ``nb``."""
    label: str
    """As written, for topics and kinds; render names countries and languages."""
    address: str | None
    """None for groups without pages of their own."""


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A facet, and how many people or contributions it has."""

    facet: Facet
    count: int


@dataclass(frozen=True, slots=True)
class Work:
    """A contribution as the site shows it: once, with everyone who did it."""

    contribution: Contribution
    people: tuple[Face, ...]
    digest: str = ""
    """Covers both; planning gives it, so that a list is known by the digests of its works."""


@dataclass(frozen=True, slots=True)
class Person:
    """An ambassador as of the day: profile, standing, and the addresses of what is theirs.

    ``digest`` covers everything that this value shows but the bio, which only the profile shows,
    and but what tells how the days pass (``as_of``, ``days_left``, ``pace``).
    """

    ambassador: Ambassador
    standing: Standing
    address: str
    digest: str
    bio: str
    """HTML, with its references resolved; already safe."""
    topics: tuple[Facet, ...] = ()
    country: Facet | None = None
    companions: tuple[Face, ...] = ()
    """Everyone named in joint work of this log, by slug."""
    edit_url: str | None = None
    source_url: str | None = None
    photo: str | None = None
    """The photo's address in its greatest width; None where a portrait is drawn."""

    @property
    def face(self) -> Face:
        """What is shown of this person where others are the subject."""
        who = self.ambassador
        return Face(who.slug, who.name, self.address, self.photo)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of a menu; a section has the pages below it."""

    title: str
    address: str | None
    """None for a section without a page of its own."""
    children: tuple["MenuItem", ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
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


@dataclass(frozen=True, slots=True)
class Figures:
    """The three figures of the front page: of current ambassadors."""

    people: int
    countries: int
    contributions: int


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands among its siblings; ``number`` and ``count`` from 1."""

    number: int
    count: int
    previous: str | None
    next: str | None
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """A page of current (and upcoming) ambassadors, by name."""

    people: tuple[Person, ...]
    pagination: Pagination
    figures: Figures
    facets: tuple[FacetCount, ...]
    """Every value of every group over all current people, by group, then by label."""


@dataclass(frozen=True, slots=True)
class DirectoryIndexView:
    """All current people by name, for the search of a directory of more than one page."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class ProfileView:
    """One person, current or former."""

    person: Person


@dataclass(frozen=True, slots=True)
class PeopleView:
    """A page of the current people of one topic or country; ``total`` is how many in all."""

    facet: Facet
    people: tuple[Person, ...]
    total: int
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class FacetIndexView:
    """All topics, countries or kinds."""

    group: Literal["topic", "country", "kind"]
    facets: tuple[FacetCount, ...]


@dataclass(frozen=True, slots=True)
class ContributionsView:
    """Contributions that have happened, newest first: all, those of a year, or those of a kind.

    ``upcoming`` are those to come, soonest first, on the page of all.
    """

    address: str
    works: tuple[Work, ...]
    total: int
    years: tuple[tuple[int, int, str], ...]
    """Every year that has any: year, how many, address; newest first."""
    kinds: tuple[FacetCount, ...]
    pagination: Pagination
    year: int | None = None
    kind: Facet | None = None
    upcoming: tuple[Work, ...] = ()


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year (1 to 4), and how much was done in it of each kind that is shown."""

    year: int
    number: int
    counts: tuple[int, ...]

    @property
    def name(self) -> str:
        """``2025, 1st quarter``."""
        return f"{self.year}, {('1st', '2nd', '3rd', '4th')[self.number - 1]} quarter"


@dataclass(frozen=True, slots=True)
class InsightsView:
    """Figures for the pictures: of current ambassadors, and of everyone's contributions.

    ``quarters`` run without a gap, oldest first, through whole years; their counts are in the order
    of ``kinds``. ``countries`` and ``topics`` are the most frequent first; ``nowhere`` is how many
    people have not named their country.
    """

    figures: Figures
    kinds: tuple[FacetCount, ...]
    quarters: tuple[Quarter, ...]
    countries: tuple[FacetCount, ...]
    topics: tuple[FacetCount, ...]
    nowhere: int


@dataclass(frozen=True, slots=True)
class EmeritusView:
    """A page of former ambassadors, by name; ``total`` is how many in all."""

    people: tuple[Person, ...]
    total: int
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class GuideView:
    """A page of ``content/pages``."""

    page: GuidePage
    address: str
    body: str
    """HTML, with its references resolved; already safe."""
    headings: tuple[Heading, ...]
    trail: tuple[MenuItem, ...]
    """The sections above it, outermost first."""
    siblings: tuple[MenuItem, ...]
    """The menu of its own section."""
    previous: MenuItem | None
    next: MenuItem | None
    edit_url: str | None


@dataclass(frozen=True, slots=True)
class SectionView:
    """The page of a section that has no ``index.md``: a list of its pages."""

    title: str
    address: str
    items: tuple[MenuItem, ...]
    trail: tuple[MenuItem, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for addresses that lead nowhere; served at any depth, so its links are absolute."""


@dataclass(frozen=True, slots=True)
class ComposeView:
    """The page that helps to write a contribution or a profile."""


@dataclass(frozen=True, slots=True)
class ComposeFormView:
    """What that page checks by: the messages of the forms, and the kinds of the policy."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An earlier address that leads to the present one."""

    target: str
    title: str


@dataclass(frozen=True, slots=True)
class BadgeView:
    """One person's eligibility badge: flat or with the ring, or as JSON for shields.io."""

    person: Person
    form: Literal["svg", "ring", "json"]


@dataclass(frozen=True, slots=True)
class OpenBadgeClassView:
    """What all Open Badges of the program share: who issues them, for what, and their image."""

    part: Literal["issuer", "class", "image"]


@dataclass(frozen=True, slots=True)
class OpenBadgeView:
    """One Open Badge: the assertion of a tenure, or the image into which it is baked.

    ``slug`` is that of its address: the person's present slug or an earlier one.
    """

    person: Person
    record: TenureRecord
    slug: str
    form: Literal["json", "svg"]


@dataclass(frozen=True, slots=True)
class PersonJsonView:
    """One person in the API."""

    person: Person


@dataclass(frozen=True, slots=True)
class PeopleJsonView:
    """All people in the API."""

    as_of: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class WorksJsonView:
    """All contributions in the API, newest first."""

    as_of: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class FeedView:
    """The newest contributions of everyone, of a person, a kind or a topic, as a feed.

    ``page`` is the page beside which it stands. ``total`` is how many contributions there are in
    all, ``updated_on`` the day of the newest, or the day from which there may be any.
    """

    form: Literal["atom", "json"]
    subject: str
    """Whose, or about what; ``""`` for everyone's."""
    page: str
    works: tuple[Work, ...]
    total: int
    updated_on: dt.date


@dataclass(frozen=True, slots=True)
class CalendarView:
    """Contributions to come, soonest first."""

    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Renewal:
    """The last day of a tenure, and the day from which its review is expected, where one is."""

    face: Face
    accepted_on: dt.date
    tenure: Tenure
    notice_on: dt.date | None


@dataclass(frozen=True, slots=True)
class RenewalsView:
    """The ends of all tenures that run or are in review, by day."""

    renewals: tuple[Renewal, ...]


@dataclass(frozen=True, slots=True)
class VcardView:
    """One person as a contact card."""

    person: Person


@dataclass(frozen=True, slots=True)
class CertificateView:
    """What one person served, newest first."""

    person: Person
    address: str
    served: tuple[ServedTenure, ...]


@dataclass(frozen=True, slots=True)
class EmbedView:
    """One person's card, to be shown inside other pages."""

    person: Person


@dataclass(frozen=True, slots=True)
class EmbedWallView:
    """Current ambassadors by name, to be shown inside other pages; ``total`` is how many in all."""

    people: tuple[Person, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ApiIndexView:
    """What machines can read here, told to people; ``example`` is someone to try it with."""

    example: Face | None


@dataclass(frozen=True, slots=True)
class PeopleCsvView:
    """All people as a table, by slug."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class WorksCsvView:
    """All contributions as a table, newest first."""

    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class SchemaView:
    """A JSON Schema, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class SitemapView:
    """Every page that a search engine may show, with the last day on which its content changed."""

    pages: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A small file given whole: robots.txt, .nojekyll."""

    text: str


@dataclass(frozen=True, slots=True)
class PhotoView:
    """The photo in the file ``path``, as a square of ``width`` pixels.

    ``digest`` is of everything that decides its bytes.
    """

    path: str
    digest: str
    width: int


@dataclass(frozen=True, slots=True)
class ShareImageView:
    """The picture beside a shared link: of a person, or of the whole site where it is None.

    ``photo`` is the path of the person's photo. ``digest`` is of everything that is shown.
    """

    person: Person | None
    photo: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class AssetView:
    """A file published as it is, from ``path``: absolute, or relative to the site's root."""

    path: str
    digest: str


View = (
    DirectoryView
    | DirectoryIndexView
    | ProfileView
    | PeopleView
    | FacetIndexView
    | ContributionsView
    | EmeritusView
    | GuideView
    | SectionView
    | NotFoundView
    | ComposeView
    | ComposeFormView
    | RedirectView
    | BadgeView
    | OpenBadgeClassView
    | OpenBadgeView
    | PersonJsonView
    | PeopleJsonView
    | WorksJsonView
    | FeedView
    | CalendarView
    | RenewalsView
    | VcardView
    | CertificateView
    | EmbedView
    | EmbedWallView
    | ApiIndexView
    | PeopleCsvView
    | WorksCsvView
    | SchemaView
    | SitemapView
    | TextView
    | AssetView
    | PhotoView
    | InsightsView
    | ShareImageView
)


@dataclass(frozen=True, slots=True)
class Output:
    """One file to publish: where, what it shows, and the digest of all that it is made from.

    ``source`` says what claims the address: a file of the content, or a part of the site.
    """

    address: str
    view: View
    fingerprint: str
    source: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Every output, by address, and the frame around them. No two share an address."""

    frame: Frame
    outputs: tuple[Output, ...]
