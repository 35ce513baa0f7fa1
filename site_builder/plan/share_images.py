"""The pictures that stand beside a shared link: one for each person, and one for the site."""

from collections.abc import Iterator

import site_builder
from site_builder import addresses
from site_builder.config import PHOTOS
from site_builder.digests import fingerprint
from site_builder.model.views import Member, Output, ShareImageView
from site_builder.plan.subjects import Subjects, ready

DRAWING = 2
"""Raised whenever they are drawn in another way, so that a change of templates leaves them be."""


def plan_site_image(subjects: Subjects) -> Iterator[Output]:
    """The one of the site."""
    if "share_images" not in subjects.site.outputs:
        digest = _digest(subjects)
        view = ShareImageView(None, None, digest)
        yield Output(addresses.share_image(), ready(view), digest, "the site's share image")


def plan_share_image(subjects: Subjects, member: Member) -> Iterator[Output]:
    """The one of a person, a former ambassador too."""
    if "share_images" in subjects.site.outputs:
        return
    photo = f"{PHOTOS}/{member.outline.photo}" if member.face.photo else None
    digest = _digest(subjects, member.digest)

    def show() -> ShareImageView:
        return ShareImageView(subjects.people.open(member), photo, digest)

    address = addresses.share_image(member.slug)
    yield Output(address, show, digest, f"the share image of {member.path}")


def _digest(subjects: Subjects, *person: str) -> str:
    """Of everything that is shown, but not of the templates."""
    settings, policy = subjects.site.settings, subjects.site.policy
    look = (DRAWING, site_builder.__version__, settings, policy.name)
    return fingerprint("share", look, policy.minimum_contributions, *person)
