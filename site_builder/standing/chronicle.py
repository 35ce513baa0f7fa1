"""From what everyone told of to one chronicle, of which only what has changed is put in again."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from site_builder.model.account import Account, Told
from site_builder.model.chronicle import Chronicle, Headline
from site_builder.repeats import normalise_url

Tell = Callable[[str], Sequence[Told]]


def follow_up(before: Chronicle, accounts: Mapping[str, Account], tell: Tell) -> Chronicle:
    """The chronicle of these accounts; ``before`` itself, where they tell of the same.

    ``tell`` gives what a person told of first; it is asked for those who tell of something else
    than before, and for whoever did something on the same days.
    """
    tellers = {slug: account.told for slug, account in accounts.items()}
    fresh = [slug for slug, told in tellers.items() if before.tellers.get(slug) != told]
    stale = {slug for slug, told in before.tellers.items() if tellers.get(slug) != told}
    if not fresh and not stale:
        return before
    done: list[Headline] = []
    coming: list[Headline] = []
    for slug in fresh:
        for headline, told in zip(_headlines(slug, tell(slug)), tell(slug), strict=True):
            (done if told.has_happened else coming).append(headline)
    return Chronicle(
        _merge(before.done, stale, done, tell),
        _merge(before.coming[::-1], stale, coming, tell)[::-1],
        tellers,
    )


def _headlines(slug: str, told: Iterable[Told]) -> Iterator[Headline]:
    for place, each in enumerate(told):
        entry = each.contribution
        yield Headline(
            teller=slug,
            place=place,
            on=entry.date.first_on.toordinal(),
            kind=entry.kind,
            others=each.people if len(each.people) > 1 else (),
            topics=entry.topics,
            link=sum(normalise_url(entry.url).encode()) if entry.url else -1,
            digest=each.digest,
        )


def _merge(
    before: Sequence[Headline], stale: Collection[str], fresh: Sequence[Headline], tell: Tell
) -> list[Headline]:
    """Newest first; only the days of what is fresh are put in order anew."""
    kept = [headline for headline in before if headline.teller not in stale] if stale else before
    merged = sorted((*kept, *fresh), key=_age)
    for day in {headline.on for headline in fresh}:
        start, end = bisect_left(merged, -day, key=_age), bisect_right(merged, -day, key=_age)
        if end - start > 1:
            merged[start:end] = sorted(merged[start:end], key=lambda each: _on_one_day(each, tell))
    return merged


def _age(headline: Headline) -> int:
    return -headline.on


def _on_one_day(headline: Headline, tell: Tell) -> tuple[int | str | tuple[str, ...], ...]:
    """What lasts longer first, then by title, address and people."""
    told = tell(headline.teller)[headline.place]
    entry = told.contribution
    return (
        -entry.date.last_on.toordinal(),
        entry.title.casefold(),
        entry.title,
        entry.url or "",
        told.people,
        headline.teller,
        headline.place,
    )
