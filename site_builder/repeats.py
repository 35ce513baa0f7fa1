"""When two entries are the same work (eligibility.md, "What counts", rule 5)."""

import re

from site_builder.dates import PartialDate
from site_builder.model.ambassador import Contribution

WorkKey = str | tuple[PartialDate, str, str]
"""A normalised URL; without one: date, kind and title."""

_NORMAL = re.compile(r"https://(?!www\.|youtu\.be/)[a-z0-9.-]+/[^?#]*[^/?#]")
"""Most addresses: of these there is no other spelling to be found."""
_TRACKING = frozenset({"fbclid", "gclid", "hmsr", "ref", "si", "feature", "t"})


def work_key(contribution: Contribution) -> WorkKey:
    """What the same work has in common wherever it is logged; events still tell talks apart."""
    if contribution.url:
        return normalise_url(contribution.url)
    return contribution.date, contribution.kind, _folded(contribution.title)


def event_key(contribution: Contribution) -> str | None:
    """The event that tells two entries with one URL apart; None where none is named."""
    if not (contribution.url and contribution.event):
        return None
    return _folded(contribution.event)


def same_work(one: Contribution, other: Contribution) -> bool:
    """Whether they are one work: the same key, unless they name different events."""
    if work_key(one) != work_key(other):
        return False
    events = {event_key(one), event_key(other)} - {None}
    return len(events) < 2  # noqa: PLR2004 - two events, two contributions


def normalise_url(url: str) -> str:
    """The one spelling of an ``http`` or ``https`` address by which repeats are found.

    Scheme and host in lower case, ``https``, no ``www.``, no last slash, no fragment, no tracking
    parameters, the rest of the query sorted; ``youtu.be/X`` as ``youtube.com/watch?v=X``.
    """
    if _NORMAL.fullmatch(url):
        return url
    address = url.partition("#")[0]
    address, _, query = address.partition("?")
    scheme, sign, rest = address.partition("://")
    host, _, path = (rest if sign else scheme).partition("/")
    host = host.lower().removeprefix("www.")
    path = path.rstrip("/")
    parameters = _kept_parameters(query) if query else []
    if host == "youtu.be" and path:
        host, path, parameters = "youtube.com", "watch", [*parameters, f"v={path}"]
    normal = f"https://{host}/{path}" if path else f"https://{host}"
    return f"{normal}?{'&'.join(sorted(parameters))}" if parameters else normal


def _kept_parameters(query: str) -> list[str]:
    return [part for part in query.split("&") if part and not _is_tracking(part)]


def _is_tracking(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name in _TRACKING or name.startswith("utm_")


def _folded(text: str) -> str:
    """Without regard to case and spacing, which people do not repeat exactly."""
    return " ".join(text.split()).casefold()
