"""The groups by which people are found: topics, countries, languages and more."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder import addresses
from site_builder.model.ambassador import Ambassador
from site_builder.model.policy import Kind, Policy
from site_builder.model.views import Facet, FacetCount, Person


@dataclass(frozen=True, slots=True)
class Facets:
    """The pages of topics and countries that exist: those of which a current person speaks."""

    topics: Mapping[str, Facet]
    countries: Mapping[str, Facet]


def topic_key(topic: str) -> str:
    """The slug by which spellings of one topic are the same."""
    return addresses.slugify(topic)


def find_facets(people: Sequence[Ambassador]) -> Facets:
    """Every topic and country of the current people."""
    spellings: dict[str, Counter[str]] = {}
    for person in people:
        for topic in person.topics:
            spellings.setdefault(topic_key(topic), Counter())[topic] += 1
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


def topics_of(person: Ambassador, facets: Facets) -> tuple[Facet, ...]:
    """A person's topics, each once, in their order; without an address where no page exists."""
    found: dict[str, Facet] = {}
    for topic in person.topics:
        key = topic_key(topic)
        found.setdefault(key, facets.topics.get(key) or Facet("topic", key, topic, None))
    return tuple(found.values())


def country_of(person: Ambassador, facets: Facets) -> Facet | None:
    """A person's country; without an address where no page exists."""
    code = person.country
    if code is None:
        return None
    return facets.countries.get(code) or Facet("country", code, code, None)


def kind_facet(kind: Kind) -> Facet:
    """A kind of contribution and its page."""
    return Facet("kind", kind.name, kind.plural, addresses.kind(kind.name))


def count_facets(people: Sequence[Person], policy: Policy) -> tuple[FacetCount, ...]:
    """Every value over the given people with its count, by group and label."""
    kinds = {kind.name: kind_facet(kind) for kind in policy.kinds}
    counted: Counter[Facet] = Counter()
    for person in people:
        counted.update(_values(person))
        done = {entry.contribution.kind for entry in person.standing.entries if entry.has_happened}
        counted.update(kinds[name] for name in sorted(done))
    return tuple(
        FacetCount(facet, counted[facet])
        for facet in sorted(counted, key=lambda facet: (facet.group, facet.label.casefold()))
    )


def _values(person: Person) -> Iterable[Facet]:
    yield from person.topics
    if person.country:
        yield person.country
    for language in dict.fromkeys(person.ambassador.languages):
        yield Facet("language", language, language, None)
    for activity in dict.fromkeys(person.ambassador.available_for):
        yield Facet("available_for", activity, activity, None)
