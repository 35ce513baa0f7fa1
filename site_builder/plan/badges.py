"""The eligibility badges of everyone."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.views import BadgeView, Output
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects


def plan_badges(subjects: Subjects) -> Iterator[Output]:
    """Flat, with the ring, and for shields.io; also at earlier slugs: an image cannot redirect."""
    if "badges" in subjects.site.outputs:
        return
    for person in subjects.people.everyone:
        who = person.ambassador
        source = f"the badge of {who.path}"
        digest = fingerprint(subjects.frame.digest, "badge", person.digest)
        flat, ring, shields = (BadgeView(person, form) for form in ("svg", "ring", "json"))
        for slug in (who.slug, *map(addresses.slug_of, who.aliases)):
            yield Output(addresses.badge(slug), flat, digest, source)
            yield Output(addresses.ring_badge(slug), ring, digest, source)
            yield Output(addresses.badge(slug, "json"), shields, digest, source)
