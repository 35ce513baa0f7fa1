"""What is known of everyone as of a day: at hand what lists need, the rest when it is asked for."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from site_builder.model.account import Account, Told
from site_builder.model.chronicle import Chronicle
from site_builder.model.roster import Roster
from site_builder.model.sheet import Sheets
from site_builder.model.standing import Standing


class Books(Struct, frozen=True):
    """The books of a program. Everything is by slug, and in the order of the roster."""

    roster: Roster
    accounts: Mapping[str, Account]
    standings: Mapping[str, Standing]
    """Whole standings; one that is not at hand is worked out."""
    told: Callable[[str], Sequence[Told]]
    """What a person was the first to tell of, newest first."""
    sheets: Sheets
    """What the API says of people."""
    chronicle: Callable[[], Chronicle]
    """All of that in order, unopened."""
    place: Callable[[str], int]
    """Where what is kept of a person lies: whoever goes through people in the order of this opens
    one drawer after the other."""
