"""The groups by which people are found: topics, countries, languages and more."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct, field

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.outline import Outline
from site_builder.model.policy import Kind
from site_builder.model.views import Facet


class Facets(Struct, frozen=True, dict=True):
    """The pages of topics and countries that exist: those of which a current person speaks."""

    topics: Mapping[str, Facet]
    """By their slugs."""
    countries: Mapping[str, Facet]
    """By their codes."""
    _spelled: dict[str, Facet] = field(default_factory=dict)

    def topic(self, written: str) -> Facet:
        """The topic of that spelling; without an address where it has no page."""
        if written not in self._spelled:
            key = topic_key(written)
            known = self.topics.get(key)
            self._spelled[written] = known or Facet("topic", key, written, None)
        return self._spelled[written]

    @cached_property
    def marks(self) -> Mapping[str | None, str]:
        """By the address of each page the digest of what is shown of it; ``""`` without one."""
        pages = (*self.topics.values(), *self.countries.values())
        return {None: "", **{facet.address: fingerprint(facet) for facet in pages}}


def topic_key(topic: str) -> str:
    """The slug by which spellings of one topic are the same."""
    return addresses.slugify(topic)


def find_facets(people: Sequence[Outline]) -> Facets:
    """Every topic and country of the current people."""
    spellings: dict[str, Counter[str]] = {}
    for topic, times in Counter(topic for person in people for topic in person.topics).items():
        spellings.setdefault(topic_key(topic), Counter())[topic] += times
    topics = {key: topic_facet(key, _commonest(found)) for key, found in spellings.items()}
    codes = sorted({person.country for person in people if person.country})
    return Facets(topics, {code: country_facet(code) for code in codes})


def topic_facet(key: str, label: str) -> Facet:
    """A topic and its page."""
    return Facet("topic", key, label, addresses.topic(key))


def country_facet(code: str) -> Facet:
    """A country and its page; render names it."""
    return Facet("country", code, code, addresses.country(code))


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


def kind_facet(kind: Kind) -> Facet:
    """A kind of contribution and its page."""
    return Facet("kind", kind.name, kind.plural, addresses.kind(kind.name))
