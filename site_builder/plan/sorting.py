"""The total orders in which people and works are listed."""

import unicodedata
from functools import lru_cache

from site_builder.model.chronicle import order_on_day
from site_builder.model.outline import Outline
from site_builder.model.views import Work


def name_key(who: Outline) -> tuple[str, str, str]:
    """By name as a reader looks it up, without accents; then as written; then by slug."""
    return (_folded(who.name), who.name, who.slug)


@lru_cache(maxsize=65536)
def _folded(name: str) -> str:
    folded = name.casefold()
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def newest_first(works: list[Work]) -> list[Work]:
    """By day, newest first, and on one day as the chronicle has them."""
    return sorted(works, key=_age_and_order)


def _age_and_order(work: Work) -> tuple[int, str]:
    people = [face.slug for face in work.people]
    return -work.contribution.date.first_on.toordinal(), order_on_day(work.contribution, people)
