"""A certificate for everyone who has served a tenure."""

import datetime as dt
from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.standing import StandingName
from site_builder.model.views import CertificateView, Output, Person, RedirectView, ServedTenure
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects


def plan_certificates(subjects: Subjects) -> Iterator[Output]:
    """For each person who has served, and a redirect from each earlier slug."""
    if "certificates" in subjects.site.outputs:
        return
    for person in subjects.people.everyone:
        if served := served_tenures(person):
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


def served_tenures(person: Person) -> tuple[ServedTenure, ...]:
    """Every tenure that is over or already earned, and every earlier appointment; newest first.

    A tenure that runs is there once its minimum is reached: then it is theirs to its last day.
    """
    who, standing = person.ambassador, person.standing
    served = [
        ServedTenure(None, each.accepted_on, each.ended_on, 0)
        for each in sorted(who.earlier, key=lambda each: each.accepted_on)
    ]
    for record in standing.tenures:
        is_running = standing.current is not None and record.tenure == standing.current.tenure
        if is_running and standing.name is not StandingName.QUALIFIED:
            continue
        last_on = _last_day(person, record.tenure.end_on)
        tenure = record.tenure
        served.append(ServedTenure(tenure.number, tenure.start_on, last_on, record.counted))
    return tuple(reversed(served))


def _last_day(person: Person, end_on: dt.date) -> dt.date:
    """An appointment may end within a tenure."""
    ended_on = person.ambassador.ended_on
    return min(end_on, ended_on) if ended_on and person.standing.is_emeritus else end_on
