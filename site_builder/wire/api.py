"""From what the site knows to the bytes of the JSON API."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from site_builder import addresses
from site_builder.model.account import Told
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.policy import Policy
from site_builder.model.site import SiteSettings
from site_builder.model.standing import Answer, Entry, Standing, TenureRecord
from site_builder.tenures import closing_day
from site_builder.wire import shapes

_COUNTS: dict[Answer, Any] = {
    Answer.COUNTS: True,
    Answer.NOT: False,
    Answer.UNDECIDED: "undecided",
}

_END = b"]}\n"


def encode_ambassadors(as_of: dt.date, policy: Policy, rows: Iterable[bytes]) -> bytes:
    """``/api/v1/ambassadors.json``: everyone, by slug."""
    program = shapes.Program(policy.name, policy.tenure_months, policy.minimum_contributions)
    return _fill(shapes.Ambassadors(as_of, program, []), rows)


def encode_contributions(as_of: dt.date, rows: Iterable[bytes]) -> bytes:
    """``/api/v1/contributions.json``, in the order given."""
    return _fill(shapes.Contributions(as_of, []), rows)


def _fill(document: shapes.Ambassadors | shapes.Contributions, rows: Iterable[bytes]) -> bytes:
    """A document whose last field is an empty list, with rows in that list."""
    parts = [part for row in rows for part in (b",", row)]
    parts[:1] = [encode(document).removesuffix(_END)]
    return b"".join([*parts, _END])


def encode(document: object) -> bytes:
    """JSON in UTF-8 with the keys in the order of the fields, and a final newline."""
    return msgspec.json.encode(document) + b"\n"


class Known(NamedTuple):
    """What the API tells of someone: profile, standing, and the address of their photo."""

    who: Ambassador
    standing: Standing
    photo: str | None


def make_ambassador(known: Known, settings: SiteSettings) -> shapes.Ambassador:
    """One ambassador with their whole log, newest first."""
    log = [_logged(entry, known.who.slug) for entry in known.standing.entries]
    return shapes.Ambassador(**_profile(known, settings), contributions=log)


def make_summary(known: Known, settings: SiteSettings) -> shapes.AmbassadorSummary:
    """One ambassador among all."""
    count = len(known.standing.entries)
    return shapes.AmbassadorSummary(**_profile(known, settings), contributions=count)


def _profile(known: Known, settings: SiteSettings) -> dict[str, Any]:
    who, standing, photo = known
    return {
        "slug": who.slug,
        "name": who.name,
        "github": who.github,
        "url": addresses.absolute(addresses.profile(who.slug), settings.url),
        "title": who.title,
        "company": who.company,
        "country": who.country,
        "city": who.city,
        "timezone": who.timezone,
        "pronouns": who.pronouns,
        "languages": list(who.languages),
        "topics": list(who.topics),
        "available_for": list(who.available_for),
        "links": {link.service: link.url for link in who.links if link.url},
        "photo": addresses.absolute(photo, settings.url) if photo else None,
        "accepted": who.accepted_on,
        "ended": _ended_on(who, standing),
        "standing": standing.name.value,
        "tenure": _current(standing),
        "tenures": [shapes.Tenure(**_figures(record)) for record in standing.tenures],
    }


def _ended_on(who: Ambassador, standing: Standing) -> dt.date | None:
    """The day on which the appointment ended; None for one that is to end later."""
    if not standing.is_emeritus:
        return None
    if day := closing_day(who, standing):
        return day
    review = standing.tenures[-1].review if standing.tenures else None
    return review.on if review else None


def _current(standing: Standing) -> shapes.CurrentTenure | None:
    if standing.current is None:
        return None
    return shapes.CurrentTenure(
        **_figures(standing.current), needed=standing.needed, days_left=standing.days_left
    )


def _figures(record: TenureRecord) -> dict[str, Any]:
    tenure = record.tenure
    return {
        "number": tenure.number,
        "start": tenure.start_on,
        "end": tenure.end_on,
        "counted": record.counted,
        "undecided": record.undecided,
    }


def _logged(entry: Entry, slug: str) -> shapes.LoggedContribution:
    others = [each for each in entry.people if each != slug]
    return shapes.LoggedContribution(
        **_said(entry.contribution),
        others=[*others, *entry.guests],
        tenure=entry.tenure,
        counts=_COUNTS[entry.answer],
    )


def make_contribution(told: Told) -> shapes.Contribution:
    """One contribution of the program."""
    return shapes.Contribution(**_said(told.contribution), people=list(told.people))


def _said(contribution: Contribution) -> dict[str, Any]:
    """What a contribution says of itself, whoever's it is."""
    return {
        "date": str(contribution.date),
        "kind": contribution.kind,
        "title": contribution.title,
        "url": contribution.url,
        "event": contribution.event,
        "language": contribution.language,
        "topics": list(contribution.topics),
    }
