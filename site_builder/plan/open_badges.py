"""Open Badges 2.0: the issuer, the badge class, and an assertion for every tenure earned."""

from collections.abc import Iterator
from functools import partial
from typing import Literal

from site_builder import addresses
from site_builder.digests import fingerprint, seal
from site_builder.model.views import Member, OpenBadgeClassView, OpenBadgeView, Output
from site_builder.plan.people import People
from site_builder.plan.subjects import Subjects, ready

_SHARED = (
    (addresses.OPEN_BADGE_ISSUER, OpenBadgeClassView("issuer")),
    (addresses.OPEN_BADGE_CLASS, OpenBadgeClassView("class")),
    (addresses.OPEN_BADGE_IMAGE, OpenBadgeClassView("image")),
)
_FORMS: tuple[Literal["json", "svg"], ...] = ("json", "svg")


def plan_badge_class(subjects: Subjects) -> Iterator[Output]:
    """What all Open Badges share."""
    if _are_issued(subjects):
        for address, view in _SHARED:
            digest = fingerprint(subjects.frame.digest, "open badge", view.part)
            yield Output(address, ready(view), digest, "the Open Badges")


def plan_open_badges(subjects: Subjects, member: Member) -> Iterator[Output]:
    """Also at earlier slugs: images that were handed out name the address of their time."""
    if not _are_issued(subjects):
        return
    source, accepted_on = f"the Open Badges of {member.path}", member.outline.accepted_on
    for slug in member.slugs:
        digest = seal(subjects.frame.digest, "open badge", slug, member.digest)
        for number in member.account.earned:
            for form in _FORMS:
                address = addresses.open_badge(slug, accepted_on, number, form)
                show = partial(_show, subjects.people, member, number, slug, form)
                yield Output(address, show, digest, source)


def _are_issued(subjects: Subjects) -> bool:
    """Not without ``site.email``: the specification asks every issuer for an address."""
    is_off = "open_badges" in subjects.site.outputs
    return not is_off and subjects.site.settings.email is not None


def _show(
    people: People, member: Member, number: int, slug: str, form: Literal["json", "svg"]
) -> OpenBadgeView:
    person = people.open(member)
    record = next(each for each in person.standing.earned if each.tenure.number == number)
    return OpenBadgeView(person, record, slug, form)
