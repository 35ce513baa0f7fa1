"""What the reading of a file depends on besides its bytes."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct, field

from site_builder.content.records import Program
from site_builder.dates import in_words


class Surroundings(Struct, frozen=True):
    """The program around a file, as far as its reading needs it.

    ``kinds`` maps each name and alias of a kind, casefolded, to the kind's name; None where the
    policy could not be read, so that any kind passes. ``values`` are what a text may show as
    ``{{ name }}``. ``slack`` is the address of the workspace, ending in a slash. ``stem`` is the
    name of the file at hand without ``.md``.
    """

    kinds: Mapping[str, str] | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    slack: str | None = None
    stem: str = ""


_VALUES = (
    *("program.name", "program.tenure_months", "program.minimum_contributions"),
    *("program.review_notice_days", "program.reviews_recorded_since"),
    *("site.title", "site.url", "site.repository"),
)

UNKNOWN = Surroundings(values=dict.fromkeys(_VALUES, "…"))
"""Around the files of a site whose site.yaml is flawed: it gives them no further problems."""


def surroundings_of(program: Program) -> Surroundings:
    """What the files of a program may name: its kinds, its figures, its workspace."""
    policy, slack = program.policy, program.settings.slack
    names = ((name, kind.name) for kind in policy.kinds for name in (kind.name, *kind.aliases))
    kinds = {name.casefold(): kind for name, kind in names}
    return Surroundings(kinds, {name: _shown(program, name) for name in _VALUES}, slack)


def _shown(program: Program, name: str) -> str:
    part, _, key = name.partition(".")
    value = getattr(program.policy if part == "program" else program.settings, key)
    if isinstance(value, dt.date):
        return in_words(value)
    return "" if value is None else str(value)
