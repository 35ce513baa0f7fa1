"""Handles, languages, time zones, topics and file names: short texts that lead somewhere."""

import re
from functools import cache
from importlib.resources import files

from site_builder.addresses import HANDLE, slugify
from site_builder.content.codes import INVALID_ADDRESS, INVALID_VALUE
from site_builder.content.decomposed import accents_hint, composed
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.content.nearest import suggest
from site_builder.model.ambassador import ReviewDecision

AVAILABLE_FOR = (
    *("talks", "workshops", "podcasts", "mentoring"),
    *("panels", "interviews", "writing", "reviews", "meetups"),
)
"""What an ambassador may offer, in the order in which it is shown."""

PHOTO = re.compile(r"\w[\w.@+-]*\.(?:jpe?g|png|webp|avif)", re.IGNORECASE)
"""A file in ``static/photos``: a bare name, of a format that browsers show."""

_PICTURE = re.compile(r"(?:\w[\w.@+-]*/)*\w[\w.@+-]*\.(?:svg|png|jpe?g|webp|avif)", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LANGUAGE = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-[a-z0-9]{5,8})*",
    re.IGNORECASE | re.ASCII,
)  # the shape of BCP 47 without extensions and private use
_REGION = 2
_SCRIPT = 4


def read_handle(text: str) -> str:
    """A GitHub handle, in the case in which it is written."""
    if HANDLE.fullmatch(text):
        return text
    bare = text.strip().removeprefix("@").rstrip("/").rpartition("/")[2]
    hint = "A handle has letters from a to z, digits and single hyphens, and at most 39 of them."
    if bare != text and HANDLE.fullmatch(bare):
        hint = f"Write only {bare}."
    raise FlawError(Flaw(INVALID_VALUE, f"{quoted(text)} is not a GitHub handle.", hint))


def read_language(text: str) -> str:
    """A language tag of BCP 47 in its usual case: ``nb``, ``pt-BR``, ``zh-Hant``."""
    if _LANGUAGE.fullmatch(text):
        first, *others = text.split("-")
        return "-".join((first.lower(), *(_subtag(part) for part in others)))
    code = _code_of_language(text)
    hint = f"Write {code}." if code else "Use a short code, such as en, nb, pt-BR or zh-Hant."
    raise FlawError(Flaw(INVALID_VALUE, f"{quoted(text)} is not the code of a language.", hint))


def _subtag(part: str) -> str:
    if len(part) == _SCRIPT and part.isalpha():
        return part.title()
    return part.upper() if len(part) == _REGION else part.lower()


def _code_of_language(name: str) -> str | None:
    from babel import Locale  # noqa: PLC0415 - slow to import, and needed for a mistake only

    names = {label.casefold(): code for code, label in Locale("en").languages.items()}
    code = names.get(name.casefold())
    return code.replace("_", "-") if code else None


def read_timezone(text: str) -> str:
    """A name of the IANA time zone database, such as ``Europe/Oslo``."""
    if text in timezones():
        return text
    hint = suggest(text, timezones()) or "Use a name such as Europe/Oslo or Asia/Kolkata."
    raise FlawError(Flaw(INVALID_VALUE, f"{quoted(text)} is not the name of a time zone.", hint))


@cache
def timezones() -> frozenset[str]:
    """Every name: those of the tzdata package, which are the same on every machine."""
    names = files("tzdata").joinpath("zones")
    return frozenset(names.read_text(encoding="utf-8").split())


def read_topic(text: str) -> str:
    """A subject in the person's own words; it needs a letter or digit for its address."""
    if slugify(text):
        return text
    hint = "Write it with at least one letter or digit."
    raise FlawError(Flaw(INVALID_VALUE, f"the topic {quoted(text)} has no letter or digit.", hint))


def read_offer(text: str) -> str:
    """One of AVAILABLE_FOR."""
    if text in AVAILABLE_FOR:
        return text
    hint = suggest(text, AVAILABLE_FOR) or f"Choose among {', '.join(AVAILABLE_FOR)}."
    message = f"{quoted(text)} is nothing that one can be asked for here."
    raise FlawError(Flaw(INVALID_VALUE, message, hint))


def read_decision(text: str) -> ReviewDecision:
    """What the program decided about a tenure."""
    names = [str(name) for name in ReviewDecision]
    if text in names:
        return ReviewDecision(text)
    hint = suggest(text, names) or f"Write {' or '.join(names)}."
    raise FlawError(Flaw(INVALID_VALUE, f"{quoted(text)} is not a decision.", hint))


def read_photo(text: str) -> str:
    """The name of a file in ``static/photos``."""
    if PHOTO.fullmatch(text):
        return text
    hint = "Put a .jpg, .png, .webp or .avif file into static/photos/, and write its name alone."
    if "://" in text or text.startswith("//"):
        message = "a photo is never taken from another site."
        raise FlawError(Flaw(INVALID_ADDRESS, message, hint))
    if PHOTO.fullmatch(composed(text)):
        hint = accents_hint(text)
    raise FlawError(Flaw(INVALID_VALUE, f"{quoted(text)} is not the name of a photo.", hint))


def read_logo(text: str) -> str:
    """A picture in ``static/``, by its path below that folder."""
    if _PICTURE.fullmatch(text):
        return text
    hint = "Put a picture into static/, and write its path below that folder: images/logo.svg."
    raise FlawError(Flaw(INVALID_VALUE, f"{quoted(text)} is not a picture in static/.", hint))


def read_accent(text: str) -> str:
    """A colour as ``#rrggbb``, in lowercase."""
    if _COLOUR.fullmatch(text):
        return text.lower()
    hint = 'Write # and six digits, in quotes: "#7a1f3d".'
    raise FlawError(Flaw(INVALID_VALUE, f"{quoted(text)} is not a colour.", hint))
