"""What a certificate says: from when to when a person served, and each tenure of it."""

from typing import Literal

from msgspec import Struct

from site_builder.model.policy import Policy
from site_builder.model.standing import ServedTenure
from site_builder.model.views import CertificateView
from site_builder.render.ring import Ring, RingState, draw_ring
from site_builder.render.words import long_date, plural

_ONE_COLUMN, _TWO_COLUMNS, _MOST = 5, 12, 24
_LONG_NAME = 28
"""Signs of a name beyond which it is set smaller, so that all stands on one sheet."""


class CertificateLine(Struct, frozen=True):
    """One tenure: what it is called, its days, and what counted; ``""`` where nothing is told."""

    title: str
    dates: str
    counted: str


class Certificate(Struct, frozen=True):
    """All that is set on the sheet."""

    ring: Ring
    lines: tuple[CertificateLine, ...]
    left_out: str
    """What is told of tenures beyond those listed."""
    columns: Literal[1, 2, 3]
    has_long_name: bool


def make_certificate(view: CertificateView, policy: Policy) -> Certificate:
    """The certificate of one person; as many of the newest tenures as a sheet has room for."""
    minimum, served = policy.minimum_contributions, view.served
    shown = served[-_MOST:]
    return Certificate(
        ring=draw_ring(minimum, minimum, 0, RingState.CLOSED),
        lines=tuple(_line(each) for each in shown),
        left_out=_left_out(view, len(served) - len(shown)),
        columns=1 if len(shown) <= _ONE_COLUMN else 2 if len(shown) <= _TWO_COLUMNS else 3,
        has_long_name=len(view.person.ambassador.name) > _LONG_NAME,
    )


def _line(tenure: ServedTenure) -> CertificateLine:
    title = f"Tenure {tenure.number}" if tenure.number else "Earlier appointment"
    dates = f"{long_date(tenure.first_on)} to {long_date(tenure.last_on)}"
    counted = plural(tenure.counted, "contribution", "contributions") if tenure.counted else ""
    return CertificateLine(title, dates, counted)


def _left_out(view: CertificateView, count: int) -> str:
    if not count:
        return ""
    since = long_date(view.served[0].first_on)
    return f"and {plural(count, 'earlier tenure', 'earlier tenures')}, from {since} on"
