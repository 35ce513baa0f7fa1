"""Pages that list people and contributions, and the person's own."""

from typing import Literal

from msgspec import Struct

from site_builder.model.standing import ServedTenure
from site_builder.model.views.subjects import (
    Facet,
    FacetCount,
    Figures,
    Member,
    Pagination,
    Person,
    Work,
)


class DirectoryView(Struct, frozen=True):
    """A page of current (and upcoming) ambassadors, by name."""

    people: tuple[Member, ...]
    total: int
    """How many current people there are in all."""
    pagination: Pagination
    figures: Figures | None
    """On the first page alone, as are counts."""
    facets: tuple[FacetCount, ...]
    """Every value of every group over all current people, by group, then by label."""


class DirectoryIndexView(Struct, frozen=True):
    """All current people by name, for the search of a directory of more than one page."""

    people: tuple[Member, ...]


class ProfileView(Struct, frozen=True):
    """One person, current or former."""

    person: Person


class PeopleView(Struct, frozen=True):
    """A page of the current people of one topic or country; ``total`` is how many in all."""

    facet: Facet
    people: tuple[Member, ...]
    total: int
    pagination: Pagination


class FacetIndexView(Struct, frozen=True):
    """All topics, countries or kinds."""

    group: Literal["topic", "country", "kind"]
    facets: tuple[FacetCount, ...]


class ContributionsView(Struct, frozen=True):
    """Contributions that have happened, newest first: all, those of a year, or those of a kind.

    How many there are is told by first pages alone: later ones stay as they are while it grows.
    ``upcoming`` are those to come, soonest first, on the page of all.
    """

    address: str
    works: tuple[Work, ...]
    total: int | None
    years: tuple[tuple[int, int, str], ...]
    """Every year that has any: year, how many, address; newest first."""
    kinds: tuple[FacetCount, ...]
    pagination: Pagination
    year: int | None = None
    kind: Facet | None = None
    upcoming: tuple[Work, ...] = ()


class Quarter(Struct, frozen=True):
    """A quarter of a year (1 to 4), and how much was done in it of each kind that is shown."""

    year: int
    number: int
    counts: tuple[int, ...]

    @property
    def name(self) -> str:
        """``2025, 1st quarter``."""
        return f"{self.year}, {('1st', '2nd', '3rd', '4th')[self.number - 1]} quarter"


class InsightsView(Struct, frozen=True):
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


class EmeritusView(Struct, frozen=True):
    """A page of former ambassadors, by name; ``total`` is how many in all."""

    people: tuple[Member, ...]
    total: int
    pagination: Pagination


class CertificateView(Struct, frozen=True):
    """What one person served, newest first."""

    person: Person
    address: str
    served: tuple[ServedTenure, ...]


class EmbedView(Struct, frozen=True):
    """One person's card, to be shown inside other pages."""

    person: Person


class EmbedWallView(Struct, frozen=True):
    """Current ambassadors by name, to be shown inside other pages; ``total`` is how many in all."""

    people: tuple[Member, ...]
    total: int
