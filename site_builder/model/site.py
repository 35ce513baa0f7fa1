"""Everything that was read, before anything is worked out."""

from collections.abc import Sequence

from msgspec import Struct, field

from site_builder.model.ambassador import Ambassador
from site_builder.model.document import EMPTY, Document
from site_builder.model.policy import Policy


class SiteSettings(Struct, frozen=True):
    """``site:`` in site.yaml. ``url`` is absolute and ends in a slash."""

    title: str
    url: str
    description: str = ""
    language: str = "en"
    repository: str | None = None
    branch: str = "main"
    page_size: int = 48
    accent: str | None = None
    """The program's colour, ``#rrggbb``; None for the theme's own."""
    logo: str | None = None
    """A file in ``static/``."""
    slack: str | None = None
    """The Slack workspace, ending in a slash: member IDs in profiles become links within it."""
    email: str | None = None
    """Where the program is reached by mail: an issuer of Open Badges must have such an address."""


class GuidePage(Struct, frozen=True):
    """A page of ``content/pages``: ``section`` are its folders, ``stem`` names its file."""

    path: str
    section: tuple[str, ...]
    stem: str
    title: str
    weight: int = 0
    description: str = ""
    nav: bool = True
    aliases: tuple[str, ...] = ()
    """Earlier addresses, each starting with a slash."""
    draft: bool = False
    body: Document = EMPTY
    digest: str = ""


class Section(Struct, frozen=True):
    """A folder of ``content/pages``, titled and ordered by its ``_section.md``."""

    parts: tuple[str, ...]
    title: str
    weight: int = 0


class Asset(Struct, frozen=True):
    """A file that is published as it is, from ``path`` to ``address``.

    ``path`` is relative to the site's root, or absolute for a file of the builder's own defaults.
    """

    path: str
    address: str
    size: int
    digest: str


class Site(Struct, frozen=True):
    """One program: its settings, policy, people, pages and files, each in a fixed order."""

    settings: SiteSettings
    policy: Policy
    ambassadors: Sequence[Ambassador] = ()
    """By slug; a ``Roster`` where they were read from files."""
    pages: tuple[GuidePage, ...] = ()
    """By path; drafts are not among them."""
    sections: tuple[Section, ...] = ()
    assets: tuple[Asset, ...] = ()
    outputs: frozenset[str] = field(default_factory=frozenset)
    """Names of the kinds of output that are switched off (``outputs:`` in site.yaml)."""
    unread: frozenset[str] = field(default_factory=frozenset)
    """Files of content that have errors and are left out: what refers to them is not wrong."""
