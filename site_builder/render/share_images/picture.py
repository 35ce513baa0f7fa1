"""A share image as a whole: 1200 by 630 pixels, what Open Graph's readers show without cutting."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from site_builder.accents import LIGHT_PAPERS, derive_accent
from site_builder.model.ambassador import Ambassador
from site_builder.model.views import Frame, Person
from site_builder.render.cards import place_of, show_card
from site_builder.render.ring import Ring, RingState, draw_ring
from site_builder.render.share_images.portrait import RING, disc_mask, make_portrait, ring_masks
from site_builder.render.share_images.typeface import can_write, compose, fit_lines

WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_INK, _INK_SOFT, _RULE = "#231d17", "#5d5347", "#ddd2bf"
_ACCENT = "#1a5f4c"
_TEXT_LEFT = _MARGIN + RING + 64
_TEXT_WIDTH = WIDTH - _MARGIN - _TEXT_LEFT
_RING_TOP = 84
_FOOT = 556
_NAME_SIZES = (84, 76, 68, 60, 52, 46, 40)
_COLOURS = 64


def render_share_image(person: Person | None, photo: bytes | None, frame: Frame) -> bytes:
    """The picture of a person, or of the site, as PNG: the same bytes for the same values."""
    picture = _paper(frame.policy.name).copy()
    if person is None:
        _draw_site(picture, frame)
    else:
        _draw_person(picture, person, photo, frame)
    if photo is None:
        picture = picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    found = BytesIO()
    picture.save(found, "PNG", compress_level=6)
    return found.getvalue()


@lru_cache(maxsize=4)
def _paper(program: str) -> Image.Image:
    """The sheet, with a rule and the program's name at its foot."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), LIGHT_PAPERS[0])
    draw = ImageDraw.Draw(picture)
    draw.line((_MARGIN, _FOOT - 16, WIDTH - _MARGIN, _FOOT - 16), _RULE, 2)
    if can_write(program):
        font, lines = fit_lines(program, "Regular", (28, 24), WIDTH - 2 * _MARGIN, 1)
        draw.text((_MARGIN, _FOOT), lines[0], _INK_SOFT, font)
    return picture


def _draw_person(picture: Image.Image, person: Person, photo: bytes | None, frame: Frame) -> None:
    who, standing = person.ambassador, show_card(person, frame.policy).standing
    _draw_ring(picture, standing.ring, frame, (_MARGIN, _RING_TOP))
    portrait, disc = make_portrait(person.face, photo), disc_mask()
    inset = (RING - disc.width) // 2
    picture.paste(portrait, (_MARGIN + inset, _RING_TOP + inset), disc)
    texts = [
        (_name_of(who), "Semibold", _NAME_SIZES, 3, _INK),
        (_role_of(who), "Regular", (34, 30), 2, _INK),
        (_place_of(who), "Regular", (30, 26), 1, _INK_SOFT),
        (standing.words, "Regular", (30, 26), 2, _INK_SOFT),
    ]
    _draw_texts(picture, texts, _TEXT_LEFT, _TEXT_WIDTH)


def _draw_site(picture: Image.Image, frame: Frame) -> None:
    """The title beside a closed ring; the description, where the typeface has its script."""
    settings = frame.settings
    closed = draw_ring(frame.policy.minimum_contributions, 0, 0, RingState.CLOSED)
    _draw_ring(picture, closed, frame, (_MARGIN, _RING_TOP))
    texts = [
        (_written(settings.title), "Semibold", _NAME_SIZES, 3, _INK),
        (_written(settings.description), "Regular", (34, 30, 26), 4, _INK_SOFT),
    ]
    _draw_texts(picture, texts, _TEXT_LEFT, _TEXT_WIDTH)


def _draw_ring(picture: Image.Image, ring: Ring, frame: Frame, place: tuple[int, int]) -> None:
    bold, quiet = ring_masks(ring)
    accent = frame.settings.accent
    closed = derive_accent(accent).light if accent else _ACCENT
    colours = {RingState.OPEN: _INK, RingState.CLOSED: closed, RingState.QUIET: _RULE}
    picture.paste(_RULE, (*place, place[0] + RING, place[1] + RING), quiet)
    picture.paste(colours[ring.state], (*place, place[0] + RING, place[1] + RING), bold)


Text = tuple[str, str, Sequence[int], int, str]
"""What to write, its weight, its sizes, the most lines, and its colour."""


def _draw_texts(picture: Image.Image, texts: Sequence[Text], left: int, width: int) -> None:
    """One under the other, in the middle of the height that the ring takes; empty ones left out."""
    fitted = [
        (*fit_lines(text, weight, sizes, width, most), colour)
        for text, weight, sizes, most, colour in texts
        if text
    ]
    steps = [round(font.size * 1.22) for font, _, _ in fitted]
    gaps = [round(step * 0.4) for step in steps]
    tall = sum(step * len(lines) for step, (_, lines, _) in zip(steps, fitted, strict=True))
    top = _RING_TOP + (RING - tall - sum(gaps[:-1])) // 2
    draw = ImageDraw.Draw(picture)
    for step, gap, (font, lines, colour) in zip(steps, gaps, fitted, strict=True):
        for line in lines:
            draw.text((left, top), line, colour, font)
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
