"""From what the site knows to the bytes of the JSON API."""

import datetime as dt
from typing import Any

import msgspec

from site_builder import addresses
from site_builder.model import views
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


def encode_ambassador(person: views.Person, settings: SiteSettings) -> bytes:
    """``/api/v1/ambassadors/<slug>.json``."""
    return encode(make_ambassador(person, settings))


def encode_ambassadors(view: views.PeopleJsonView, policy: Policy, settings: SiteSettings) -> bytes:
    """``/api/v1/ambassadors.json``: everyone, by slug."""
    people = sorted(view.people, key=lambda person: person.ambassador.slug)
    document = shapes.Ambassadors(
        as_of=dt.date.fromisoformat(view.as_of),
        program=shapes.Program(policy.name, policy.tenure_months, policy.minimum_contributions),
        ambassadors=[make_summary(person, settings) for person in people],
    )
    return encode(document)


def encode_contributions(view: views.WorksJsonView) -> bytes:
    """``/api/v1/contributions.json``, in the order of the view."""
    works = [make_contribution(work) for work in view.works]
    return encode(shapes.Contributions(dt.date.fromisoformat(view.as_of), works))


def encode(document: object) -> bytes:
    """JSON in UTF-8 with the keys in the order of the fields, and a final newline."""
    return msgspec.json.encode(document) + b"\n"


def make_ambassador(person: views.Person, settings: SiteSettings) -> shapes.Ambassador:
    """One ambassador with their whole log, newest first."""
    slug = person.ambassador.slug
    log = [_logged(entry, slug) for entry in person.standing.entries]
    return shapes.Ambassador(**_profile(person, settings), contributions=log)


def make_summary(person: views.Person, settings: SiteSettings) -> shapes.AmbassadorSummary:
    """One ambassador among all."""
    count = len(person.standing.entries)
    return shapes.AmbassadorSummary(**_profile(person, settings), contributions=count)


def _profile(person: views.Person, settings: SiteSettings) -> dict[str, Any]:
    who, standing = person.ambassador, person.standing
    photo = addresses.absolute(person.photo, settings.url) if person.photo else None
    return {
        "slug": who.slug,
        "name": who.name,
        "github": who.github,
        "url": addresses.absolute(person.address, settings.url),
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
        "photo": photo,
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


def make_contribution(work: views.Work) -> shapes.Contribution:
    """One contribution of the program."""
    people = sorted(face.slug for face in work.people)
    return shapes.Contribution(**_said(work.contribution), people=people)


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
