"""What is kept of everyone beside their account, as the stages after ask for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from site_builder.model.account import Told
from site_builder.model.sheet import Leaf
from site_builder.pipeline.clerk import Clerk
from site_builder.pipeline.leaves import Kept
from site_builder.pipeline.ledger import Ledger, Line


class Shelf(Struct, frozen=True):
    """What is kept of everyone beside their account, and worked out again where it is lost."""

    ledger: Ledger
    lines: Mapping[str, Line]
    clerk: Clerk
    at_hand: dict[str, Kept]

    def tell(self, slug: str) -> Sequence[Told]:
        """What someone told of first, newest first."""
        if slug in self.at_hand:
            return self.at_hand[slug].told
        found = self.ledger.leaves.find_told(slug, self.lines[slug].mark)
        return self._again(slug).told if found is None else found

    def tell_each(self, slugs: Iterable[str]) -> Iterator[tuple[str, Sequence[Told]]]:
        """The same of many, who are not held: one drawer after the other is opened."""
        wanted = set(slugs)
        marks = {slug: self.lines[slug].mark for slug in wanted if slug not in self.at_hand}
        for slug, told in self.ledger.leaves.find_all_told(marks):
            wanted.discard(slug)
            yield slug, told
        for slug in sorted(wanted):
            yield slug, self._again(slug).told

    def sheets(self, leaf: Leaf, slugs: Sequence[str]) -> Mapping[str, tuple[bytes, ...]]:
        """See ``Sheets``."""
        marks = {slug: self.lines[slug].mark for slug in slugs if slug not in self.at_hand}
        found = dict(self.ledger.leaves.find_sheets(leaf, marks))
        for slug in slugs:
            if slug not in found and (sheet := self._again(slug).sheet):
                found[slug] = getattr(sheet, leaf)
        return found

    def _again(self, slug: str) -> Kept:
        if slug not in self.at_hand:
            line = self.lines[slug]
            self.at_hand[slug] = self.clerk.keep(slug, line.mark)
        return self.at_hand[slug]
