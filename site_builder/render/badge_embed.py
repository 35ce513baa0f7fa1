"""What a person copies to show their badge elsewhere, in the markups of READMEs."""

import re
from dataclasses import dataclass

from markupsafe import escape

from site_builder import addresses
from site_builder.model.ambassador import Ambassador
from site_builder.model.site import SiteSettings


@dataclass(frozen=True, slots=True)
class Snippet:
    """A markup by its name, and the text to copy."""

    name: str
    text: str


def badge_words(who: Ambassador, program: str) -> str:
    """What the badge's picture says to those who do not see it."""
    return f"{who.name}, {program}"


def badge_snippets(who: Ambassador, program: str, settings: SiteSettings) -> tuple[Snippet, ...]:
    """The badge as a link to the profile, in Markdown, HTML and AsciiDoc."""
    page = addresses.absolute(addresses.profile(who.slug), settings.url)
    image = addresses.absolute(addresses.badge(who.slug), settings.url)
    words = badge_words(who, program)
    plain = re.sub(r"[\[\]\\*_`<>,=\"]", "", words.replace(", ", " · "))
    return (
        Snippet("Markdown", f"[![{plain}]({image})]({page})"),
        Snippet("HTML", f'<a href="{page}"><img src="{image}" alt="{escape(words)}"></a>'),
        Snippet("AsciiDoc", f'image:{image}["{plain}",link="{page}"]'),
    )
