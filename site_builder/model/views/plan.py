"""The plan of a site: every file, and what it shows."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from site_builder.addresses import file_of
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
    ComposeWorksView,
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
    | ComposeWorksView
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


class Output(Struct, frozen=True):
    """One file to publish: where, what it shows, and the digest of all that it is made from.

    ``source`` says what claims the address: a file of the content, or a part of the site. What it
    shows is put together when it is asked for: most files are as they were, and never are.
    """

    address: str
    show: Callable[[], View]
    fingerprint: str
    source: str

    @property
    def view(self) -> View:
        """What it shows."""
        return self.show()


class Bundle(NamedTuple):
    """Outputs that are planned together, from the same part of the site.

    ``key`` is the digest of that part: equal keys, equal files. ``files`` maps each file to its
    fingerprint; ``claims`` is how many outputs there are, more than files where two claim one.
    """

    name: str
    key: str
    files: Mapping[str, str]
    claims: int
    plan: Callable[[], Sequence[Output]]
    """Plans them anew, where their files were known from before."""


class Plan(Struct, frozen=True):
    """Every output, in bundles, and the frame around them."""

    frame: Frame
    bundles: tuple[Bundle, ...]

    @property
    def files(self) -> dict[str, str]:
        """Every file with its fingerprint. No two outputs share one, or there are problems."""
        merged: dict[str, str] = {}
        for bundle in self.bundles:
            merged.update(bundle.files)
        return merged

    @property
    def outputs(self) -> tuple[Output, ...]:
        """All of them, by address."""
        outputs = (output for bundle in self.bundles for output in bundle.plan())
        return tuple(sorted(outputs, key=lambda output: output.address))

    def outputs_of(self, files: Collection[str]) -> tuple[Output, ...]:
        """Those that are published as ``files``; what is of one bundle stands together."""
        wanted = frozenset(files)
        bundles = (each for each in self.bundles if not wanted.isdisjoint(each.files))
        outputs = (output for bundle in bundles for output in bundle.plan())
        return tuple(each for each in outputs if file_of(each.address) in wanted)
