"""What is not wrong and yet worth looking after, for each current ambassador."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from site_builder.dates import add_months, in_words
from site_builder.model.ambassador import Ambassador
from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.problems import Code, Problem
from site_builder.reports.health.codes import NO_BIO, NO_PHOTO, ODD_KIND, STALE_BIO

STALE_MONTHS = 24
"""A text about someone that has stood unchanged for longer than this is worth a look."""

_AT_ODDS = {
    ("article", "podcast"),
    ("article", "talk"),
    ("article", "video"),
    ("podcast", "article"),
    ("video", "article"),
}
"""What is written and what its address speaks of; a talk whose recording is linked is in order."""


class Knowledge(Struct, frozen=True):
    """What the concerns rest on besides the site.

    ``bio_changed_on`` has the day of the latest change of each bio, by the profile's path, as far
    as it is known. ``guess_kind`` gives the kind that an address speaks of, or None.
    """

    standings: Mapping[str, Standing]
    as_of: dt.date
    bio_changed_on: Mapping[str, dt.date]
    guess_kind: Callable[[str], str | None]


def find_concerns(site: Site, known: Knowledge) -> Iterator[Problem]:
    """Photos, bios and kinds of everyone who is not a former ambassador; lines still unknown."""
    for who in site.ambassadors:
        if not known.standings[who.slug].is_emeritus:
            yield from _photo(who)
            yield from _bio(who, known)
            yield from _kinds(who, site, known)


def _photo(who: Ambassador) -> Iterator[Problem]:
    if who.photo is None:
        hint = "A portrait is drawn; ask whether there is a photo."
        yield _concern(NO_PHOTO, who, f"{who.name} has no photo.", hint, "name")


def _bio(who: Ambassador, known: Knowledge) -> Iterator[Problem]:
    changed_on = known.bio_changed_on.get(who.path)
    if not who.bio:
        hint = "A few sentences below the front matter help visitors to get in touch."
        yield _concern(NO_BIO, who, f"nothing is told about {who.name}.", hint, "name")
    elif changed_on and add_months(changed_on, STALE_MONTHS) <= known.as_of:
        message = f"what is told about {who.name} is of {in_words(changed_on)}."
        yield _concern(STALE_BIO, who, message, "Ask whether it is still true.", "name")


def _kinds(who: Ambassador, site: Site, known: Knowledge) -> Iterator[Problem]:
    for place, entry in enumerate(who.contributions):
        guessed = known.guess_kind(entry.url) if entry.url else None
        if guessed and (entry.kind, guessed) in _AT_ODDS:
            given, meant = (site.policy.kind(name).label for name in (entry.kind, guessed))
            yield _concern(
                ODD_KIND,
                who,
                f"“{entry.title}” is logged as {given}, and its address speaks of {meant}.",
                "Correct the kind, unless the address misleads.",
                *("contributions", place, "kind"),
            )


def _concern(code: Code, who: Ambassador, message: str, hint: str, *pointer: str | int) -> Problem:
    return Problem(code, message, who.path, hint, pointer=pointer)
