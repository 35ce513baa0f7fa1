"""How each kind of file is read; the libraries for it are imported where a file has changed."""

from collections.abc import Callable
from functools import cached_property
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from site_builder.content.opening import LARGEST_ASSET, LARGEST_TEXT
from site_builder.content.records import (
    OutlineRecord,
    PageRecord,
    PhotoRecord,
    Program,
    ProgramRecord,
    Record,
    SectionRecord,
)
from site_builder.content.surroundings import Surroundings
from site_builder.model.outline import Outline
from site_builder.model.site import GuidePage, Section
from site_builder.outlines import outline_of

_T = TypeVar("_T")

_Read = tuple[Record[_T], object]
"""What every load needs to know of a file, and what is opened only for those who ask for it."""


class Reader(Struct, Generic[_T], frozen=True, dict=True):
    """How files of one kind are read, and how what they say is stored."""

    kind: type[Record[_T]]
    read: Callable[[str, bytes, Surroundings], _Read[_T]]
    largest: int = LARGEST_TEXT

    @cached_property
    def decoder(self) -> msgspec.msgpack.Decoder[Record[_T]]:
        """What turns a stored record into values."""
        return msgspec.msgpack.Decoder(self.kind)


def _read_program(_path: str, data: bytes, _around: Surroundings) -> _Read[Program]:
    from site_builder.content.program import read_program  # noqa: PLC0415 - imports pydantic

    return read_program(data), None


def _read_profile(path: str, data: bytes, around: Surroundings) -> _Read[Outline]:
    from site_builder.content.profile import read_profile  # noqa: PLC0415 - imports pydantic

    record = read_profile(path, data, around)
    outline = outline_of(record.value) if record.value else None
    return Record(outline, record.problems), record.value


def _read_page(path: str, data: bytes, around: Surroundings) -> _Read[GuidePage]:
    from site_builder.content.page import read_page  # noqa: PLC0415 - imports pydantic

    return read_page(path, data, around), None


def _read_section(path: str, data: bytes, around: Surroundings) -> _Read[Section]:
    from site_builder.content.page import read_section  # noqa: PLC0415 - imports pydantic

    return read_section(path, data, around), None


def _read_photo(path: str, data: bytes, around: Surroundings) -> _Read[str]:
    from site_builder.content.photo import read_photo  # noqa: PLC0415 - leads to Pillow

    return read_photo(path, data, around), None


PROGRAM = Reader(ProgramRecord, _read_program)
PROFILE = Reader(OutlineRecord, _read_profile)
PAGE = Reader(PageRecord, _read_page)
SECTION = Reader(SectionRecord, _read_section)
PHOTO = Reader(PhotoRecord, _read_photo, LARGEST_ASSET)
