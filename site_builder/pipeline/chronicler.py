"""The chronicle: read, brought up to date, and kept; by another process where that takes long."""

from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec import Struct

from site_builder.model.account import Account
from site_builder.model.chronicle import Chronicle
from site_builder.pipeline.clerk import Desk
from site_builder.pipeline.ledger import Ledger, decode_chronicle, encode_chronicle
from site_builder.standing import follow_up
from site_builder.standing.chronicle import Tell

MANY = 500
"""People whose contributions are put in order by another process."""


class Chronicler(Struct, dict=True):
    """The chronicle, read and brought up to date when something asks for it."""

    ledger: Ledger
    accounts: Mapping[str, Account]
    tell: Tell
    is_fresh: bool = False
    """Whether it differs from what is kept."""
    wait: Callable[[], Chronicle] | None = None
    """Gives what another process has put in order and kept."""

    def begin(self, desk: Desk) -> None:
        """Have another process do it, where there is much to put in order."""
        answer = desk.begin(self._put_in_order)
        self.wait = lambda: decode_chronicle(answer())

    def finish(self) -> None:
        """Wait for that process, also where nobody has asked for what it did."""
        if self.wait:
            _ = self.chronicle
            self.wait = None  # it holds this, and a fork freezes for good whatever holds itself

    def _put_in_order(self) -> bytes:
        now = self._follow_up(self.ledger.read_chronicle())
        self.ledger.save_chronicle(now)
        return encode_chronicle(now)

    @cached_property
    def chronicle(self) -> Chronicle:
        """Everyone's contributions, in order."""
        if self.wait:
            return self.wait()
        before = self.ledger.read_chronicle()
        now = self._follow_up(before)
        self.is_fresh = now is not before
        return now

    def _follow_up(self, before: Chronicle) -> Chronicle:
        return follow_up(before, self.accounts, self.tell)

    def tell_all(self) -> Chronicle:
        """The same, when it is asked for."""
        return self.chronicle
