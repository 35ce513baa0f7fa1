"""What the outputs are about, and what a planner is."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cached_property

from msgspec import Struct

from site_builder.model.site import Site
from site_builder.model.views import Frame, GuideView, Member, Output, SectionView, View
from site_builder.plan.people import People
from site_builder.plan.works import Works, gather_works


class Subjects(Struct, frozen=True, dict=True):
    """All that the outputs are about."""

    site: Site
    frame: Frame
    as_of: dt.date
    people: People
    pages: tuple[GuideView, ...]
    sections: tuple[SectionView, ...]

    def days_left(self, member: Member) -> int:
        """Of the current tenure; 0 on its last day, and where there is none."""
        ends_on = member.account.ends_on
        return (ends_on - self.as_of).days if ends_on else 0

    @cached_property
    def works(self) -> Works:
        """Everyone's contributions."""
        return gather_works(self.people)


Planner = Callable[[Subjects], Iterator[Output]]
"""Plans outputs about the whole site, or about everyone."""

MemberPlanner = Callable[[Subjects, Member], Iterator[Output]]
"""Plans the outputs of one person."""


def ready(view: View) -> Callable[[], View]:
    """A view that costs nothing to have before it is asked for."""
    return lambda: view
