"""Cards to be shown inside other pages: everyone's own, and a wall of all."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.views import EmbedView, EmbedWallView, Output
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects

WALL_LENGTH = 500
"""How many people the wall shows; it says where the others are."""


def plan_embeds(subjects: Subjects) -> Iterator[Output]:
    """Also at earlier slugs: whoever embedded a card goes on showing it."""
    if "embeds" in subjects.site.outputs:
        return
    for person in subjects.people.everyone:
        who = person.ambassador
        digest = fingerprint(subjects.frame.digest, "embed", person.digest)
        for slug in (who.slug, *map(addresses.slug_of, who.aliases)):
            address = addresses.embed(slug)
            yield Output(address, EmbedView(person), digest, f"the embedded card of {who.path}")
    current = subjects.people.current
    wall = EmbedWallView(current[:WALL_LENGTH], len(current))
    digests = [person.digest for person in wall.people]
    digest = fingerprint(subjects.frame.digest, "wall", digests, wall.total)
    yield Output(addresses.EMBEDS, wall, digest, "the wall of everyone")
