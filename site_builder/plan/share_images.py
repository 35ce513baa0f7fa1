"""The pictures that stand beside a shared link: one for each person, and one for the site."""

from collections.abc import Iterator

import site_builder
from site_builder import addresses
from site_builder.config import PHOTOS
from site_builder.model.views import Output, ShareImageView
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects

DRAWING = 2
"""Raised whenever they are drawn in another way, so that a change of templates leaves them be."""


def plan_share_images(subjects: Subjects) -> Iterator[Output]:
    """Everyone's, former ambassadors included."""
    if "share_images" in subjects.site.outputs:
        return
    settings, policy = subjects.site.settings, subjects.site.policy
    look = (DRAWING, site_builder.__version__, settings, policy.name)
    minimum = policy.minimum_contributions
    digest = fingerprint("share", look, minimum)
    site = ShareImageView(None, None, digest)
    yield Output(addresses.share_image(), site, digest, "the site's share image")
    for person in subjects.people.everyone:
        who = person.ambassador
        photo = f"{PHOTOS}/{who.photo}" if person.photo else None
        digest = fingerprint("share", look, minimum, person.digest)
        view = ShareImageView(person, photo, digest)
        source = f"the share image of {who.path}"
        yield Output(addresses.share_image(who.slug), view, digest, source)
