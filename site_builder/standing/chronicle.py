"""From what everyone told of to one chronicle, of which only what has changed is put in again."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from site_builder.model.account import Account, Told
from site_builder.model.chronicle import Chronicle, Headline, order_on_day
from site_builder.repeats import normalise_url

Tell = Callable[[Iterable[str]], Iterable[tuple[str, Sequence[Told]]]]
"""What each of these people told of first, in any order."""

_Placed = tuple[str, Headline]
"""A headline after that by which it is placed among those of its day."""


def follow_up(before: Chronicle, accounts: Mapping[str, Account], tell: Tell) -> Chronicle:
    """The chronicle of these accounts; ``before`` itself, where they tell of the same.

    ``tell`` is asked for those who tell of something else than before, and for whoever did
    something on the same days.
    """
    tellers = {slug: account.told for slug, account in accounts.items()}
    fresh = [slug for slug, told in tellers.items() if before.tellers.get(slug) != told]
    stale = {slug for slug, told in before.tellers.items() if tellers.get(slug) != told}
    if not fresh and not stale:
        return before
    done: list[_Placed] = []
    coming: list[_Placed] = []
    for slug, told in tell(fresh):
        for each, placed in zip(told, _placed(slug, told), strict=True):
            (done if each.has_happened else coming).append(placed)
    return Chronicle(
        _merge(before.done, stale, done, tell),
        _merge(before.coming[::-1], stale, coming, tell)[::-1],
        tellers,
    )


def _placed(slug: str, told: Iterable[Told]) -> Iterator[_Placed]:
    """Of what is equal in all that it shows, the slug of its teller decides."""
    for place, each in enumerate(told):
        order = order_on_day(each.contribution, each.people)
        yield f"{order}\0{slug}\0{place:07}", _headline(slug, place, each)


def _headline(slug: str, place: int, told: Told) -> Headline:
    entry = told.contribution
    return Headline(
        teller=slug,
        place=place,
        on=entry.date.first_on.toordinal(),
        kind=entry.kind,
        others=told.people if len(told.people) > 1 else (),
        topics=entry.topics,
        link=sum(normalise_url(entry.url).encode()) if entry.url else -1,
        digest=told.digest,
    )


def _merge(
    before: Sequence[Headline], stale: Collection[str], fresh: list[_Placed], tell: Tell
) -> list[Headline]:
    """Newest first; only the days of what is fresh are put in order anew."""
    kept = [headline for headline in before if headline.teller not in stale] if stale else before
    days = {headline.on for _, headline in fresh}
    beside = [headline for day in days for headline in _on_day(kept, day)]
    placed = sorted(fresh + list(_find(beside, tell)))
    others = [headline for headline in kept if headline.on not in days]
    return sorted([*others, *(headline for _, headline in placed)], key=_age)


def _find(headlines: Sequence[Headline], tell: Tell) -> Iterator[_Placed]:
    """The same, placed."""
    wanted = {(each.teller, each.place) for each in headlines}
    for slug, told in tell({each.teller for each in headlines}):
        for key, headline in _placed(slug, told):
            if (slug, headline.place) in wanted:
                yield key, headline


def _on_day(headlines: Sequence[Headline], day: int) -> Sequence[Headline]:
    start = bisect_left(headlines, -day, key=_age)
    return headlines[start : bisect_right(headlines, -day, lo=start, key=_age)]


def _age(headline: Headline) -> int:
    return -headline.on
