"""A certificate for everyone who has served a tenure."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.standing import ServedTenure
from site_builder.model.views import CertificateView, Output, Person, RedirectView
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects
from site_builder.tenures import served_tenures


def plan_certificates(subjects: Subjects) -> Iterator[Output]:
    """For each person who has served, and a redirect from each earlier slug."""
    if "certificates" in subjects.site.outputs:
        return
    for person in subjects.people.everyone:
        if served := served_tenures(person.ambassador, person.standing):
            yield from _certificate(subjects, person, served)


def _certificate(
    subjects: Subjects, person: Person, served: tuple[ServedTenure, ...]
) -> Iterator[Output]:
    who, frame = person.ambassador, subjects.frame.digest
    view = CertificateView(person, addresses.certificate(who.slug), served)
    source = f"the certificate of {who.path}"
    digest = fingerprint(frame, "certificate", person.digest, served)
    yield Output(view.address, view, digest, source)
    moved = RedirectView(view.address, who.name)
    for alias in who.aliases:
        old = addresses.certificate(addresses.slug_of(alias))
        yield Output(old, moved, fingerprint(frame, "redirect", moved), source)
