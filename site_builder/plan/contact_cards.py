"""A contact card for everyone."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import seal
from site_builder.model.views import Member, Output, VcardView
from site_builder.plan.subjects import Subjects


def plan_vcard(subjects: Subjects, member: Member) -> Iterator[Output]:
    """Also at earlier slugs, since a card cannot redirect."""
    if "vcards" in subjects.site.outputs:
        return

    def show() -> VcardView:
        return VcardView(subjects.people.open(member))

    digest = seal(subjects.frame.digest, "vcard", member.digest)
    for slug in member.slugs:
        yield Output(addresses.vcard(slug), show, digest, f"the contact card of {member.path}")
