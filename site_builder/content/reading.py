"""One file after the other: from the cache where it is unchanged, else read anew."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct, field

from site_builder.content.cache import ParseCache, Stored
from site_builder.content.flaw import FlawError
from site_builder.content.opening import LARGEST_ASSET, read_source
from site_builder.content.readers import PHOTO, PROFILE, Reader
from site_builder.content.records import Record
from site_builder.content.source import SourceFile, Stamp
from site_builder.content.spread import InTurn, Spread
from site_builder.content.surroundings import Surroundings
from site_builder.digests import digest_of
from site_builder.drawers import Value
from site_builder.model.ambassador import Ambassador
from site_builder.model.roster import Roster
from site_builder.model.site import Asset
from site_builder.problems import Problem

_T = TypeVar("_T")

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_OPENER = msgspec.msgpack.Decoder(Ambassador)
_NOTHING = msgspec.Raw(_ENCODER.encode(None))

_Found = tuple[Stored | None, Record[_T]]
"""What is stored of a file, None where it could not be opened, and what it says."""
_Answer = tuple[Stored, msgspec.Raw | None] | Problem
"""What is stored of a file, and of what it says whole; or why it could not be opened."""


class Session(Struct):
    """One load: what was known before, what is known now, and what is wrong."""

    root: Path
    before: ParseCache
    now: ParseCache
    """In which profiles are found whole once all are read."""
    spread: Spread = field(default_factory=InTurn)
    files: dict[str, Stored] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    fresh: dict[str, Value] = field(default_factory=dict)
    """What was read whole, and is to be kept so."""

    def read_all(
        self, reader: Reader[_T], files: Iterable[SourceFile], around: Surroundings
    ) -> tuple[_T, ...]:
        """What the files say that have no error, in their order."""
        return self._begin(reader, files, around, InTurn())()

    def _begin(
        self,
        reader: Reader[_T],
        files: Iterable[SourceFile],
        around: Surroundings,
        spread: Spread,
    ) -> Callable[[], tuple[_T, ...]]:
        """Begin to read the same; what is given waits for it."""
        key = digest_of(_ENCODER.encode((around.kinds, around.values, around.slack)))
        trusted = {file.path: self._trusted(file, key) for file in files}
        stale = [path for path, stored in trusted.items() if stored is None]
        read = partial(self._store, reader, around, key)
        answers = spread.begin(stale, read)

        def finish() -> tuple[_T, ...]:
            recalled = {
                path: (stored, record)
                for path, stored in trusted.items()
                if stored and (record := _recall(reader, stored))
            }
            found = dict(zip(stale, answers(), strict=True))
            lost = trusted.keys() - recalled.keys() - found.keys()
            found |= {path: read(path) for path in sorted(lost)}
            anew = {path: self._take(reader, path, answer) for path, answer in found.items()}
            records = {**recalled, **anew}
            values = [self._keep(path, *records[path]) for path in trusted]
            return tuple(value for value in values if value is not None)

        return finish

    def begin_roster(
        self, files: Iterable[SourceFile], around: Surroundings
    ) -> Callable[[], Roster]:
        """Begin to read the profiles; whoever has no error, by slug, is opened when asked for.

        These alone are spread, for there may be thousands of them.
        """
        outlines = self._begin(PROFILE, files, around, self.spread)
        return lambda: Roster(
            sorted(outlines(), key=lambda each: each.slug),
            lambda outline: self._open_profile(outline.path, around),
        )

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
        whole = self.now.find_whole(path, mark)
        if whole is None:
            data, _ = read_source(self.root, path, PROFILE.largest)
            whole = _encode(PROFILE.read(path, data, around)[1])
            self.now.fresh[path] = mark, whole
        return _OPENER.decode(whole)

    def _trusted(self, file: SourceFile, key: str) -> Stored | None:
        stored = self.before.trusted(file.path, file.stamp)
        return stored if stored and stored.around == key else None

    def _take(self, reader: Reader[_T], path: str, answer: _Answer) -> _Found[_T]:
        """What a stale file says, as it came from whichever process has read it."""
        if isinstance(answer, Problem):
            return None, Record(None, (answer,))
        stored, whole = answer
        if whole is not None:
            self.fresh[path] = stored.mark, whole
        return stored, reader.decoder.decode(stored.record)

    def _store(self, reader: Reader[_T], around: Surroundings, key: str, path: str) -> _Answer:
        """A file that was opened: known by its digest, or read, and then perhaps whole."""
        try:
            data, stamp = read_source(self.root, path, reader.largest)
        except FlawError as error:
            return error.flaw.in_file(path)
        digest = digest_of(data)
        known = self.before.files.get(path)
        same = known and (known.digest, known.around) == (digest, key)
        if known and same and _recall(reader, known):
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


def _recall(reader: Reader[_T], stored: Stored) -> Record[_T] | None:
    try:
        return reader.decoder.decode(stored.record)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
