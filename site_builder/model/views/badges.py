"""Badges: of eligibility, and Open Badges."""

from dataclasses import dataclass
from typing import Literal

from site_builder.model.standing import TenureRecord
from site_builder.model.views.subjects import Person


@dataclass(frozen=True, slots=True)
class BadgeView:
    """One person's eligibility badge: flat or with the ring, or as JSON for shields.io."""

    person: Person
    form: Literal["svg", "ring", "json"]


@dataclass(frozen=True, slots=True)
class OpenBadgeClassView:
    """What all Open Badges of the program share: who issues them, for what, and their image."""

    part: Literal["issuer", "class", "image"]


@dataclass(frozen=True, slots=True)
class OpenBadgeView:
    """One Open Badge: the assertion of a tenure, or the image into which it is baked.

    ``slug`` is that of its address: the person's present slug or an earlier one.
    """

    person: Person
    record: TenureRecord
    slug: str
    form: Literal["json", "svg"]
