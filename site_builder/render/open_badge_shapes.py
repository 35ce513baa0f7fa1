"""The objects of Open Badges 2.0, as far as this site issues them.

Fields stand in the order in which they are published; one that is unset is left out. The rules are
those of https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html.
"""

from msgspec import UNSET, Struct, UnsetType

CONTEXT = "https://w3id.org/openbadges/v2"
"""The JSON-LD context that gives every field its meaning."""

OptionalText = str | UnsetType


class Verification(Struct, frozen=True, rename={"starts_with": "startsWith"}):
    """How to tell a true assertion: by its address, which begins with ``starts_with``."""

    type: str
    starts_with: OptionalText = UNSET


class Issuer(Struct, frozen=True, rename={"context": "@context"}):
    """Who issues: the program. The specification requires ``email`` of an issuer."""

    context: str
    type: str
    id: str
    name: str
    url: str
    email: str
    verification: Verification
    description: OptionalText = UNSET


class Criteria(Struct, frozen=True):
    """What has to be done for the badge."""

    narrative: str


class BadgeClass(Struct, frozen=True, rename={"context": "@context"}):
    """What is recognized, whoever earned it."""

    context: str
    type: str
    id: str
    name: str
    description: str
    image: str
    criteria: Criteria
    issuer: str


class Recipient(Struct, frozen=True):
    """Who earned it, by a property of theirs: here ``url``, the address of the profile."""

    type: str
    hashed: bool
    identity: str


class Evidence(Struct, frozen=True):
    """A contribution; ``id`` is its address, where it has one."""

    type: str
    name: str
    genre: str
    description: str
    id: OptionalText = UNSET


class Assertion(Struct, frozen=True, rename={"context": "@context", "issued_on": "issuedOn"}):
    """That someone earned the badge; ``id`` is the address at which this is published."""

    context: str
    type: str
    id: str
    recipient: Recipient
    badge: str
    verification: Verification
    issued_on: str
    expires: str
    image: str
    narrative: str
    evidence: list[Evidence]
