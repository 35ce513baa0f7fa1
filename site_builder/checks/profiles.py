"""Checks of what a profile shows: photo and bio."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from site_builder.checks.codes import BIO_TOO_LONG, PHOTO_MISSING, PHOTO_TOO_LARGE
from site_builder.checks.subject import Subject
from site_builder.config import PHOTOS
from site_builder.problems import Problem

PHOTO_BYTES = 1024 * 1024
BIO_LETTERS = 4000
_TAG = re.compile(r"<[^>]*>")


def check_photo(subject: Subject) -> Iterator[Problem]:
    """Ensure that a photo exists, and is no larger than 1 MiB."""
    name, photos = subject.who.photo, subject.directory.photos
    if name is None or f"{PHOTOS}/{name}" in subject.directory.unread:
        return
    if name not in photos:
        yield subject.problem(
            PHOTO_MISSING,
            f"there is no photo `{name}` in `{PHOTOS}/`{_other_case(name, photos)}.",
            "Add the file there, or remove `photo`: a portrait is drawn instead.",
            "photo",
        )
    elif photos[name] > PHOTO_BYTES:
        size = photos[name] / PHOTO_BYTES
        yield subject.problem(
            PHOTO_TOO_LARGE,
            f"the photo `{name}` has {size:.1f} MiB; 1 MiB is the limit.",
            "Save it smaller: 800 pixels wide is plenty.",
            "photo",
        )


def _other_case(name: str, photos: Iterable[str]) -> str:
    """The same name in other letters, which some systems take for the same file."""
    same = [photo for photo in photos if photo.lower() == name.lower()]
    return f", only `{min(same)}`" if same else ""


def check_bio(subject: Subject) -> Iterator[Problem]:
    """Ensure that a bio has at most 4,000 characters, without its markup."""
    pieces = [piece for piece in subject.who.bio.pieces if isinstance(piece, str)]
    if sum(map(len, pieces)) <= BIO_LETTERS:
        return
    letters = len(unescape(_TAG.sub("", "".join(pieces))))
    if letters > BIO_LETTERS:
        yield Problem(
            BIO_TOO_LONG,
            f"the bio has {letters:,} characters; {BIO_LETTERS:,} is the limit.",
            subject.who.path,
            "Keep what a visitor wants to know, and link to the rest.",
        )
