"""Badges: of eligibility, and Open Badges."""

from typing import Literal

from msgspec import Struct

from site_builder.model.standing import TenureRecord
from site_builder.model.views.subjects import Person


class BadgeView(Struct, frozen=True):
    """One person's eligibility badge: flat or with the ring, or as JSON for shields.io."""

    person: Person
    form: Literal["svg", "ring", "json"]


class OpenBadgeClassView(Struct, frozen=True):
    """What all Open Badges of the program share: who issues them, for what, and their image."""

    part: Literal["issuer", "class", "image"]


class OpenBadgeView(Struct, frozen=True):
    """One Open Badge: the assertion of a tenure, or the image into which it is baked.

    ``slug`` is that of its address: the person's present slug or an earlier one.
    """

    person: Person
    record: TenureRecord
    slug: str
    form: Literal["json", "svg"]
