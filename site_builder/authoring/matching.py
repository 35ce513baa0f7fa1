"""Which entries of a list stand in a profile already, even where a person has touched them up."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from site_builder.authoring.front_matter import Plain
from site_builder.model.ambassador import Contribution
from site_builder.repeats import normalise_url

_YEAR = 4
"""Characters of a date that say its year."""


class WrittenEntry(Struct, frozen=True):
    """An entry as it stands in a profile: its texts as written, ``""`` where one is missing."""

    date: str
    title: str
    url: str


def written_entries(log: Plain | None) -> list[WrittenEntry]:
    """The entries of a profile's log, as far as they are entries."""
    items = log if isinstance(log, list) else []
    return [_written(item) for item in items if isinstance(item, dict)]


def missing_entries(
    listed: Sequence[Contribution], written: Iterable[WrittenEntry]
) -> tuple[Contribution, ...]:
    """The listed entries that the profile lacks. Each written entry stands for one of them.

    The surest likeness is tried first for all, so that an entry with a completed date or a
    corrected title finds its own.
    """
    missing, left = list(listed), list(written)
    for is_like in (_same_link_and_title, _same_link, _same_title_and_time):
        missing = _unmatched(missing, left, is_like)
    return tuple(missing)


_Likeness = Callable[[Contribution, WrittenEntry], bool]


def _unmatched(
    listed: list[Contribution], left: list[WrittenEntry], is_like: _Likeness
) -> list[Contribution]:
    unmatched = []
    for entry in listed:
        found = next((other for other in left if is_like(entry, other)), None)
        if found is None:
            unmatched.append(entry)
        else:
            left.remove(found)
    return unmatched


def _same_link_and_title(entry: Contribution, other: WrittenEntry) -> bool:
    return _same_link(entry, other) and _same_title(entry, other)


def _same_link(entry: Contribution, other: WrittenEntry) -> bool:
    return bool(entry.url and other.url and normalise_url(entry.url) == normalise_url(other.url))


def _same_title(entry: Contribution, other: WrittenEntry) -> bool:
    return entry.title.casefold() == " ".join(other.title.split()).casefold()


def _same_title_and_time(entry: Contribution, other: WrittenEntry) -> bool:
    # An entry that does not count was written without its month: a person may have added it.
    known = str(entry.date) if entry.counts else str(entry.date)[:_YEAR]
    return _same_title(entry, other) and other.date.startswith(known)


def _written(item: dict[str, Plain]) -> WrittenEntry:
    return WrittenEntry(_text(item, "date"), _text(item, "title"), _text(item, "url"))


def _text(item: dict[str, Plain], key: str) -> str:
    found = item.get(key)
    return found if isinstance(found, str) else ""
