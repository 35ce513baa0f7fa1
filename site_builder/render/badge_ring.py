"""The badge that shows the ring, with the words that always stand beside it."""

from math import ceil

from jinja2 import Environment
from msgspec import Struct

from site_builder.model.views import Frame, Person
from site_builder.render.badge_colours import Palette, make_palette
from site_builder.render.badge_words import MESSAGE_LENGTH, badge_label, shorten, spoken
from site_builder.render.cards import show_card
from site_builder.render.ring import Ring
from site_builder.render.text_width import text_width

_LABEL_SIZE, _WORDS_SIZE = 11, 13
_TEXT_LEFT, _PADDING = 64, 14


class RingBadge(Struct, frozen=True):
    """What a ring badge shows, and its measures in pixels; ``figure`` stands within the ring."""

    ring: Ring
    figure: str
    label: str
    words: str
    spoken: str
    palette: Palette
    label_width: int
    words_width: int

    @property
    def width(self) -> int:
        """The width of the whole badge."""
        return _TEXT_LEFT + max(self.label_width, self.words_width) + _PADDING


def make_ring_badge(person: Person, frame: Frame) -> RingBadge:
    """The ring badge of one person."""
    shown = show_card(person.member, frame.policy).standing
    filled, _, _ = shown.ring.counts  # 0 where the count is not the point
    label, words = badge_label(frame.policy), shorten(shown.words, MESSAGE_LENGTH)
    return RingBadge(
        ring=shown.ring,
        figure=str(filled or ""),
        label=label,
        words=words,
        spoken=spoken(person, label, words),
        palette=make_palette(frame.settings),
        label_width=ceil(text_width(label, _LABEL_SIZE)),
        words_width=ceil(text_width(words, _WORDS_SIZE)),
    )


def render_ring_badge(person: Person, frame: Frame, environment: Environment) -> bytes:
    """The badge as SVG."""
    badge = make_ring_badge(person, frame)
    return environment.get_template("badges/ring.svg").render(badge=badge).encode()
