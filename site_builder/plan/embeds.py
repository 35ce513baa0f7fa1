"""Cards to be shown inside other pages: everyone's own, and a wall of all."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint, seal
from site_builder.model.views import EmbedView, EmbedWallView, Member, Output
from site_builder.plan.subjects import Subjects, ready

WALL_LENGTH = 500
"""How many people the wall shows; it says where the others are."""


def plan_embed(subjects: Subjects, member: Member) -> Iterator[Output]:
    """Also at earlier slugs: whoever embedded a card goes on showing it."""
    if "embeds" in subjects.site.outputs:
        return

    def show() -> EmbedView:
        return EmbedView(subjects.people.open(member))

    digest = seal(subjects.frame.digest, "embed", member.digest)
    for slug in member.slugs:
        yield Output(addresses.embed(slug), show, digest, f"the embedded card of {member.path}")


def plan_wall(subjects: Subjects) -> Iterator[Output]:
    """Current ambassadors by name, as far as the wall is long."""
    if "embeds" in subjects.site.outputs:
        return
    people, total = subjects.people, len(subjects.people.current)
    shown = people.current[:WALL_LENGTH]

    digests = [member.digest for member in shown]
    digest = fingerprint(subjects.frame.digest, "wall", digests, total)
    yield Output(
        addresses.EMBEDS, ready(EmbedWallView(shown, total)), digest, "the wall of everyone"
    )
