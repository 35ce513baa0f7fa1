"""Open Badges 2.0, hosted: whoever is shown one checks it at the address that it names."""

import datetime as dt

import msgspec
from jinja2 import Environment

from site_builder import addresses
from site_builder.model.policy import Policy
from site_builder.model.site import SiteSettings
from site_builder.model.standing import Answer, Entry
from site_builder.model.views import Frame, OpenBadgeClassView, OpenBadgeView
from site_builder.render import open_badge_shapes as shapes
from site_builder.render.badge_words import badge_label
from site_builder.render.open_badge_image import render_baked_image, render_class_image
from site_builder.render.words import long_date, partial_date, plural
from site_builder.tenures import last_day_served


def render_open_badge_class(
    view: OpenBadgeClassView, frame: Frame, environment: Environment
) -> bytes:
    """The issuer or the badge class as JSON-LD, or the image of the class."""
    if view.part == "image":
        return render_class_image(frame, environment)
    settings, policy = frame.settings, frame.policy
    if view.part == "issuer":
        return _encode(make_issuer(settings, policy))
    return _encode(make_badge_class(settings, policy))


def render_open_badge(view: OpenBadgeView, frame: Frame, environment: Environment) -> bytes:
    """An assertion as JSON-LD, or baked into its image."""
    assertion = make_assertion(view, frame)
    data = _encode(assertion)
    if view.form == "json":
        return data
    return render_baked_image(view, data.decode(), assertion.id, frame, environment)


def make_issuer(settings: SiteSettings, policy: Policy) -> shapes.Issuer:
    """The program. Raises ValueError without ``email``, which an issuer must have."""
    if settings.email is None:
        raise ValueError("an issuer of Open Badges needs an address for mail")
    assertions = addresses.absolute(addresses.OPEN_BADGES, settings.url)
    return shapes.Issuer(
        context=shapes.CONTEXT,
        type="Issuer",
        id=addresses.absolute(addresses.OPEN_BADGE_ISSUER, settings.url),
        name=policy.name,
        url=settings.url,
        email=settings.email,
        verification=shapes.Verification("VerificationObject", assertions),
        description=settings.description or msgspec.UNSET,
    )


def make_badge_class(settings: SiteSettings, policy: Policy) -> shapes.BadgeClass:
    """The one achievement that the program recognizes: a tenure that was earned."""
    asked = plural(policy.minimum_contributions, "contribution", "contributions")
    length = plural(policy.tenure_months, "month", "months")
    return shapes.BadgeClass(
        context=shapes.CONTEXT,
        type="BadgeClass",
        id=addresses.absolute(addresses.OPEN_BADGE_CLASS, settings.url),
        name=badge_label(policy),
        description=f"Earned a tenure of {length} in the {policy.name}.",
        image=addresses.absolute(addresses.OPEN_BADGE_IMAGE, settings.url),
        criteria=shapes.Criteria(
            f"At least {asked} to the community within a tenure of {length}, "
            "counted by the rules of the program."
        ),
        issuer=addresses.absolute(addresses.OPEN_BADGE_ISSUER, settings.url),
    )


def make_assertion(view: OpenBadgeView, frame: Frame) -> shapes.Assertion:
    """That a person earned a tenure. Raises ValueError for one whose minimum was not reached."""
    person, record, url = view.person, view.record, frame.settings.url
    if record.met_on is None:
        raise ValueError("the minimum of the tenure was not reached")
    who, tenure = person.ambassador, record.tenure
    ends_on = last_day_served(who, person.standing, tenure.end_on)
    own, image = (
        addresses.open_badge(view.slug, who.accepted_on, tenure.number, form)
        for form in ("json", "svg")
    )
    profile = addresses.absolute(person.address, url)
    return shapes.Assertion(
        context=shapes.CONTEXT,
        type="Assertion",
        id=addresses.absolute(own, url),
        recipient=shapes.Recipient("url", hashed=False, identity=profile),
        badge=addresses.absolute(addresses.OPEN_BADGE_CLASS, url),
        verification=shapes.Verification("HostedBadge"),
        issued_on=f"{record.met_on}T00:00:00Z",
        expires=f"{ends_on}T23:59:59Z",
        image=addresses.absolute(image, url),
        narrative=_narrative(view, ends_on),
        evidence=[_evidence(entry, frame.policy) for entry in _counted(view)],
    )


def _narrative(view: OpenBadgeView, ends_on: dt.date) -> str:
    tenure = view.record.tenure
    done = plural(view.record.counted, "contribution", "contributions")
    span = f"{long_date(tenure.start_on)} to {long_date(ends_on)}"
    return f"{view.person.ambassador.name}: {done} in tenure {tenure.number}, {span}."


def _counted(view: OpenBadgeView) -> list[Entry]:
    """What counted toward the tenure, newest first."""
    number = view.record.tenure.number
    entries = view.person.standing.entries
    return [each for each in entries if each.answer is Answer.COUNTS and each.tenure == number]


def _evidence(entry: Entry, policy: Policy) -> shapes.Evidence:
    done = entry.contribution
    told = (partial_date(done.date), done.event)
    return shapes.Evidence(
        type="Evidence",
        name=done.title,
        genre=policy.kind(done.kind).label,
        description=", ".join(part for part in told if part),
        id=done.url or msgspec.UNSET,
    )


def _encode(document: object) -> bytes:
    return msgspec.json.encode(document) + b"\n"
