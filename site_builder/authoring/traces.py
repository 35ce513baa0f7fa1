"""Look for what is left of a person in the files of a folder: names, handles, addresses, photos."""

import html
import os
import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct

from site_builder.config import PHOTOS
from site_builder.model.ambassador import Ambassador

_LETTER = "[A-Za-z0-9-]"
"""What a handle is made of: `ann` is not in `anna` or `ann-lee`."""
_CASED = "[A-Za-z0-9\u00c0-\u058f\u1e00-\u1fff]"
"""Signs of words that stand apart: Latin, Greek, Cyrillic and Armenian letters, and digits."""
_FOLD = re.compile("\r?\n[ \t]")
"""Where a calendar or contact card breaks a long line (RFC 5545, section 3.1)."""
_BETWEEN = r"(?:[\s*_~`\[\]]|<[^<>]*>)+"
"""What stands between two words, marked up or not."""
_APOSTROPHES = str.maketrans("‘’", "''")


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
    patterns = [("the name", _name(who.name))]
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
    """The text without the ways in which people, pages and addresses spell it differently."""
    return _bare(html.unescape(unquote(_FOLD.sub("", text))))


def _bare(text: str) -> str:
    """Without accents, however they are written, and with one kind of apostrophe."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _words(text: str) -> re.Pattern[str]:
    return re.compile(_spelled(text), re.IGNORECASE)


def _spelled(text: str) -> str:
    return _BETWEEN.join(map(re.escape, _plain(text).split()))


def _name(name: str) -> re.Pattern[str]:
    """A name that is no part of a longer word: `Ada` is not in `Canada`, nor `Li` in `like`."""
    start = f"(?<!{_CASED})" if re.match(_CASED, _plain(name)) else ""
    end = f"s?(?!{_CASED})" if re.fullmatch(f"{_CASED}+", _plain(name)) else ""
    return re.compile(start + _spelled(name) + end, re.IGNORECASE)


def _handle(handle: str) -> re.Pattern[str]:
    return re.compile(f"(?<!{_LETTER}){re.escape(handle)}(?!{_LETTER})", re.IGNORECASE)


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
