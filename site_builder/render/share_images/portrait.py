"""The ring and the portrait within it, on a share image."""

from functools import lru_cache

from PIL import Image, ImageDraw

from site_builder.colours import from_oklch, write_colour
from site_builder.model.views import Face
from site_builder.render.photos import cut_square
from site_builder.render.portrait import Drawing, draw_portrait
from site_builder.render.ring import Ring, RingState, segment_angles
from site_builder.render.share_images.sheet import Sheet
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
_DASH = 5
"""Degrees of a stroke of a dashed segment, roughly."""


@lru_cache(maxsize=256)
def ring_masks(ring: Ring) -> tuple[Image.Image, Image.Image]:
    """What is drawn boldly, and what quietly: the filled segments, and those still open.

    An undecided segment is dashed: bold strokes, with the quiet line between them.
    """
    if ring.state is not RingState.OPEN:
        return _arcs([(0.0, 360.0)]), _arcs([])
    filled, undecided, _ = ring.counts
    angles = [segment_angles(index, sum(ring.counts)) for index in range(sum(ring.counts))]
    dashes = [dash for each in angles[filled : filled + undecided] for dash in _dashes(*each)]
    return _arcs([*angles[:filled], *dashes]), _arcs(angles[filled:])


def _dashes(begin: float, end: float) -> list[tuple[float, float]]:
    """Strokes of a segment with gaps of their own length between them; degrees."""
    count = max(2, round((end - begin) / _DASH / 2))
    step = (end - begin) / (2 * count - 1)
    return [(begin + 2 * i * step, begin + (2 * i + 1) * step) for i in range(count)]


def _arcs(angles: list[tuple[float, float]]) -> Image.Image:
    mask = Image.new("L", (RING * _FINER, RING * _FINER))
    draw = ImageDraw.Draw(mask)
    for begin, end in angles:
        box = (0, 0, RING * _FINER - 1, RING * _FINER - 1)
        draw.arc(box, _TOP + begin, _TOP + end, fill=255, width=_LINE * _FINER)
    return mask.reduce(_FINER)


@lru_cache(maxsize=1)
def _disc_mask() -> Image.Image:
    mask = Image.new("L", (_DISC * _FINER, _DISC * _FINER))
    ImageDraw.Draw(mask).ellipse((0, 0, _DISC * _FINER - 1, _DISC * _FINER - 1), fill=255)
    return mask.reduce(_FINER)


def draw_face(sheet: Sheet, face: Face, photo: bytes | None, ring_place: tuple[int, int]) -> None:
    """The portrait in the middle of its ring: the photo, else initials on their colour."""
    inset = (RING - _DISC) // 2
    place = (ring_place[0] + inset, ring_place[1] + inset)
    if photo is not None:
        sheet.show(_square(photo), place, _disc_mask())
    else:
        _draw_initials(sheet, draw_portrait(face.slug, face.name), place)


def _draw_initials(sheet: Sheet, drawing: Drawing, place: tuple[int, int]) -> None:
    """Only the disc where the typeface cannot write them."""
    hue = _HUES[drawing.hue]
    colour = write_colour(from_oklch((0.885, 0.032, hue)))
    sheet.stamp(_disc_mask(), place, colour)
    if can_write(drawing.initials):
        font = load_font("Regular", 136)
        left, top, right, bottom = font.getbbox(drawing.initials)
        middle = (
            place[0] + round((_DISC - left - right) / 2),
            place[1] + round((_DISC - top - bottom) / 2),
        )
        ink = write_colour(from_oklch((0.3, 0.05, hue)))
        sheet.write(drawing.initials, middle, font, ink, colour)


def _square(photo: bytes) -> Image.Image:
    square = cut_square(photo, _DISC).resize((_DISC, _DISC))
    if square.mode != "RGBA":
        return square
    ground = Image.new("RGB", square.size, "#fffdf8")
    ground.paste(square, mask=square.getchannel("A"))
    return ground
