"""The flat badge, in the visual language of shields.io, and its words as their endpoint's JSON."""

import json
from math import ceil

from jinja2 import Environment
from msgspec import Struct

from site_builder.model.views import BadgeView, Frame, Person
from site_builder.render.badge_colours import Pair, make_palette, message_colour
from site_builder.render.badge_ring import render_ring_badge
from site_builder.render.badge_words import badge_label, badge_message, spoken
from site_builder.render.text_width import text_width

TYPE_SIZE = 11
_PADDING = 6


class Badge(Struct, frozen=True):
    """What a flat badge says, and its measures in pixels."""

    label: str
    message: str
    spoken: str
    colour: Pair
    label_width: int
    message_width: int

    @property
    def middle(self) -> int:
        """Where the label ends and the message begins."""
        return self.label_width + 2 * _PADDING

    @property
    def width(self) -> int:
        """The width of the whole badge."""
        return self.middle + self.message_width + 2 * _PADDING


def make_badge(person: Person, frame: Frame) -> Badge:
    """The badge of one person; it never shames, and carries the date to which it holds."""
    label, message = badge_label(frame.policy), badge_message(person, frame.policy)
    return Badge(
        label=label,
        message=message,
        spoken=spoken(person, label, message),
        colour=message_colour(person.standing.name, make_palette(frame.settings)),
        label_width=ceil(text_width(label, TYPE_SIZE)),
        message_width=ceil(text_width(message, TYPE_SIZE)),
    )


def render_badge(view: BadgeView, frame: Frame, environment: Environment) -> bytes:
    """The badge in its form: flat, with the ring, or as JSON."""
    if view.form == "ring":
        return render_ring_badge(view.person, frame, environment)
    badge = make_badge(view.person, frame)
    if view.form == "json":
        return _endpoint_json(badge)
    return environment.get_template("badges/flat.svg").render(badge=badge).encode()


def _endpoint_json(badge: Badge) -> bytes:
    """What shields.io's endpoint badge reads (https://shields.io/badges/endpoint-badge)."""
    said = {
        "schemaVersion": 1,
        "label": badge.label,
        "message": badge.message,
        "color": badge.colour[0].removeprefix("#"),
    }
    return (json.dumps(said, ensure_ascii=False) + "\n").encode()
