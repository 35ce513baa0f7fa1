"""The program's rules as settings: how long a tenure is, how much is expected, what counts."""

import datetime as dt

from msgspec import Struct


class Kind(Struct, frozen=True):
    """A kind of contribution, and whether and how often it counts."""

    name: str
    label: str
    plural: str
    icon: str
    aliases: tuple[str, ...] = ()
    counts: bool = True
    max_per_tenure: int | None = None


class Policy(Struct, frozen=True):
    """The policy of one program (eligibility.md); the defaults are the AsyncAPI guide's figures."""

    name: str
    kinds: tuple[Kind, ...]
    tenure_months: int = 12
    minimum_contributions: int = 4
    reviews_recorded_since: dt.date | None = None
    """Tenures that ended before this day need no review; none are excused where it is None."""
    review_notice_days: int = 60

    def kind(self, name: str) -> Kind:
        """The kind of that canonical name. Raises KeyError."""
        for kind in self.kinds:
            if kind.name == name:
                return kind
        raise KeyError(name)
