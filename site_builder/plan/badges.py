"""The eligibility badges of everyone."""

from collections.abc import Iterator
from functools import partial
from typing import Literal

from site_builder import addresses
from site_builder.digests import seal
from site_builder.model.views import BadgeView, Member, Output
from site_builder.plan.people import People
from site_builder.plan.subjects import Subjects


def plan_badges(subjects: Subjects, member: Member) -> Iterator[Output]:
    """Flat, with the ring, and for shields.io; also at earlier slugs: an image cannot redirect."""
    if "badges" in subjects.site.outputs:
        return
    source = f"the badge of {member.path}"
    digest = seal(subjects.frame.digest, "badge", member.digest)
    people = subjects.people
    for slug in member.slugs:
        flat, ring = addresses.badge(slug), addresses.ring_badge(slug)
        shields = addresses.badge(slug, "json")
        yield Output(flat, partial(_show, people, member, "svg"), digest, source)
        yield Output(ring, partial(_show, people, member, "ring"), digest, source)
        yield Output(shields, partial(_show, people, member, "json"), digest, source)


def _show(people: People, member: Member, form: Literal["svg", "ring", "json"]) -> BadgeView:
    return BadgeView(people.open(member), form)
