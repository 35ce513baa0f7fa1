"""Look for what is left of a person in the files of a folder: names, handles, addresses, photos."""

import html
import os
import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct

from site_builder.config import PHOTOS
from site_builder.model.ambassador import Ambassador

_LETTER = "[A-Za-z0-9-]"
"""What a handle is made of: `ann` is not in `anna` or `ann-lee`."""
_FOLD = re.compile("\r?\n[ \t]")
"""Where a calendar or contact card breaks a long line (RFC 5545, section 3.1)."""


class Marks(Struct, frozen=True):
    """What gives a person away: patterns of text by what they are, and digests of pictures."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    pictures: frozenset[str]


class Trace(Struct, frozen=True):
    """Something that is left: in which file, on which line (0: in its name or as a whole)."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        """One line for a person to read."""
        return f"{self.path}:{self.line}: {self.what}" if self.line else f"{self.path}: {self.what}"


def marks_of(who: Ambassador, root: Path) -> Marks:
    """The marks of a person, while their profile and photo are still there."""
    handles = dict.fromkeys((who.github, who.slug, *who.aliases))
    patterns = [("the name", _words(who.name))]
    patterns += [("a handle", _handle(handle)) for handle in handles]
    patterns += [(f"the link to {link.service}", _words(link.url)) for link in who.links]
    if who.photo:
        patterns.append(("the photo's name", _words(who.photo)))
    photo = root / PHOTOS / who.photo if who.photo else None
    pictures = {_digest(photo.read_bytes())} if photo and photo.is_file() else set()
    return Marks(tuple(patterns), frozenset(pictures))


def find_traces(folder: Path, marks: Marks) -> Iterator[Trace]:
    """Every trace below a folder, in names of files and in what is in them, by path."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            file = Path(place, name)
            yield from _traces_in(file, file.relative_to(folder).as_posix(), marks)


def _traces_in(file: Path, path: str, marks: Marks) -> Iterator[Trace]:
    yield from (Trace(path, 0, f"{what}, in its name") for what, _ in _found(path, marks))
    content = file.read_bytes()
    if _digest(content) in marks.pictures:
        yield Trace(path, 0, "the photo")
    if b"\0" not in content:
        text = _plain(content.decode("utf-8", errors="replace"))
        for what, place in _found(text, marks):
            yield Trace(path, text.count("\n", 0, place) + 1, what)


def _found(text: str, marks: Marks) -> Iterator[tuple[str, int]]:
    for what, pattern in marks.patterns:
        if match := pattern.search(text):
            yield what, match.start()


def _plain(text: str) -> str:
    """The text without the ways in which pages, addresses and calendars spell it differently."""
    return html.unescape(unquote(_FOLD.sub("", text)))


def _words(text: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, text.split())), re.IGNORECASE)


def _handle(handle: str) -> re.Pattern[str]:
    return re.compile(f"(?<!{_LETTER}){re.escape(handle)}(?!{_LETTER})", re.IGNORECASE)


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
