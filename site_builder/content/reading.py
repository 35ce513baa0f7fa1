"""One file after the other: from the cache where it is unchanged, else read anew."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import msgspec

from site_builder.content.cache import ParseCache, Stored
from site_builder.content.flaw import FlawError
from site_builder.content.opening import LARGEST_ASSET, LARGEST_TEXT, read_source
from site_builder.content.records import (
    OutlineRecord,
    PageRecord,
    PhotoRecord,
    Program,
    ProgramRecord,
    Record,
    SectionRecord,
)
from site_builder.content.source import SourceFile, Stamp
from site_builder.content.surroundings import Surroundings
from site_builder.digests import digest_of
from site_builder.drawers import Value
from site_builder.model.ambassador import Ambassador
from site_builder.model.outline import Outline
from site_builder.model.roster import Roster
from site_builder.model.site import Asset, GuidePage, Section
from site_builder.outlines import outline_of
from site_builder.problems import Problem

_T = TypeVar("_T")
_A = TypeVar("_A")
_B = TypeVar("_B")


_Read = tuple[Record[_T], object]
"""What every load needs to know of a file, and what is opened only for those who ask for it."""


@dataclass(frozen=True)
class Reader(Generic[_T]):
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

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_OPENER = msgspec.msgpack.Decoder(Ambassador)
_NOTHING = msgspec.Raw(_ENCODER.encode(None))


_Found = tuple[Stored | None, Record[_T]]
"""What is stored of a file, None where it could not be opened, and what it says."""


class Spread(Protocol):
    """How many files are read: one after the other, or in several processes."""

    def __call__(self, tasks: Sequence[_A], work: Callable[[_A], _B], /) -> list[_B]:
        """The result of every task, in order."""


def in_turn(tasks: Sequence[_A], work: Callable[[_A], _B], /) -> list[_B]:
    """One after the other."""
    return [work(task) for task in tasks]


@dataclass(slots=True)
class Session:
    """One load: what was known before, what is known now, and what is wrong."""

    root: Path
    before: ParseCache
    spread: Spread = in_turn
    files: dict[str, Stored] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    fresh: dict[str, Value] = field(default_factory=dict)
    """What was read whole, and is to be kept so."""

    def read_all(
        self, reader: Reader[_T], files: Iterable[SourceFile], around: Surroundings
    ) -> tuple[_T, ...]:
        """What the files say that have no error, in their order."""
        listed = list(files)
        key = digest_of(_ENCODER.encode((around.kinds, around.values, around.slack)))
        recalled = {file.path: self._trusted(reader, file, key) for file in listed}
        stale = [file.path for file in listed if recalled[file.path] is None]
        found = self._read_anew(reader, stale, around, key)
        values = [
            self._keep(file.path, *(recalled[file.path] or found[file.path])) for file in listed
        ]
        return tuple(value for value in values if value is not None)

    def read_roster(self, files: Iterable[SourceFile], around: Surroundings) -> Roster:
        """The profiles that have no error, by slug, each opened when it is asked for."""
        outlines = sorted(self.read_all(PROFILE, files, around), key=lambda each: each.slug)
        return Roster(outlines, lambda outline: self._open_profile(outline.path, around))

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
        if not self.read_all(PHOTO, [file], Surroundings()):
            return None
        stored = self.files[file.path]
        return Asset(file.path, address, stored.stamp[0], stored.digest)

    def _open_profile(self, path: str, around: Surroundings) -> Ambassador:
        """A profile whole; read anew where its drawer is lost. It is known to have no error."""
        mark = self.files[path].mark
        kept = self.fresh.get(path)
        whole = kept[1] if kept else self.before.find_whole(path, mark)
        if whole is None:
            data, _ = read_source(self.root, path, PROFILE.largest)
            whole = _encode(PROFILE.read(path, data, around)[1])
            self.fresh[path] = mark, whole
        return _OPENER.decode(whole)

    def _trusted(self, reader: Reader[_T], file: SourceFile, key: str) -> _Found[_T] | None:
        stored = self.before.trusted(file.path, file.stamp)
        record = _recall(reader, stored, key) if stored else None
        return (stored, record) if record else None

    def _read_anew(
        self, reader: Reader[_T], paths: Sequence[str], around: Surroundings, key: str
    ) -> dict[str, _Found[_T]]:
        """What stale files say, each stored as it would come from another process."""

        def read(path: str) -> tuple[Stored, msgspec.Raw | None] | Problem:
            return self._store(reader, path, around, key)

        # The first file is read here, so that what reading needs is imported before any fork.
        answers = [*map(read, paths[:1]), *self.spread(paths[1:], read)]
        found: dict[str, _Found[_T]] = {}
        for path, answer in zip(paths, answers, strict=True):
            if isinstance(answer, Problem):
                found[path] = None, Record(None, (answer,))
                continue
            stored, whole = answer
            found[path] = stored, reader.decoder.decode(stored.record)
            if whole is not None:
                self.fresh[path] = stored.mark, whole
        return found

    def _store(
        self, reader: Reader[_T], path: str, around: Surroundings, key: str
    ) -> tuple[Stored, msgspec.Raw | None] | Problem:
        """A file that was opened: known by its digest, or read, and then perhaps whole."""
        try:
            data, stamp = read_source(self.root, path, reader.largest)
        except FlawError as error:
            return error.flaw.in_file(path)
        digest = digest_of(data)
        known = self.before.files.get(path)
        if known and known.digest == digest and _recall(reader, known, key):
            return Stored(stamp, digest, key, known.record), None
        record, whole = reader.read(path, data, around)
        kept = None if whole is None else _encode(whole)
        return Stored(stamp, digest, key, _encode(record)), kept

    def _keep(self, path: str, stored: Stored | None, record: Record[_T]) -> _T | None:
        if stored:
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


def _encode(value: object) -> msgspec.Raw:
    return msgspec.Raw(_ENCODER.encode(value))


def _recall(reader: Reader[_T], stored: Stored, key: str) -> Record[_T] | None:
    if stored.around != key:
        return None
    try:
        return reader.decoder.decode(stored.record)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
