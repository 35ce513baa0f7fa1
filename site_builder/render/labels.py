"""What a facet is called on a page, whichever group it belongs to."""

from collections.abc import Sequence

from site_builder import addresses
from site_builder.model.views import Facet, FacetCount
from site_builder.render.places import country_name, language_name

GROUP_TITLES = {
    "country": "Country",
    "topic": "Topic",
    "language": "Language",
    "available_for": "Available for",
    "kind": "Contributes",
}
"""The groups by which the directory filters, in their order on the page."""


_INDEXES = {
    "country": ("Countries", addresses.COUNTRIES),
    "topic": ("Topics", addresses.TOPICS),
    "kind": ("Kinds of contribution", addresses.KINDS),
}
"""The groups that have pages of their own: their title, and the page that lists them."""


def index_title(group: str) -> str:
    """What the page that lists a group is called."""
    return _INDEXES[group][0]


def index_address(group: str) -> str:
    """The page that lists a group."""
    return _INDEXES[group][1]


def facet_label(facet: Facet) -> str:
    """The name to show: countries and languages in English, the others as written."""
    if facet.group == "country":
        return country_name(facet.key)
    if facet.group == "language":
        return language_name(facet.key)
    return facet.label[:1].upper() + facet.label[1:]


def by_label(found: Sequence[FacetCount]) -> list[FacetCount]:
    """In the order of the names shown, which for countries is not that of their codes."""
    return sorted(found, key=lambda each: (facet_label(each.facet).casefold(), each.facet.key))


def facets_by_group(found: Sequence[FacetCount]) -> list[tuple[str, str, list[FacetCount]]]:
    """Group, its title, and its values by name; groups without values are left out."""
    groups: dict[str, list[FacetCount]] = {}
    for each in found:
        groups.setdefault(each.facet.group, []).append(each)
    return [
        (group, title, by_label(groups[group]))
        for group, title in GROUP_TITLES.items()
        if group in groups
    ]


_SERVICES = {
    "devto": "DEV",
    "github": "GitHub",
    "linkedin": "LinkedIn",
    "speakerdeck": "Speaker Deck",
    "stackoverflow": "Stack Overflow",
    "youtube": "YouTube",
}
"""Those that write themselves otherwise than with a capital letter."""


def service_name(service: str) -> str:
    """A service as it writes itself: ``LinkedIn``."""
    return _SERVICES.get(service, service.capitalize())
