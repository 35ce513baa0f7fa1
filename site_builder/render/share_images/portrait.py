"""The ring and the portrait within it, for the share images."""

from functools import lru_cache

from PIL import Image, ImageDraw

from site_builder.colours import from_oklch, write_colour
from site_builder.model.views import Face
from site_builder.render.photos import cut_square
from site_builder.render.portrait import draw_portrait
from site_builder.render.ring import Ring, RingState, segment_angles
from site_builder.render.share_images.typeface import can_write, load_font

RING = 400
"""The diameter of the ring in pixels."""
_LINE = 12
_DISC = 344
_FINER = 4
"""Curves are drawn so many times larger, and made smaller to be smooth."""
_HUES = (28, 52, 78, 112, 152, 188, 228, 268, 312, 352)
"""Those of the drawn portraits in ``static/css/theme.css``."""
_TOP = -90


@lru_cache(maxsize=256)
def ring_masks(ring: Ring) -> tuple[Image.Image, Image.Image]:
    """What is drawn boldly, and what quietly: the filled segments, and those still open."""
    if ring.state is not RingState.OPEN:
        whole = [(0.0, 360.0)]
        return _arcs(whole, _LINE), _arcs([], _LINE)
    filled, all_of_them = ring.counts[0], sum(ring.counts)
    angles = [segment_angles(index, all_of_them) for index in range(all_of_them)]
    return _arcs(angles[:filled], _LINE), _arcs(angles[filled:], _LINE)


def _arcs(angles: list[tuple[float, float]], line: int) -> Image.Image:
    mask = Image.new("L", (RING * _FINER, RING * _FINER))
    draw = ImageDraw.Draw(mask)
    for begin, end in angles:
        box = (0, 0, RING * _FINER - 1, RING * _FINER - 1)
        draw.arc(box, _TOP + begin, _TOP + end, fill=255, width=line * _FINER)
    return mask.reduce(_FINER)


@lru_cache(maxsize=1)
def disc_mask() -> Image.Image:
    """The circle of a portrait."""
    mask = Image.new("L", (_DISC * _FINER, _DISC * _FINER))
    ImageDraw.Draw(mask).ellipse((0, 0, _DISC * _FINER - 1, _DISC * _FINER - 1), fill=255)
    return mask.reduce(_FINER)


def make_portrait(face: Face, photo: bytes | None) -> Image.Image:
    """A square picture of the person, to be seen through the disc."""
    if photo is not None:
        return _from_photo(photo)
    drawing = draw_portrait(face.slug, face.name)
    hue = _HUES[drawing.hue]
    picture = Image.new("RGB", (_DISC, _DISC), write_colour(from_oklch((0.885, 0.032, hue))))
    if can_write(drawing.initials):
        ink = write_colour(from_oklch((0.3, 0.05, hue)))
        centre = (_DISC // 2, _DISC // 2)
        draw = ImageDraw.Draw(picture)
        draw.text(centre, drawing.initials, ink, load_font("Regular", 136), anchor="mm")
    return picture


def _from_photo(photo: bytes) -> Image.Image:
    square = cut_square(photo, _DISC).resize((_DISC, _DISC))
    if square.mode != "RGBA":
        return square
    paper = Image.new("RGB", square.size, "#fffdf8")
    paper.paste(square, mask=square.getchannel("A"))
    return paper
