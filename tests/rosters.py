"""Rosters that note whose profile is opened, in order."""

from collections.abc import Sequence

from site_builder.model.ambassador import Ambassador
from site_builder.model.outline import Outline
from site_builder.model.roster import Roster
from site_builder.outlines import roster_of


def noting_roster(people: Sequence[Ambassador]) -> tuple[Roster, list[str]]:
    """These people, and the slugs of those that were opened so far."""
    known, opened = roster_of(people), list[str]()

    def open_profile(outline: Outline) -> Ambassador:
        opened.append(outline.slug)
        return known.find(outline.slug)

    return Roster(known.outlines, open_profile), opened
