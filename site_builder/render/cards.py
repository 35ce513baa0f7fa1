"""What a card says of a person, and by what the directory finds them."""

import unicodedata
from collections.abc import Mapping, Sequence

from msgspec import Struct

from site_builder.model.policy import Policy
from site_builder.model.views import Member
from site_builder.render.labels import facet_label
from site_builder.render.places import country_name
from site_builder.render.standing_words import ShownStanding, show_standing
from site_builder.render.words import sentence_list

TOPICS_SHOWN = 3

UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters that Unicode does not take apart; ``directory.js`` folds the same ones."""


class Card(Struct, frozen=True):
    """A person at a glance. Empty texts are left out of the card."""

    person: Member
    place: str
    topics: tuple[str, ...]
    available: str
    standing: ShownStanding


def show_card(person: Member, policy: Policy) -> Card:
    """The card of one person."""
    who = person.outline
    return Card(
        person=person,
        place=place_of(who.city, who.country),
        topics=tuple(topic.label for topic in person.topics[:TOPICS_SHOWN]),
        available=available_words(who.available_for),
        standing=show_standing(who, person.account, policy),
    )


def available_words(activities: Sequence[str]) -> str:
    """``Open to talks and workshops``; ``""`` for none."""
    return f"Open to {sentence_list(activities)}" if activities else ""


def place_of(city: str | None, country: str | None) -> str:
    """``Bergen, Norway``, as far as it is known."""
    return ", ".join(part for part in (city, country and country_name(country)) if part)


def filter_values(person: Member) -> Mapping[str, tuple[str, ...]]:
    """The keys of a person's facets, by group."""
    who = person.outline
    return {
        "country": (who.country,) if who.country else (),
        "topic": tuple(topic.key for topic in person.topics),
        "language": who.languages,
        "available_for": who.available_for,
        "kind": person.account.kinds,
    }


def search_text(person: Member) -> str:
    """All that the search box looks through, folded."""
    who = person.outline
    words = [who.name, who.github, who.title, who.company, place_of(who.city, who.country)]
    words += [facet_label(topic) for topic in person.topics]
    return fold(" ".join(word for word in words if word))


def fold(text: str) -> str:
    """Lowercase and without diacritics, so that ``Bjørn`` is found by ``bjorn``."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Mn").translate(
        UNDECOMPOSED
    )


def last_active(person: Member) -> str:
    """The day of the newest contribution that has happened, ISO 8601; ``""`` without any."""
    newest_on = person.account.newest_on
    return newest_on.isoformat() if newest_on else ""
