"""One file after the other: from the cache where it is unchanged, else read anew."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from site_builder.content.cache import ParseCache, Stored
from site_builder.content.digest import digest_of
from site_builder.content.flaw import FlawError
from site_builder.content.opening import LARGEST_ASSET, LARGEST_TEXT, read_source
from site_builder.content.records import (
    PageRecord,
    PhotoRecord,
    ProfileRecord,
    ProgramRecord,
    Record,
    SectionRecord,
)
from site_builder.content.source import SourceFile, Stamp
from site_builder.content.surroundings import Surroundings
from site_builder.model.site import Asset
from site_builder.problems import Problem

_T = TypeVar("_T")


@dataclass(frozen=True)
class Reader(Generic[_T]):
    """How files of one kind are read, and how what they say is stored."""

    kind: type[Record[_T]]
    read: Callable[[str, bytes, Surroundings], Record[_T]]
    largest: int = LARGEST_TEXT

    @cached_property
    def decoder(self) -> msgspec.msgpack.Decoder[Record[_T]]:
        """What turns a stored record into values."""
        return msgspec.msgpack.Decoder(self.kind)


def _read_program(_path: str, data: bytes, _around: Surroundings) -> ProgramRecord:
    from site_builder.content.program import read_program  # noqa: PLC0415 - imports pydantic

    return read_program(data)


def _read_profile(path: str, data: bytes, around: Surroundings) -> ProfileRecord:
    from site_builder.content.profile import read_profile  # noqa: PLC0415 - imports pydantic

    return read_profile(path, data, around)


def _read_page(path: str, data: bytes, around: Surroundings) -> PageRecord:
    from site_builder.content.page import read_page  # noqa: PLC0415 - imports pydantic

    return read_page(path, data, around)


def _read_section(path: str, data: bytes, around: Surroundings) -> SectionRecord:
    from site_builder.content.page import read_section  # noqa: PLC0415 - imports pydantic

    return read_section(path, data, around)


def _read_photo(path: str, data: bytes, around: Surroundings) -> PhotoRecord:
    from site_builder.content.photo import read_photo  # noqa: PLC0415 - leads to Pillow

    return read_photo(path, data, around)


PROGRAM = Reader(ProgramRecord, _read_program)
PROFILE = Reader(ProfileRecord, _read_profile)
PAGE = Reader(PageRecord, _read_page)
SECTION = Reader(SectionRecord, _read_section)
PHOTO = Reader(PhotoRecord, _read_photo, LARGEST_ASSET)

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_NOTHING = msgspec.Raw(_ENCODER.encode(None))


@dataclass(slots=True)
class Session:
    """One load: what was known before, what is known now, and what is wrong."""

    root: Path
    before: ParseCache
    files: dict[str, Stored] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def read_all(
        self, reader: Reader[_T], files: Iterable[SourceFile], around: Surroundings
    ) -> tuple[_T, ...]:
        """What the files say that have no error, in their order."""
        key = digest_of(_ENCODER.encode((around.kinds, around.values, around.slack)))
        values = (self._read(reader, file, around, key) for file in files)
        return tuple(value for value in values if value is not None)

    def read_asset(self, file: SourceFile, address: str) -> Asset | None:
        """A file that is published as it is; only its digest is taken."""
        stored = self.before.trusted(file.path, file.stamp)
        if stored is None:
            opened = self._open(file.path, LARGEST_ASSET)
            if opened is None:
                return None
            stored = Stored(opened[1], digest_of(opened[0]), "", _NOTHING)
        self.files[file.path] = stored
        return Asset(file.path, address, stored.stamp[0], stored.digest)

    def read_photo(self, file: SourceFile, address: str) -> Asset | None:
        """A photo that can be shown: nothing around it matters to its reading."""
        if self._read(PHOTO, file, Surroundings(), "") is None:
            return None
        stored = self.files[file.path]
        return Asset(file.path, address, stored.stamp[0], stored.digest)

    def _read(
        self, reader: Reader[_T], file: SourceFile, around: Surroundings, key: str
    ) -> _T | None:
        path = file.path
        known = self.before.trusted(path, file.stamp)
        if known and (record := _recall(reader, known, key)):
            return self._keep(path, known, record)
        opened = self._open(path, reader.largest)
        if opened is None:
            return None
        data, stamp = opened
        digest = digest_of(data)
        known = self.before.files.get(path)
        if known and known.digest == digest and (record := _recall(reader, known, key)):
            return self._keep(path, Stored(stamp, digest, key, known.record), record)
        record = reader.read(path, data, around)
        raw = msgspec.Raw(_ENCODER.encode(record))
        return self._keep(path, Stored(stamp, digest, key, raw), record)

    def _keep(self, path: str, stored: Stored, record: Record[_T]) -> _T | None:
        self.files[path] = stored
        self.problems.extend(record.problems)
        if record.value is None:
            self.unread.add(path)
        return record.value

    def _open(self, path: str, largest: int) -> tuple[bytes, Stamp] | None:
        try:
            return read_source(self.root, path, largest)
        except FlawError as error:
            self.problems.append(error.flaw.in_file(path))
            self.unread.add(path)
            return None


def _recall(reader: Reader[_T], stored: Stored, key: str) -> Record[_T] | None:
    if stored.around != key:
        return None
    try:
        return reader.decoder.decode(stored.record)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
