"""Addresses in front matter: of pages elsewhere, and of earlier pages of this site."""

import re

from site_builder.content.codes import INVALID_ADDRESS
from site_builder.content.flaw import Flaw, FlawError, quoted
from site_builder.content.web_address import Refusal, read_address

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]+\.)+[\w-]{2,63}")
_EARLIER = re.compile(r"(?:/\w[\w.@+-]*)+/?")


def read_web_address(text: str) -> str:
    """An address that begins with https:// or http://, as written but for HTML entities."""
    found = read_address(text)
    if isinstance(found, Refusal):
        message = f"the address {quoted(text)} {found.reason}."
        raise FlawError(Flaw(INVALID_ADDRESS, message, found.hint))
    return found


def read_earlier_address(text: str) -> str:
    """An address that a page of this site once had: ``/old/page/``, with its last slash."""
    if _EARLIER.fullmatch(text):
        return text if "." in text.rpartition("/")[2] else f"{text.rstrip('/')}/"
    message = f"{quoted(text)} is not an address within this site."
    hint = "Begin with a slash and leave the host out, as in /guide/old-name/."
    raise FlawError(Flaw(INVALID_ADDRESS, message, hint))


def read_site_url(text: str) -> str:
    """Where the site lives: an absolute address that ends in a slash."""
    address = read_web_address(text)
    if "?" in address or "#" in address:
        message = f"the address {quoted(text)} has a ? or a #, which a site's cannot have."
        raise FlawError(Flaw(INVALID_ADDRESS, message, "Write the address of its first page."))
    return f"{address.rstrip('/')}/"


def read_email(text: str) -> str:
    """An address for mail, as a browser's form takes it."""
    if _EMAIL.fullmatch(text):
        return text
    message = f"{quoted(text)} is not an address for mail."
    raise FlawError(Flaw(INVALID_ADDRESS, message, "Write it as in people@example.org."))
