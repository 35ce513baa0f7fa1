"""Pages of the guide, and those that help: not found, moved, compose, the API's index."""

from dataclasses import dataclass

from site_builder.model.document import Heading
from site_builder.model.site import GuidePage
from site_builder.model.views.subjects import Face, MenuItem


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
class ApiIndexView:
    """What machines can read here, told to people; ``example`` is someone to try it with."""

    example: Face | None
