"""What the API says of one person, and of the works of which they told first."""

from collections.abc import Sequence

import msgspec

from site_builder.model.account import Told
from site_builder.model.sheet import Sheet
from site_builder.model.site import SiteSettings
from site_builder.wire.api import Known, encode, make_ambassador, make_contribution, make_summary
from site_builder.wire.tables import person_row, table_lines, work_row

_ENCODER = msgspec.json.Encoder()


def make_sheet(known: Known, told: Sequence[Told], settings: SiteSettings) -> Sheet:
    """The sheet of one person."""
    summary = make_summary(known, settings)
    works = [make_contribution(each) for each in told]
    return Sheet(
        own=_pieces(encode(make_ambassador(known, settings)), known),
        summary=_pieces(_ENCODER.encode(summary), known),
        row=tuple(table_lines([person_row(summary)])),
        works=tuple(map(_ENCODER.encode, works)),
        cells=tuple(table_lines(map(work_row, works))),
    )


def _pieces(encoded: bytes, known: Known) -> tuple[bytes, ...]:
    """Without the days left. No text can hold what is sought: its quotes would be escaped."""
    if known.standing.current is None:
        return (encoded,)
    name = b'"days_left":'
    days = b"%d}" % known.standing.days_left
    before, _, after = encoded.partition(name + days)
    return before + name, b"}" + after
