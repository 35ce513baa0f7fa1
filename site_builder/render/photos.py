"""A photo as the site publishes it: upright, square, in sRGB, as WebP, and without metadata."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 80
_FACES = (0.5, 0.4)
"""Where the square is cut from a photo that is none: faces stand above the middle."""


def render_photo(data: bytes, width: int) -> bytes:
    """The photo in ``data`` as a square of ``width`` pixels, or of its own size if it is smaller.

    Raises OSError for what is no photo; the content stage has refused such files.
    """
    found = BytesIO()
    square = cut_square(data, width)
    square.save(found, "WEBP", quality=_QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return found.getvalue()


def cut_square(data: bytes, width: int) -> "Image":
    """The same, before it becomes a file."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - slow to import; few builds draw a photo

    with Image.open(BytesIO(data)) as opened:
        opened.draft("RGB", (2 * width, 2 * width))
        upright = ImageOps.exif_transpose(opened)
        side = min(width, *upright.size)
        return ImageOps.fit(_in_plain_colours(upright), (side, side), centering=_FACES)


def _in_plain_colours(photo: "Image") -> "Image":
    """In sRGB, which browsers assume; transparent where the photo is."""
    mode = "RGBA" if photo.has_transparency_data else "RGB"
    profile = photo.info.get("icc_profile")
    if not profile or photo.mode not in ("RGB", "RGBA", "CMYK"):
        return photo.convert(mode)
    from PIL import ImageCms  # noqa: PLC0415

    try:
        wide = ImageCms.ImageCmsProfile(BytesIO(profile))
        plain = ImageCms.createProfile("sRGB")
        found = ImageCms.profileToProfile(photo, wide, plain, outputMode=mode)
    except (ImageCms.PyCMSError, OSError):  # a damaged profile: the colours as they are
        return photo.convert(mode)
    return found or photo.convert(mode)
