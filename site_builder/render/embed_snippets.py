"""The HTML with which other pages show a card, or the wall of all."""

from unicodedata import east_asian_width

from markupsafe import escape

from site_builder import addresses
from site_builder.model.policy import Policy
from site_builder.model.views import Frame, Person
from site_builder.render.badge_embed import Snippet
from site_builder.render.cards import show_card

_CARD_WIDTH = 360
WALL_SIZE = ("100%", 480)
_LEAST_HEIGHT = 150
_SIGNS, _SIGNS_OF_NAME = 24, 17
"""So many signs of the text and of the name stand in a line of the card."""


def card_snippet(person: Person, frame: Frame) -> Snippet:
    """One person's card, in the size that it needs."""
    who = person.ambassador
    title = f"{who.name}, {frame.policy.name}"
    size = (_CARD_WIDTH, card_height(person, frame.policy))
    return Snippet("Card", _fill(addresses.embed(who.slug), title, size, frame))


def card_height(person: Person, policy: Policy) -> int:
    """Pixels in which the whole card has room in whatever typefaces its reader has."""
    who, words = person.ambassador, show_card(person.member, policy).standing.words
    role = ", ".join(part for part in (who.title, who.company) if part)
    plain = sum(_lines(text, _SIGNS) for text in (role, words, policy.name))
    return max(_LEAST_HEIGHT, 40 + 26 * _lines(who.name, _SIGNS_OF_NAME) + 22 * plain)


def _lines(text: str, length: int) -> int:
    """How many lines a text takes; signs of Chinese and its like are twice as wide as others."""
    signs = len(text)
    if not text.isascii():
        signs += sum(east_asian_width(sign) in "WF" for sign in text)
    return -(-signs // length)


def wall_snippet(frame: Frame) -> Snippet:
    """The wall of all, which scrolls within its frame."""
    return Snippet("Wall", _fill(addresses.EMBEDS, frame.settings.title, WALL_SIZE, frame))


def _fill(address: str, title: str, size: tuple[int | str, int], frame: Frame) -> str:
    width, height = size
    src = escape(addresses.absolute(address, frame.settings.url))
    return (
        f'<iframe src="{src}" title="{escape(title)}" width="{width}" height="{height}"'
        ' loading="lazy" style="border:0;max-width:100%"></iframe>'
    )
