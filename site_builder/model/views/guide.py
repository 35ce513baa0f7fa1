"""Pages of the guide, and those that help: not found, moved, compose, the API's index."""

from typing import NamedTuple

from msgspec import Struct

from site_builder.model.document import Heading
from site_builder.model.site import GuidePage
from site_builder.model.views.subjects import Face, MenuItem


class GuideView(Struct, frozen=True):
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


class SectionView(Struct, frozen=True):
    """The page of a section that has no ``index.md``: a list of its pages."""

    title: str
    address: str
    items: tuple[MenuItem, ...]
    trail: tuple[MenuItem, ...]


class NotFoundView(Struct, frozen=True):
    """The page for addresses that lead nowhere; served at any depth, so its links are absolute."""


class ComposeView(Struct, frozen=True):
    """The page that helps to write a contribution or a profile."""


class ComposeFormView(Struct, frozen=True):
    """What that page checks by: the messages of the forms, and the kinds of the policy."""


class LinkedWork(NamedTuple):
    """A contribution that has an address, as repeats are found: its event, and who did it."""

    address: str
    event: str
    people: tuple[str, ...]
    """Slugs, sorted."""


class ComposeWorksView(Struct, frozen=True):
    """A part of what that page knows of everyone's contributions, sorted."""

    works: tuple[LinkedWork, ...]
    owners: tuple[tuple[str, tuple[tuple[int, str], ...]], ...]
    """By slug what others wrote of a log: its place there, from 0 for the newest, and who did."""


class RedirectView(Struct, frozen=True):
    """An earlier address that leads to the present one."""

    target: str
    title: str


class ApiIndexView(Struct, frozen=True):
    """What machines can read here, told to people; ``example`` is someone to try it with."""

    example: Face | None
