"""The index that ``directory.js`` loads when a directory of many pages is searched."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

import msgspec

from site_builder import addresses
from site_builder.model.views import DirectoryIndexView, Face, Frame
from site_builder.render import cards
from site_builder.render.labels import GROUP_TITLES
from site_builder.render.portrait import Photo, find_portrait
from site_builder.render.ring import Ring

_CARD_PIXELS = 96

Value = TypeVar("Value", bound=Hashable)


def render_directory_index(view: DirectoryIndexView, frame: Frame) -> bytes:
    """Everyone in the order of the directory, as UTF-8 JSON that ends in a newline.

    Keys of facets and rings recur: each stands once in a table, and rows name its place there.
    """
    shown = [cards.show_card(person, frame.policy) for person in view.people]
    values = [cards.filter_values(person) for person in view.people]
    keys = _table((group, key) for group in GROUP_TITLES for each in values for key in each[group])
    rings = _table(card.standing.ring for card in shown)
    index = {
        "profiles": addresses.href(addresses.PROFILES, frame.base),
        "topics_shown": cards.TOPICS_SHOWN,
        "topics": {
            keys["topic", topic.key]: topic.label for each in view.people for topic in each.topics
        },
        "keys": list(keys),
        "rings": [_ring(ring) for ring in rings],
        "people": [
            {
                **_card_row(card),
                "portrait": _portrait(card.person.face, frame.base),
                "ring": rings[card.standing.ring],
                "recent": cards.last_active(card.person),
                "keys": [keys[group, key] for group in GROUP_TITLES for key in each[group]],
            }
            for card, each in zip(shown, values, strict=True)
        ],
    }
    return msgspec.json.encode(index) + b"\n"


def _table(values: Iterable[Value]) -> dict[Value, int]:
    """Each distinct value and its place, in the order of first appearance."""
    return {value: place for place, value in enumerate(dict.fromkeys(values))}


def _ring(ring: Ring) -> Mapping[str, str]:
    arcs = {"rest": ring.rest, "undecided": ring.undecided, "filled": ring.filled}
    return {"state": ring.state} | {name: arc for name, arc in arcs.items() if arc}


def _card_row(card: cards.Card) -> Mapping[str, str]:
    who = card.person.outline
    return {
        "slug": who.slug,
        "name": who.name,
        "role": ", ".join(part for part in (who.title, who.company) if part),
        "place": card.place,
        "available": card.available,
        "standing": card.standing.words,
    }


def _portrait(face: Face, base: str) -> str | list[int | str]:
    """The photo's address, or the drawing's pattern, hue, turn, shift and initials."""
    portrait = find_portrait(face)
    if isinstance(portrait, Photo):
        return addresses.href(portrait.at(_CARD_PIXELS), base)
    return [portrait.pattern, portrait.hue, portrait.turn, portrait.shift, portrait.initials]
