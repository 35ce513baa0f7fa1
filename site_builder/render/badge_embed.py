"""What a person takes along to show their badges elsewhere: markup for READMEs, Open Badges."""

import datetime as dt
import re

from markupsafe import escape
from msgspec import Struct

from site_builder import addresses
from site_builder.model.ambassador import Ambassador
from site_builder.model.site import SiteSettings
from site_builder.model.standing import Tenure
from site_builder.model.views import Frame, Person
from site_builder.tenures import last_day_served


class Snippet(Struct, frozen=True):
    """A markup by its name, and the text to copy."""

    name: str
    text: str


def badge_words(who: Ambassador, program: str) -> str:
    """What the badge's picture says to those who do not see it."""
    return f"{who.name}, {program}"


def badge_snippets(
    who: Ambassador, badge: str, program: str, settings: SiteSettings
) -> tuple[Snippet, ...]:
    """The badge at an address as a link to the profile, in Markdown, HTML and AsciiDoc."""
    page = addresses.absolute(addresses.profile(who.slug), settings.url)
    image = addresses.absolute(badge, settings.url)
    words = badge_words(who, program)
    plain = re.sub(r"[\[\]\\*_`<>,=\"]", "", words.replace(", ", " · "))
    return (
        Snippet("Markdown", f"[![{plain}]({image})]({page})"),
        Snippet("HTML", f'<a href="{page}"><img src="{image}" alt="{escape(words)}"></a>'),
        Snippet("AsciiDoc", f'image:{image}["{plain}",link="{page}"]'),
    )


class EarnedBadge(Struct, frozen=True):
    """An Open Badge: the days for which it holds, both included, and the address of its image."""

    start_on: dt.date
    end_on: dt.date
    address: str


def open_badges_of(person: Person, frame: Frame) -> tuple[EarnedBadge, ...]:
    """One for each tenure earned, newest first; none where Open Badges are not published."""
    if "open_badges" in frame.off or frame.settings.email is None:
        return ()
    earned = reversed(person.standing.earned)
    return tuple(_earned_badge(person, record.tenure) for record in earned)


def _earned_badge(person: Person, tenure: Tenure) -> EarnedBadge:
    who = person.ambassador
    return EarnedBadge(
        tenure.start_on,
        last_day_served(who, person.standing, tenure.end_on),
        addresses.open_badge(who.slug, who.accepted_on, tenure.number, "svg"),
    )
