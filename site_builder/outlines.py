"""From profiles to their outlines."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from site_builder.addresses import slug_of
from site_builder.digests import fingerprint
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.document import EMPTY
from site_builder.model.outline import Outline
from site_builder.model.roster import Roster
from site_builder.repeats import work_key

_DIGITS = 15
"""Of a hexadecimal digest: as many as fit into a small integer."""


def outline_of(who: Ambassador) -> Outline:
    """What others need to know of a profile."""
    works = tuple(map(_number, who.contributions))
    return Outline(
        slug=who.slug,
        path=who.path,
        name=who.name,
        github=who.github,
        title=who.title,
        company=who.company,
        city=who.city,
        accepted_on=who.accepted_on,
        aliases=who.aliases,
        photo=who.photo,
        country=who.country,
        topics=who.topics,
        languages=who.languages,
        available_for=who.available_for,
        works=works,
        named=tuple(_named(who, works)),
        references=who.bio.references,
        anchors=who.bio.anchors,
        file=who.digest,
        digest=fingerprint(replace(who, bio=EMPTY, digest="")),
        bio=fingerprint(who.bio) if who.bio else "",
    )


def roster_of(people: Sequence[Ambassador]) -> Roster:
    """A roster of profiles that are open already; a roster stays what it is."""
    if isinstance(people, Roster):
        return people
    by_slug = {who.slug: who for who in people}
    return Roster([outline_of(who) for who in people], lambda outline: by_slug[outline.slug])


def _number(entry: Contribution) -> int:
    return int(fingerprint(work_key(entry))[:_DIGITS], 16)


def _named(who: Ambassador, works: Sequence[int]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, entry in zip(works, who.contributions, strict=True):
        if entry.others:
            yield number, tuple(map(slug_of, entry.others))
