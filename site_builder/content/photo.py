"""A photo of ``static/photos``: looked at once, when it is new, so that no build fails over it.

What stands in the file decides, not its name: a page, a script or an animation that calls itself
``.jpg`` is refused, and so is what would fill the memory when it is opened.
"""

import warnings
from io import BytesIO
from pathlib import PurePosixPath
from typing import NoReturn

from site_builder.content.codes import PHOTO_FORMAT, PHOTO_PIXELS, PHOTO_UNREADABLE
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.content.records import PhotoRecord, Record, problems_of
from site_builder.content.surroundings import Surroundings

MOST_PIXELS = 50_000_000
"""Width by height: more than any telephone's camera, less than 200 MB when opened."""
EXTENSIONS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".avif": "AVIF",
}
"""The formats of photos, by the ends of their names."""

_SAVE_AS = "Save it as a JPEG or PNG: on a telephone, sending it by mail does so."
_HEIC = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")


def read_photo(path: str, data: bytes, _around: Surroundings) -> PhotoRecord:
    """The photo's format, or what is wrong with it."""
    try:
        return Record(_look(PurePosixPath(path).suffix.lower(), data))
    except FlawError as error:
        return Record(None, problems_of((error.flaw,), path))


def _look(suffix: str, data: bytes) -> str:
    named = EXTENSIONS.get(suffix)
    if named is None:
        _refuse_format(f"a name that ends in {quoted(suffix)} is no photo's.", data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow's own limit is above ours
        found, width, height, is_animated = _measure(data)
        if found != named:
            hint = f"Rename it, so that it ends in .{found.lower()}, or save it as {named}."
            message = f"the file is {found}, though its name ends in {quoted(suffix)}."
            raise FlawError(Flaw(PHOTO_FORMAT, message, hint))
        if is_animated:
            raise FlawError(Flaw(PHOTO_FORMAT, "the photo is animated.", "Save one frame of it."))
        if width * height > MOST_PIXELS:
            raise FlawError(_too_many(width, height))
        _open_wholly(data)
    return found


def _measure(data: bytes) -> tuple[str, int, int, bool]:
    """Format, width, height and whether it moves, from the header alone."""
    from PIL import Image  # noqa: PLC0415 - slow to import, and needed for a new photo only

    try:
        with Image.open(BytesIO(data), formats=tuple(set(EXTENSIONS.values()))) as image:
            if image.format == "MPO":  # a telephone's JPEG with a second picture behind the first
                return "JPEG", image.width, image.height, False
            is_animated = bool(getattr(image, "is_animated", False))
            return str(image.format), image.width, image.height, is_animated
    except Image.DecompressionBombError:
        hint = "Save it smaller: 800 pixels wide is plenty."
        raise FlawError(Flaw(PHOTO_PIXELS, "the photo has far too many pixels.", hint)) from None
    except Exception:  # noqa: BLE001 - a decoder may raise anything over a hostile file
        _refuse_format("the file is no photo that can be read.", data)


def _open_wholly(data: bytes) -> None:
    """Ensure that every line of the photo is there; a JPEG is opened at an eighth of its size."""
    from PIL import Image  # noqa: PLC0415

    try:
        with Image.open(BytesIO(data)) as image:
            image.draft("RGB", (64, 64))
            image.load()
    except Exception:  # noqa: BLE001
        hint = "It was cut off or damaged on its way: save it once more."
        raise FlawError(Flaw(PHOTO_UNREADABLE, "the photo ends too early.", hint)) from None


def _refuse_format(message: str, data: bytes) -> NoReturn:
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        message = "this is a HEIC photo, which few browsers show."
    raise FlawError(Flaw(PHOTO_FORMAT, message, _SAVE_AS))


def _too_many(width: int, height: int) -> Flaw:
    most = MOST_PIXELS // 1_000_000
    message = f"the photo has {width:,} by {height:,} pixels; {most} million are the limit."
    return Flaw(PHOTO_PIXELS, message, "Save it smaller: 800 pixels wide is plenty.")
