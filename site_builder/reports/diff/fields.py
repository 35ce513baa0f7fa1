"""Fields as their file names them and as a reviewer reads them, and which of them differ."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import zip_longest
from typing import Any

from site_builder.model.ambassador import Ambassador, Appointment, Contribution, Leave, Review
from site_builder.model.document import Document
from site_builder.model.policy import Kind
from site_builder.model.site import Site, SiteSettings
from site_builder.reports.diff.changes import FieldChange

BIO_LINKS = "links in the bio"
_HREF = re.compile(r'href="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")
_PLAIN = (
    *(
        "name",
        "github",
        "github_id",
        "aliases",
        "accepted",
        "title",
        "company",
        "country",
        "city",
        "timezone",
    ),
    *("pronouns", "languages", "topics", "available_for", "photo", "ended"),
)
_LISTS = ("reviews", "leave", "earlier")
"""Fields of which each item is a change of its own."""
_OTHER_NAMES = {"accepted": "accepted_on", "ended": "ended_on", "with": "others"}
_ENTRY = (
    *("date", "kind", "title", "url", "event", "language", "topics", "with", "note"),
    *("counts", "reason"),
)
_SETTINGS = SiteSettings.__struct_fields__
_WORDING = ("plural", "icon", "aliases")
"""Of a kind, what is told of only where it was there before."""
_POLICY = ("name", "tenure_months", "minimum_contributions", "reviews_recorded_since")


def profile_changes(before: Ambassador | None, after: Ambassador | None) -> tuple[FieldChange, ...]:
    """The facts of a profile that differ; its log is compared by itself."""
    lists = ((name, _listed(before, name), _listed(after, name)) for name in _LISTS)
    changes = (change for each in lists for change in _list_changes(*each))
    return (*_differences(_profile(before), _profile(after)), *changes)


def entry_changes(before: Contribution, after: Contribution) -> tuple[FieldChange, ...]:
    """The fields of an entry that differ."""
    return _differences(_values(before, _ENTRY), _values(after, _ENTRY))


def settings_changes(before: Site, after: Site) -> tuple[FieldChange, ...]:
    """The settings of site.yaml that differ; those of the policy begin with ``program.``."""
    was, is_now = _wording(before), _wording(after)
    both = was.keys() & is_now.keys()
    return (
        *_differences(_settings(before), _settings(after)),
        *_differences(*({key: each[key] for key in sorted(both)} for each in (was, is_now))),
    )


def spelled(value: Any) -> str:  # noqa: ANN401 - whatever a field can hold
    """A value on one line."""
    if isinstance(value, tuple):
        return ", ".join(spelled(each) for each in value)
    match value:
        case bool():
            return "true" if value else "false"
        case Review():
            note = f" ({value.note})" if value.note else ""
            return f"tenure {value.tenure} {value.decision} on {value.on}{note}"
        case Leave():
            return f"{value.first_on} to {value.last_on}"
        case Appointment():
            return f"{value.accepted_on} to {value.ended_on}"
        case _:
            return "" if value is None else str(value)


def _profile(who: Ambassador | None) -> dict[str, str]:
    if who is None:
        return {}
    values = _values(who, _PLAIN)
    values |= {f"links.{link.service}": link.url or link.label for link in who.links}
    return values | _bio(who.bio)


def _bio(bio: Document) -> dict[str, str]:
    """What a bio says, and where its links lead: a reviewer must see those."""
    html = "".join(each if isinstance(each, str) else each.target for each in bio.pieces)
    links = dict.fromkeys(unescape(link) for link in _HREF.findall(html))
    words = " ".join(unescape(_TAG.sub("", html)).split())
    return {"bio": words, BIO_LINKS: " ".join(links)}


def _listed(who: Ambassador | None, name: str) -> list[str]:
    return [spelled(item) for item in getattr(who, name)] if who else []


def _list_changes(name: str, before: list[str], after: list[str]) -> Iterator[FieldChange]:
    gone = [item for item in before if item not in after]
    new = [item for item in after if item not in before]
    for was, is_now in zip_longest(gone, new, fillvalue=""):
        yield FieldChange(name, was, is_now)


def _settings(site: Site) -> dict[str, str]:
    values = {f"site.{name}": spelled(getattr(site.settings, name)) for name in _SETTINGS}
    names = (*_POLICY, "review_notice_days")
    values |= {f"program.{name}": spelled(getattr(site.policy, name)) for name in names}
    values |= {f"program.kinds.{kind.name}": _kind(kind) for kind in site.policy.kinds}
    return values | {"outputs": spelled(tuple(sorted(site.outputs)))}


def _wording(site: Site) -> dict[str, str]:
    return {
        f"program.kinds.{kind.name}.{name}": spelled(getattr(kind, name))
        for kind in site.policy.kinds
        for name in _WORDING
    }


def _kind(kind: Kind) -> str:
    limit = f", at most {kind.max_per_tenure} a tenure" if kind.max_per_tenure else ""
    return f"{kind.label}{limit}{'' if kind.counts else ', does not count'}"


def _values(holder: object, names: tuple[str, ...]) -> dict[str, str]:
    return {name: spelled(getattr(holder, _OTHER_NAMES.get(name, name))) for name in names}


def _differences(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldChange, ...]:
    return tuple(_each_difference(before, after))


def _each_difference(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[FieldChange]:
    for name in dict.fromkeys((*before, *after)):
        was, is_now = before.get(name, ""), after.get(name, "")
        if was != is_now:
            yield FieldChange(name, was, is_now)
