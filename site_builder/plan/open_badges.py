"""Open Badges 2.0: the issuer, the badge class, and an assertion for every tenure earned."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.views import OpenBadgeClassView, OpenBadgeView, Output, Person
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects

_SHARED = (
    (addresses.OPEN_BADGE_ISSUER, OpenBadgeClassView("issuer")),
    (addresses.OPEN_BADGE_CLASS, OpenBadgeClassView("class")),
    (addresses.OPEN_BADGE_IMAGE, OpenBadgeClassView("image")),
)


def plan_open_badges(subjects: Subjects) -> Iterator[Output]:
    """Nothing without ``site.email``: the specification asks every issuer for an address."""
    if "open_badges" in subjects.site.outputs or subjects.site.settings.email is None:
        return
    for address, view in _SHARED:
        digest = fingerprint(subjects.frame.digest, "open badge", view.part)
        yield Output(address, view, digest, "the Open Badges")
    for person in subjects.people.everyone:
        yield from _plan_assertions(person, subjects.frame.digest)


def _plan_assertions(person: Person, frame: str) -> Iterator[Output]:
    """Also at earlier slugs: images that were handed out name the address of their time."""
    who = person.ambassador
    for slug in (who.slug, *map(addresses.slug_of, who.aliases)):
        digest = fingerprint(frame, "open badge", slug, person.digest)
        for record in person.standing.earned:
            for form in ("json", "svg"):
                yield Output(
                    addresses.open_badge(slug, who.accepted_on, record.tenure.number, form),
                    OpenBadgeView(person, record, slug, form),
                    digest,
                    f"the Open Badges of {who.path}",
                )
