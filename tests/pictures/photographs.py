"""Photos for tests, made in memory: sound ones, odd ones, and files that only claim to be one."""

from io import BytesIO
from typing import Any
from zlib import crc32

from PIL import Image

HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"


def a_photo(width: int = 40, height: int = 40, form: str = "JPEG", **options: Any) -> bytes:
    """A photo: its upper half red, its lower half blue, unless ``image`` is given."""
    image = options.pop("image", None) or two_halves(width, height)
    found = BytesIO()
    image.save(found, form, **options)
    return found.getvalue()


def two_halves(width: int, height: int) -> Image.Image:
    image = Image.new("RGB", (width, height), (200, 20, 20))
    image.paste((20, 20, 200), (0, height // 2, width, height))
    return image


def exif(orientation: int) -> bytes:
    """What a telephone writes: how it was held, and where it was."""
    found = Image.Exif()
    found[0x0112] = orientation
    found.get_ifd(0x8825)[1] = "N"
    found.get_ifd(0x8825)[2] = (60.0, 23.0, 1.0)
    return found.tobytes()


def an_animation() -> bytes:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    found = BytesIO()
    frames[0].save(found, "WEBP", save_all=True, append_images=frames[1:])
    return found.getvalue()


def a_bomb(width: int, height: int) -> bytes:
    """A small file that says that it has very many pixels."""
    whole = a_photo(1, 1, "PNG")
    size = width.to_bytes(4) + height.to_bytes(4)
    return _with_checksum(whole[:16] + size + whole[24:])


def _with_checksum(png: bytes) -> bytes:
    return png[:29] + crc32(png[12:29]).to_bytes(4) + png[33:]


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image
