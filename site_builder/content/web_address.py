"""The one gate for addresses: what a link in content may lead to, allowed by scheme.

Nothing is refused by a list of bad schemes, and nothing is quietly repaired: an address passes as
it stands, or the author is told why it does not.
"""

import html
import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from html.entities import html5
from urllib.parse import urlsplit

from msgspec import Struct

WEB: Collection[str] = ("https", "http")
"""Schemes of addresses that lead to a page elsewhere."""
IN_TEXT: Collection[str] = ("https", "http", "mailto", "")
"""What a text may link to; ``""`` stands for a path within the site."""

LONGEST = 2_000
"""Characters of the longest address that is accepted."""

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_PLAIN = re.compile(rf"https?://{_LABEL}(?:\.{_LABEL})*(?:/[A-Za-z0-9/._~-]*)?")
_LONGEST_HOST = 253
_LONGEST_LABEL = 63
_LAST_PORT = 65_535
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
_PORT = re.compile(r"(?::[0-9]{1,5})?")
_EXAMPLE = "Write a whole address, such as https://example.org/page."
_WITHIN = "A page of this site is written without a scheme, such as ../section/page.md."


class Refusal(Struct, frozen=True):
    """Why an address is refused (``reason`` completes “this address …”), and what helps."""

    reason: str
    hint: str


def scheme_of(address: str) -> str:
    """The scheme in lowercase; ``""`` where there is none. A colon in a first part makes one."""
    head = re.split(r"[/?#]", address, maxsplit=1)[0]
    scheme, colon, _ = head.partition(":")
    return scheme.lower() if colon else ""


def is_plain(address: str) -> bool:
    """Whether it leads to a page elsewhere, and is made of what stands for itself alone.

    Most addresses are so. Such a one is sound, and every way to write it down is the same.
    """
    return len(address) <= _LONGEST_HOST and _PLAIN.fullmatch(address) is not None


def read_address(raw: str, schemes: Collection[str] = WEB) -> str | Refusal:
    """The address that ``raw`` stands for, its HTML entities decoded, or why it is refused.

    What is returned has one of ``schemes``, a host where the scheme needs one, and no character
    that cannot be seen; it still has to be escaped for the place where it is written.
    """
    if is_plain(raw) and "http" in schemes and "https" in schemes:
        return raw
    address = _ENTITY.sub(_sign_of, raw)
    refusal = _check_characters(address) or _check_scheme(address, schemes)
    return refusal or address


def _sign_of(entity: re.Match[str]) -> str:
    """What an entity stands for. A name that HTML does not know stays, also if it begins as one."""
    text = entity[0]
    return html.unescape(text) if text[1] == "#" or text[1:] in html5 else text


def _check_characters(address: str) -> Refusal | None:
    if not address:
        return Refusal("is empty", _EXAMPLE)
    if len(address) > LONGEST:
        return Refusal(f"is longer than {LONGEST:,} characters", "Link to a shorter address.")
    if _has_unseen(address):
        return Refusal(
            "holds a space or a character that cannot be seen",
            "Take it out, or write a space as %20.",
        )
    if "\\" in address:
        return Refusal("holds a backslash", "Write / between the parts of an address.")
    return None


def _has_unseen(address: str) -> bool:
    if address.isascii():
        return " " in address or not address.isprintable()
    return any(unicodedata.category(sign) in _UNSEEN for sign in address)


def _check_scheme(address: str, schemes: Collection[str]) -> Refusal | None:
    scheme = scheme_of(address)
    if address.startswith("//"):
        return Refusal("begins with //", "Write https:// at its beginning.")
    if scheme not in schemes:
        return _refuse_scheme(scheme, schemes)
    if scheme == "mailto":
        return _check_mail(address)
    refusal = _check_host(address) if scheme else None
    if refusal and "" in schemes:
        return Refusal(refusal.reason, f"{refusal.hint} {_WITHIN}")
    return refusal


def _refuse_scheme(scheme: str, schemes: Collection[str]) -> Refusal:
    if not scheme:
        return Refusal("has no https:// at its beginning", _EXAMPLE)
    allowed = ", ".join(f"{name}:" for name in schemes if name)
    hint = f"Allowed are {allowed}.{' ' + _WITHIN if '' in schemes else ''}"
    return Refusal(f"begins with “{scheme}:”", hint)


def _check_host(address: str) -> Refusal | None:
    scheme, _, rest = address.partition(":")
    if not rest.startswith("//"):
        return Refusal("has no // after its scheme", f"Write {scheme}:// and then the host.")
    return _check_authority(scheme, re.split(r"[/?#]", rest[2:], maxsplit=1)[0])


@lru_cache(maxsize=4096)
def _check_authority(scheme: str, authority: str) -> Refusal | None:
    """What is wrong with host and port; the same few hosts stand in most addresses."""
    if "@" in authority:
        return Refusal("holds a name before its host", "Take out everything up to the @.")
    host, port = _split_port(authority)
    if not _is_host(host):
        return Refusal("has no host", _EXAMPLE)
    if not _PORT.fullmatch(port) or int(port[1:] or 0) > _LAST_PORT:
        return Refusal("has a port that does not exist", "Correct the number after the colon.")
    if not _parses(f"{scheme}://{authority}"):
        return Refusal("cannot be read as an address", _EXAMPLE)
    return None


def _check_mail(address: str) -> Refusal | None:
    mailbox = address.partition(":")[2].partition("?")[0]
    name, _, host = mailbox.partition("@")
    if name and _is_host(host) and "." in host and _parses(address):
        return None
    return Refusal("is no e-mail address", "Write one, such as mailto:someone@example.org.")


def _split_port(authority: str) -> tuple[str, str]:
    host, colon, port = authority.partition(":")
    return host, colon + port


def _is_host(host: str) -> bool:
    """Whether it is a host's name: labels of letters and digits of any script between dots."""
    return len(host) <= _LONGEST_HOST and all(_is_label(label) for label in host.split("."))


def _is_label(label: str) -> bool:
    if not 1 <= len(label) <= _LONGEST_LABEL or "-" in (label[0], label[-1]):
        return False
    if label.isascii() and label.isalnum():
        return True
    return all(sign in "-_" or unicodedata.category(sign)[0] in "LMN" for sign in label)


def _parses(address: str) -> bool:
    """Whether the standard parser agrees; it refuses hosts that Unicode folding would change."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True
