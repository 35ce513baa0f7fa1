"""A contact card: vCard 3.0 (https://www.rfc-editor.org/rfc/rfc2426).

It is what the address books of Apple and Google write themselves; 4.0 (RFC 6350) is read by fewer.
"""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.ambassador import Ambassador
from site_builder.model.views import Frame, VcardView
from site_builder.render.content_lines import escape_text, escape_uri, join_lines
from site_builder.render.labels import service_name
from site_builder.render.places import country_name
from site_builder.render.standing_words import service_words
from site_builder.render.words import long_date


def render_vcard(view: VcardView, frame: Frame) -> bytes:
    """One person's card."""
    who, settings = view.person.ambassador, frame.settings
    page = addresses.absolute(view.person.address, settings.url)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//site-builder//contact card//EN",
        f"UID:{escape_uri(page)}",
        f"FN:{escape_text(who.name)}",
        f"N:;{escape_text(who.name)};;;",  # a name is not taken apart: not every one has two parts
        *_facts(who),
        f"URL:{escape_uri(page)}",
        *_links(who),
        f"NOTE:{escape_text(_note(view, frame))}",
    ]
    if view.person.photo:
        photo = addresses.absolute(view.person.photo, settings.url)
        lines.append(f"PHOTO;VALUE=uri:{escape_uri(photo)}")
    return join_lines([*lines, "END:VCARD"])


def _facts(who: Ambassador) -> Iterator[str]:
    if who.title:
        yield f"TITLE:{escape_text(who.title)}"
    if who.company:
        yield f"ORG:{escape_text(who.company)}"
    if who.city or who.country:
        country = country_name(who.country) if who.country else ""
        yield f"ADR:;;;{escape_text(who.city or '')};;;{escape_text(country)}"
    if who.timezone:
        yield f"TZ;VALUE=text:{escape_text(who.timezone)}"


def _links(who: Ambassador) -> Iterator[str]:
    """Addresses with their names, as the address books of Apple and Google show them."""
    known = [("github", f"https://github.com/{who.github}")]
    known += [(link.service, link.url) for link in who.links if link.url]
    for number, (service, url) in enumerate(known, start=1):
        yield f"item{number}.URL:{escape_uri(url)}"
        yield f"item{number}.X-ABLabel:{escape_text(service_name(service))}"


def _note(view: VcardView, frame: Frame) -> str:
    who, standing = view.person.ambassador, view.person.standing
    if standing.is_emeritus:
        return f"{frame.policy.name}: {service_words(who, standing)}"
    return f"{frame.policy.name}: ambassador from {long_date(who.accepted_on)}"
