"""The groups by which people and works are found, and which of their values have pages."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.outline import Outline
from site_builder.model.policy import Kind
from site_builder.model.views import Facet

_SWITCHES = {"topic": "facets", "country": "facets", "kind": "contributions"}
"""The name in ``outputs:`` that switches off the pages of a group."""


class Facets(Struct, frozen=True, dict=True):
    """Topics and countries of current people, and kinds of work: all that may have pages.

    Where their pages are switched off, they have no addresses, and nothing leads there.
    """

    topics: Mapping[str, Facet]
    """By their slugs."""
    countries: Mapping[str, Facet]
    """By their codes."""
    kinds: Mapping[str, Facet]
    """By their names, in the order of the policy."""
    _spelled: dict[str, Facet] = field(default_factory=dict)

    def topic(self, written: str) -> Facet:
        """The topic of that spelling; without an address where it has no page."""
        if written not in self._spelled:
            key = topic_key(written)
            known = self.topics.get(key)
            self._spelled[written] = known or Facet("topic", key, written, None)
        return self._spelled[written]

    @cached_property
    def marks(self) -> Mapping[Facet | None, str]:
        """Digests of the topics and countries that somebody else has a say in."""
        shared = (*self.topics.values(), *self.countries.values())
        return {facet: fingerprint(facet) for facet in shared}


def topic_key(topic: str) -> str:
    """The slug by which spellings of one topic are the same."""
    return addresses.slugify(topic)


def find_facets(people: Sequence[Outline], kinds: Iterable[Kind], off: Collection[str]) -> Facets:
    """Every topic and country of the current people, and every kind; ``off`` is switched off."""
    spellings: dict[str, Counter[str]] = {}
    for topic, times in Counter(topic for person in people for topic in person.topics).items():
        spellings.setdefault(topic_key(topic), Counter())[topic] += times
    topics = (
        Facet("topic", key, _commonest(found), addresses.topic(key))
        for key, found in spellings.items()
    )
    codes = sorted({person.country for person in people if person.country})
    countries = (Facet("country", code, code, addresses.country(code)) for code in codes)
    works = (Facet("kind", each.name, each.plural, addresses.kind(each.name)) for each in kinds)
    return Facets(*(_by_key(facets, off) for facets in (topics, countries, works)))


def _by_key(facets: Iterable[Facet], off: Collection[str]) -> dict[str, Facet]:
    """By their keys, without addresses where the pages of their group are switched off."""
    return {
        facet.key: replace(facet, address=None) if _SWITCHES[facet.group] in off else facet
        for facet in facets
    }


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda label: (-spellings[label], label))


def topics_of(person: Outline, facets: Facets) -> tuple[Facet, ...]:
    """A person's topics, each once, in their order; without an address where no page exists."""
    found = tuple(map(facets.topic, person.topics))
    if len({topic.key for topic in found}) == len(found):
        return found
    first: dict[str, Facet] = {}
    for topic in found:
        first.setdefault(topic.key, topic)
    return tuple(first.values())


def country_of(person: Outline, facets: Facets) -> Facet | None:
    """A person's country; without an address where no page exists."""
    code = person.country
    if code is None:
        return None
    return facets.countries.get(code) or Facet("country", code, code, None)
