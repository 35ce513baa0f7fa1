"""The total orders in which people and works are listed."""

import unicodedata
from functools import lru_cache

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
    """By date, newest first; on the same day by title, then by address and people.

    So stands the chronicle, too, which orders far more of them.
    """
    return sorted(works, key=_age_and_title)


def _age_and_title(work: Work) -> tuple[int, int, str, str, str, tuple[str, ...]]:
    """Days as numbers: comparing dates costs most of the sorting of a hundred thousand works."""
    entry = work.contribution
    return (
        -entry.date.first_on.toordinal(),
        -entry.date.last_on.toordinal(),
        entry.title.casefold(),
        entry.title,
        entry.url or "",
        tuple(face.slug for face in work.people),
    )
