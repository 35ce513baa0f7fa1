"""A profile for machines: schema.org ``ProfilePage`` as JSON-LD, and its one-line description."""

from typing import Any

import msgspec
from markupsafe import Markup

from site_builder import addresses
from site_builder.model.views import Person
from site_builder.render.cards import Card
from site_builder.render.words import sentence_list


def person_data(person: Person, site_url: str, photo: str | None) -> Markup:
    """The JSON-LD of a profile, escaped for a script element; ``photo`` is an address or None."""
    who = person.ambassador
    about = {
        "@type": "Person",
        "name": who.name,
        "identifier": who.github,
        "url": addresses.absolute(person.address, site_url),
        "image": photo and addresses.absolute(photo, site_url),
        "jobTitle": who.title,
        "worksFor": who.company and {"@type": "Organization", "name": who.company},
        "homeLocation": _place(who.city, who.country),
        "knowsLanguage": list(who.languages),
        "knowsAbout": [topic.label for topic in person.topics],
        "sameAs": [
            f"https://github.com/{who.github}",
            *(link.url for link in who.links),
        ],
    }
    page = {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "mainEntity": {key: value for key, value in about.items() if value},
    }
    return _script_json(page)


def _script_json(value: object) -> Markup:
    """JSON that cannot end its script element, nor begin a comment or an entity in it."""
    text = msgspec.json.encode(value).decode()
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - the signs that HTML would read are written as escapes


def _place(city: str | None, country: str | None) -> dict[str, Any] | None:
    if not (city or country):
        return None
    parts = {"@type": "PostalAddress", "addressLocality": city, "addressCountry": country}
    return {"@type": "Place", "address": {key: value for key, value in parts.items() if value}}


def profile_description(card: Card) -> str:
    """Who this is, where and about what, for search engines and shared links."""
    who = card.person.outline
    role = " at ".join(part for part in (who.title, who.company) if part)
    opening = ", ".join(part for part in (role, card.place) if part)
    topics = sentence_list(card.topics)
    parts = (opening, topics and f"Speaks about {topics}", card.standing.words)
    return "".join(f"{part}. " for part in parts if part).strip()
