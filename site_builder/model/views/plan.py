"""The plan of a site: every file, and what it shows."""

from dataclasses import dataclass

from site_builder.model.views.badges import BadgeView, OpenBadgeClassView, OpenBadgeView
from site_builder.model.views.data import (
    CalendarView,
    FeedView,
    PeopleCsvView,
    PeopleJsonView,
    PersonJsonView,
    RenewalsView,
    SchemaView,
    SitemapIndexView,
    SitemapView,
    VcardView,
    WorksCsvView,
    WorksJsonView,
)
from site_builder.model.views.files import AssetView, PhotoView, ShareImageView, TextView
from site_builder.model.views.guide import (
    ApiIndexView,
    ComposeFormView,
    ComposeView,
    GuideView,
    NotFoundView,
    RedirectView,
    SectionView,
)
from site_builder.model.views.lists import (
    CertificateView,
    ContributionsView,
    DirectoryIndexView,
    DirectoryView,
    EmbedView,
    EmbedWallView,
    EmeritusView,
    FacetIndexView,
    InsightsView,
    PeopleView,
    ProfileView,
)
from site_builder.model.views.subjects import Frame

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
    | SitemapIndexView
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
