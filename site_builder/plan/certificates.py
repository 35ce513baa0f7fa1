"""A certificate for everyone who has served a tenure."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint, seal
from site_builder.model.views import CertificateView, Member, Output, RedirectView
from site_builder.plan.subjects import Subjects, ready
from site_builder.tenures import served_tenures


def plan_certificate(subjects: Subjects, member: Member) -> Iterator[Output]:
    """For whoever has served, and a redirect from each earlier slug."""
    if "certificates" in subjects.site.outputs or not member.account.has_served:
        return
    address, frame = addresses.certificate(member.slug), subjects.frame.digest

    def show() -> CertificateView:
        person = subjects.people.open(member)
        return CertificateView(person, address, served_tenures(person.ambassador, person.standing))

    source = f"the certificate of {member.path}"
    yield Output(address, show, seal(frame, "certificate", member.digest), source)
    moved = RedirectView(address, member.outline.name)
    for slug in member.slugs[1:]:
        old = addresses.certificate(slug)
        yield Output(old, ready(moved), fingerprint(frame, "redirect", moved), source)
