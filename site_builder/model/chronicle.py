"""Everyone's contributions as lists know them, so that none need be opened to be put in order."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from site_builder.model.ambassador import Contribution

_FAR = 9_999_999
"""More than the number of any day."""


class Headline(Struct, frozen=True, array_like=True, gc=False):
    """A contribution unopened: where it is told, and by what lists group and date it.

    There is one for each ``Told``; a build may hold a hundred thousand of them.
    """

    teller: str
    """The slug of who told of it first."""
    place: int
    """Where it stands among what its teller told of, from 0."""
    on: int
    """Its day, or the first day of its month, as ``date.toordinal`` counts."""
    kind: str
    others: tuple[str, ...]
    """The slugs of all who did it, sorted, where there are several; else empty."""
    topics: tuple[str, ...]
    """Its topics as written."""
    link: int
    """A number that is equal for equal addresses, however they are spelt; -1 without one."""
    digest: str
    """Of the contribution."""


class Chronicle(Struct, frozen=True, array_like=True):
    """What has happened, newest first, and what is to come, soonest first; joint work once."""

    done: Sequence[Headline] = field(default_factory=list)
    coming: Sequence[Headline] = field(default_factory=list)
    tellers: Mapping[str, str] = field(default_factory=dict)
    """By slug the digest of all that someone told of: equal digests, equal headlines."""


def order_on_day(entry: Contribution, people: Sequence[str]) -> str:
    """The text by which works of one day are put in order: first what lasts longer, then by title.

    Then by address, and by the slugs of the people who did it. No text of the content holds the
    sign that parts them, which is less than any other.
    """
    lasting = f"{_FAR - entry.date.last_on.toordinal():07}"
    return "\0".join((lasting, entry.title.casefold(), entry.title, entry.url or "", *people))
