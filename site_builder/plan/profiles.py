"""Everyone's own page."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import seal
from site_builder.model.views import Member, Output, ProfileView
from site_builder.plan.redirects import redirect
from site_builder.plan.subjects import Subjects


def plan_profile(subjects: Subjects, member: Member) -> Iterator[Output]:
    """The page of one person, and a redirect from each earlier slug."""

    def show() -> ProfileView:
        return ProfileView(subjects.people.open(member))

    frame = subjects.frame
    digest = seal(frame.digest, "profile", member.digest, member.bio)
    yield Output(member.address, show, digest, member.path)
    for slug in member.slugs[1:]:
        old = addresses.profile(slug)
        yield redirect(frame, old, member.address, member.outline.name, member.path)
