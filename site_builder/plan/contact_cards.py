"""A contact card for everyone."""

from collections.abc import Iterator

from site_builder import addresses
from site_builder.model.views import Output, VcardView
from site_builder.plan.fingerprint import fingerprint
from site_builder.plan.outputs import Subjects


def plan_vcards(subjects: Subjects) -> Iterator[Output]:
    """Also at earlier slugs, since a card cannot redirect."""
    if "vcards" in subjects.site.outputs:
        return
    for person in subjects.people.everyone:
        who = person.ambassador
        digest = fingerprint(subjects.frame.digest, "vcard", person.digest)
        for slug in (who.slug, *map(addresses.slug_of, who.aliases)):
            view = VcardView(person)
            yield Output(addresses.vcard(slug), view, digest, f"the contact card of {who.path}")
