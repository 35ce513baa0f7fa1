"""The stream of work: every contribution once, with everyone who did it."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Literal

from msgspec import Struct

from site_builder.digests import digest_of
from site_builder.model.account import Told
from site_builder.model.chronicle import Headline
from site_builder.model.views import Member, Work
from site_builder.plan.people import People
from site_builder.plan.sorting import newest_first


class Works(Struct, frozen=True, dict=True):
    """Contributions that have happened, newest first, and those to come, soonest first.

    They are known by their headlines, and opened for the pages that are rendered.
    """

    people: People
    done: Sequence[Headline]
    coming: Sequence[Headline]

    @cached_property
    def by_year(self) -> Mapping[int, Sequence[Headline]]:
        """What has happened, by the year in which it began; the newest year first."""
        years: dict[int, Sequence[Headline]] = {}
        start = 0
        while start < len(self.done):
            year = day_of(self.done[start]).year
            before = dt.date(year, 1, 1).toordinal() - 1
            end = bisect_left(self.done, -before, lo=start, key=lambda each: -each.on)
            years[year] = self.done[start:end]
            start = end
        return years

    @cached_property
    def by_kind(self) -> Mapping[str, Sequence[Headline]]:
        """What has happened, by its kind; the kind of the newest first."""
        kinds: dict[str, list[Headline]] = {}
        for headline in self.done:
            kinds.setdefault(headline.kind, []).append(headline)
        return kinds

    def digest(self, headlines: Iterable[Headline]) -> str:
        """The digest of a list: of its works, and of the faces beside each."""
        face, parts = self.people.digest_of_face, list[str]()
        for each in headlines:
            parts += (each.digest, *map(face, each.others or (each.teller,)))
        return digest_of("\n".join(parts).encode())

    def show(self, headlines: Iterable[Headline]) -> tuple[Work, ...]:
        """The works of a list."""
        tell, people = self.people.books.told, self.people
        return tuple(_work(tell(each.teller)[each.place], people) for each in headlines)

    def leaves(self, leaf: Literal["works", "cells"]) -> Sequence[bytes]:
        """What the API says of all works, those to come included; the newest first."""
        headlines = (*reversed(self.coming), *self.done)
        tellers = sorted({each.teller for each in headlines})
        sheets = self.people.books.sheets(leaf, tellers)
        return [sheets[each.teller][each.place] for each in headlines]


def gather_works(people: People) -> Works:
    """Joint work once, as its first telling has it; a repeat in one person's log is no new work."""
    chronicle = people.books.chronicle()
    return Works(people, chronicle.done, chronicle.coming)


def day_of(headline: Headline) -> dt.date:
    """The day of a work, or the first day of its month."""
    return dt.date.fromordinal(headline.on)


def works_of(member: Member, people: People) -> list[Work]:
    """What one person has done, alone or with others, newest first."""
    slugs = (member.slug, *member.account.companions)
    told = (each for slug in slugs for each in people.books.told(slug))
    theirs = (each for each in told if each.has_happened and member.slug in each.people)
    return newest_first([_work(each, people) for each in theirs])


def digest_works(works: Iterable[Work]) -> str:
    """The digest of a list of works, from theirs."""
    return digest_of("\n".join([work.digest for work in works]).encode())


def _work(told: Told, people: People) -> Work:
    """The work; its digest joins those of the contribution and of the faces beside it."""
    faces = tuple([people.faces[slug] for slug in told.people])
    digest = "".join([told.digest, *map(people.digest_of_face, told.people)])
    return Work(told.contribution, faces, digest)
