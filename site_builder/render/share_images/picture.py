"""A share image as a whole: 1200 by 630 pixels, what Open Graph's readers show without cutting."""

from collections.abc import Sequence
from functools import lru_cache

from PIL import Image

from site_builder.accents import LIGHT_PAPERS, derive_accent
from site_builder.model.ambassador import Ambassador
from site_builder.model.views import Frame, Person
from site_builder.render.cards import place_of, show_card
from site_builder.render.ring import Ring, RingState, draw_ring
from site_builder.render.share_images.portrait import RING, draw_face, ring_masks
from site_builder.render.share_images.sheet import Sheet
from site_builder.render.share_images.typeface import can_write, compose, fit_lines

WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_INK, _INK_SOFT, _RULE = "#231d17", "#5d5347", "#ddd2bf"
_ACCENT = "#1a5f4c"
_TEXT_LEFT = _MARGIN + RING + 64
_TEXT_WIDTH = WIDTH - _MARGIN - _TEXT_LEFT
_RING_PLACE = (_MARGIN, 84)
_FOOT = 556
_NAME_SIZES = (84, 76, 68, 60, 52, 46, 40)


def render_share_image(person: Person | None, photo: bytes | None, frame: Frame) -> bytes:
    """The picture of a person, or of the site, as PNG: the same bytes for the same values."""
    sheet = _paper(frame.policy.name).copy()
    if person is None:
        _draw_site(sheet, frame)
    else:
        _draw_person(sheet, person, photo, frame)
    return sheet.as_png()


@lru_cache(maxsize=4)
def _paper(program: str) -> Sheet:
    """The sheet, with a rule and the program's name at its foot."""
    sheet = Sheet((WIDTH, HEIGHT), LIGHT_PAPERS[0])
    rule = Image.new("L", (WIDTH - 2 * _MARGIN, 2), 255)
    sheet.stamp(rule, (_MARGIN, _FOOT - 16), _RULE)
    if can_write(program):
        font, lines = fit_lines(program, "Regular", (28, 24), WIDTH - 2 * _MARGIN, 1)
        sheet.write(lines[0], (_MARGIN, _FOOT), font, _INK_SOFT)
    return sheet


def _draw_person(sheet: Sheet, person: Person, photo: bytes | None, frame: Frame) -> None:
    who, standing = person.ambassador, show_card(person.member, frame.policy).standing
    _draw_ring(sheet, standing.ring, frame)
    draw_face(sheet, person.face, photo, _RING_PLACE)
    texts = [
        (_name_of(who), "Semibold", _NAME_SIZES, 3, _INK),
        (_role_of(who), "Regular", (34, 30), 2, _INK),
        (_place_of(who), "Regular", (30, 26), 1, _INK_SOFT),
        (standing.words, "Regular", (30, 26), 2, _INK_SOFT),
    ]
    _draw_texts(sheet, texts)


def _draw_site(sheet: Sheet, frame: Frame) -> None:
    """The title beside a closed ring; the description, where the typeface has its script."""
    settings = frame.settings
    closed = draw_ring(frame.policy.minimum_contributions, 0, 0, RingState.CLOSED)
    _draw_ring(sheet, closed, frame)
    texts = [
        (_written(settings.title), "Semibold", _NAME_SIZES, 3, _INK),
        (_written(settings.description), "Regular", (34, 30, 26), 4, _INK_SOFT),
    ]
    _draw_texts(sheet, texts)


def _draw_ring(sheet: Sheet, ring: Ring, frame: Frame) -> None:
    bold, quiet = ring_masks(ring)
    accent = frame.settings.accent
    closed = derive_accent(accent).light if accent else _ACCENT
    colours = {RingState.OPEN: _INK, RingState.CLOSED: closed, RingState.QUIET: _RULE}
    sheet.stamp(quiet, _RING_PLACE, _RULE)
    sheet.stamp(bold, _RING_PLACE, colours[ring.state])


Text = tuple[str, str, Sequence[int], int, str]
"""What to write, its weight, its sizes, the most lines, and its colour."""


def _draw_texts(sheet: Sheet, texts: Sequence[Text]) -> None:
    """One under the other, in the middle of the height that the ring takes; empty ones left out."""
    fitted = [
        (*fit_lines(text, weight, sizes, _TEXT_WIDTH, most), colour)
        for text, weight, sizes, most, colour in texts
        if text
    ]
    steps = [round(font.size * 1.22) for font, _, _ in fitted]
    gaps = [round(step * 0.4) for step in steps]
    tall = sum(step * len(lines) for step, (_, lines, _) in zip(steps, fitted, strict=True))
    top = _RING_PLACE[1] + (RING - tall - sum(gaps[:-1])) // 2
    for step, gap, (font, lines, colour) in zip(steps, gaps, fitted, strict=True):
        for line in lines:
            sheet.write(line, (_TEXT_LEFT, top), font, colour)
            top += step
        top += gap


def _written(text: str) -> str:
    return text if can_write(text) else ""


def _name_of(who: Ambassador) -> str:
    """The name where the typeface has its script, else the handle."""
    return compose(who.name) if can_write(who.name) else f"@{who.github}"


def _role_of(who: Ambassador) -> str:
    return _written(", ".join(part for part in (who.title, who.company) if part))


def _place_of(who: Ambassador) -> str:
    return _written(place_of(who.city, who.country)) or _written(place_of(None, who.country))
