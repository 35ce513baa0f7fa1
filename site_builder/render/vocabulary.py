"""What templates may say beside their view: the frame, addresses, and people prepared for show."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from site_builder import addresses
from site_builder.model.ambassador import Ambassador
from site_builder.model.views import Frame, Member, Person
from site_builder.render import badge_embed, cards, labels, months, navigation
from site_builder.render.insights.bars import draw_bars
from site_builder.render.insights.dots import draw_dots
from site_builder.render.machine_words import machine_words
from site_builder.render.person_data import person_data, profile_description
from site_builder.render.portrait import find_portrait
from site_builder.render.standing_words import service_line
from site_builder.render.timeline import make_timeline
from site_builder.render.words import has_long_words

Vocabulary = Mapping[str, Any]


def make_vocabulary(frame: Frame) -> Vocabulary:
    """Every name that all templates know, bound to one frame."""
    return {
        "frame": frame,
        **_address_words(frame),
        **_people_words(frame),
        **_badge_words(frame),
        **machine_words(frame),
        "bars_of": draw_bars,
        "dots_of": draw_dots,
        "facets_by_group": labels.facets_by_group,
        "group_title": labels.index_title,
        "index_of": labels.index_address,
        "has_output": lambda name: name not in frame.off,
        "kind_label": {kind.name: kind.label for kind in frame.policy.kinds}.__getitem__,
        "page_numbers": navigation.page_numbers,
        "works_by_month": months.works_by_month,
    }


def _address_words(frame: Frame) -> Vocabulary:
    files = dict(frame.files)

    @lru_cache(maxsize=65536)
    def href(address: str) -> Markup:
        return escape(addresses.href(address, frame.base))

    return {
        "href": href,
        "absolute": lambda address: addresses.absolute(address, frame.settings.url),
        "asset": lambda name: href(files[name]),
        "has_file": files.__contains__,
        "menu_place": lambda address: navigation.menu_place(address, frame.menu),
        "menu_target": navigation.menu_target,
        "share_image": addresses.share_image,
    }


def _people_words(frame: Frame) -> Vocabulary:
    def data_of(person: Person) -> Markup:
        return person_data(person, frame.settings.url, person.photo)

    return {
        "card_of": lambda person: cards.show_card(person, frame.policy),
        "filter_data": _filter_data,
        "has_long_words": has_long_words,
        "person_data": data_of,
        "portrait_of": find_portrait,
        "profile_description": profile_description,
        "service_line": lambda person: service_line(person.ambassador, person.standing),
        "timeline_of": lambda person: make_timeline(person, frame.policy),
    }


def _filter_data(person: Member) -> Markup:
    """The attributes by which ``directory.js`` finds a card that is on the page."""
    values = {group: " ".join(keys) for group, keys in cards.filter_values(person).items()}
    values |= {"text": cards.search_text(person), "recent": cards.last_active(person)}
    return Markup(" ").join(Markup('data-{}="{}"').format(*item) for item in values.items())


def _badge_words(frame: Frame) -> Vocabulary:
    program, settings = frame.policy.name, frame.settings

    def snippets(who: Ambassador, badge: str) -> tuple[badge_embed.Snippet, ...]:
        return badge_embed.badge_snippets(who, badge, program, settings)

    return {
        "badge_address": lambda who: addresses.badge(who.slug),
        "badge_snippets": snippets,
        "open_badges_of": lambda person: badge_embed.open_badges_of(person, frame),
        "ring_badge_address": lambda who: addresses.ring_badge(who.slug),
        "badge_words": lambda who: badge_embed.badge_words(who, program),
    }
