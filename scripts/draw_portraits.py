"""Draw the portraits of the sample's people into ``static/photos``: abstract, and always the same.

Run it with the Python of the virtual environment: ``.venv/bin/python scripts/draw_portraits.py``.
"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

PHOTOS = Path(__file__).parent.parent / "static" / "photos"
SIZE = 400
SCALE = 4  # drawn larger and reduced, which smooths the edges
COLOURS = 64  # of the palette: keeps a file under 20 kB

Colour = str
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Portrait:
    """The colours of one face, and whether the hair falls to the shoulders or is a scarf."""

    slug: str
    ground: Colour
    skin: Colour
    hair: Colour
    coat: Colour
    hair_form: str = "short"
    glasses: bool = False


PORTRAITS = (
    Portrait("sample-amina-haddad", "#e9d8b4", "#b98056", "#2f5d62", "#7b4b3a", "scarf"),
    Portrait(
        "sample-keiko-tanabe", "#cfdad2", "#e6bd95", "#1f1f24", "#a8443a", "bob", glasses=True
    ),
    Portrait("sample-kwame-boateng", "#d9c7c0", "#70482f", "#17130f", "#33537a"),
    Portrait("sample-li-wenjing", "#c9d6e2", "#ddaf86", "#262124", "#5b6b3a", "long"),
    Portrait("sample-rosa-ibarra", "#efd2c1", "#a86b45", "#3a2218", "#6a3d6b", "bob"),
)


def draw_portrait(portrait: Portrait) -> Image.Image:
    """One portrait: ground, hair behind, shoulders, face, hair in front, features."""
    image = Image.new("RGB", (SIZE * SCALE, SIZE * SCALE), portrait.ground)
    pen = ImageDraw.Draw(image)
    _draw_hair_behind(pen, portrait)
    pen.ellipse(_scaled(60, 300, 340, 560), fill=portrait.coat)
    covered = portrait.hair_form == "scarf"
    neck = portrait.hair if covered else portrait.skin
    pen.rounded_rectangle(_scaled(170, 235, 230, 335), 30 * SCALE, fill=neck)
    pen.ellipse(_scaled(130, 95, 270, 275), fill=portrait.skin)
    _draw_hair_in_front(pen, portrait)
    _draw_features(pen, portrait)
    return image.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


def _draw_hair_behind(pen: ImageDraw.ImageDraw, portrait: Portrait) -> None:
    bottoms = {"long": 345, "bob": 270, "scarf": 345}
    if bottom := bottoms.get(portrait.hair_form):
        pen.rounded_rectangle(_scaled(108, 72, 292, bottom), 88 * SCALE, fill=portrait.hair)


def _draw_hair_in_front(pen: ImageDraw.ImageDraw, portrait: Portrait) -> None:
    if portrait.hair_form == "scarf":
        pen.ellipse(_scaled(118, 78, 282, 298), outline=portrait.hair, width=26 * SCALE)
    else:
        pen.chord(_scaled(126, 86, 274, 276), 196, 344, fill=portrait.hair)


def _draw_features(pen: ImageDraw.ImageDraw, portrait: Portrait) -> None:
    ink = "#1d1a18"
    for left in (166, 224):
        pen.ellipse(_scaled(left, 178, left + 10, 190), fill=ink)
        if portrait.glasses:
            pen.ellipse(_scaled(left - 16, 162, left + 26, 204), outline=ink, width=4 * SCALE)
    if portrait.glasses:
        pen.line(_scaled(192, 182, 208, 182), fill=ink, width=4 * SCALE)
    pen.arc(_scaled(175, 205, 225, 245), 25, 155, fill=ink, width=4 * SCALE)


def _scaled(left: float, top: float, right: float, bottom: float) -> Box:
    return (left * SCALE, top * SCALE, right * SCALE, bottom * SCALE)


def write_portraits() -> None:
    """Write every portrait as a PNG of ``SIZE`` pixels a side."""
    PHOTOS.mkdir(parents=True, exist_ok=True)
    for portrait in PORTRAITS:
        image = draw_portrait(portrait).quantize(COLOURS)
        image.save(PHOTOS / f"{portrait.slug}.png", optimize=True)


if __name__ == "__main__":
    write_portraits()
