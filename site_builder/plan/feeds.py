"""Feeds of contributions that have happened: everyone's, a person's, a kind's and a topic's."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.chronicle import Headline
from site_builder.model.views import FeedView, Member, Output, Work
from site_builder.plan.facets import topic_key
from site_builder.plan.subjects import Subjects
from site_builder.plan.works import Works, day_of, digest_works, works_of

FEED_LENGTH = 50
"""How many contributions a feed carries; it says where the others are."""
Form = Literal["atom", "json"]
_BEFORE_ANYTHING = dt.date(1970, 1, 1)


class _Stream(Struct, frozen=True):
    """Works of one subject: how many, the day of the newest, and those that a feed carries."""

    total: int
    newest_on: dt.date | None
    digest: str
    show: Callable[[], tuple[Work, ...]]


def plan_feeds(subjects: Subjects) -> Iterator[Output]:
    """Those of everyone, and of each kind and topic that has a page, in both forms."""
    if "feeds" in subjects.site.outputs:
        return
    works = subjects.works
    since = min((each.outline.accepted_on for each in subjects.people.everyone), default=None)
    everything = _stream(works, works.done)
    yield from _feed(subjects, "", addresses.DIRECTORY, everything, since or _BEFORE_ANYTHING)
    for kind in subjects.people.facets.kinds.values():
        if kind.address and (found := works.by_kind.get(kind.key)):
            yield from _feed(subjects, kind.label, kind.address, _stream(works, found), since)
    yield from _topic_feeds(subjects, _by_topic(works.done))


def _stream(works: Works, found: Sequence[Headline]) -> _Stream:
    carried = found[:FEED_LENGTH]
    newest_on = day_of(found[0]) if found else None
    return _Stream(len(found), newest_on, works.digest(carried), partial(works.show, carried))


def _by_topic(done: Iterable[Headline]) -> Mapping[str, Sequence[Headline]]:
    found: dict[str, list[Headline]] = defaultdict(list)
    for headline in done:
        for key in dict.fromkeys(map(topic_key, headline.topics)):
            found[key].append(headline)
    return found


def plan_person_feed(subjects: Subjects, member: Member) -> Iterator[Output]:
    """One person's, in both forms; also at earlier slugs, since a feed cannot redirect."""
    if "feeds" in subjects.site.outputs:
        return
    who, works = member.outline, works_of(member, subjects.people)
    carried = tuple(works[:FEED_LENGTH])
    newest_on = works[0].contribution.date.first_on if works else None
    stream = _Stream(len(works), newest_on, digest_works(carried), lambda: carried)
    for output in _feed(subjects, who.name, member.address, stream, who.accepted_on):
        yield output
        for slug in member.slugs[1:]:
            name = output.address.removeprefix(member.address)
            yield replace(output, address=addresses.profile(slug) + name)


def _topic_feeds(subjects: Subjects, works: Mapping[str, Sequence[Headline]]) -> Iterator[Output]:
    """One for each topic that has a page; it may still be empty."""
    topics: dict[str, tuple[str, str]] = {}
    since: dict[str, dt.date] = {}
    for member in subjects.people.current:
        for topic in member.topics:
            if topic.address:
                topics[topic.key] = (topic.label, topic.address)
                joined = member.outline.accepted_on
                since[topic.key] = min(joined, since.get(topic.key, joined))
    for key, (label, page) in sorted(topics.items()):
        stream = _stream(subjects.works, works[key])
        yield from _feed(subjects, label, page, stream, since[key])


def _feed(
    subjects: Subjects, subject: str, page: str, stream: _Stream, since: dt.date | None
) -> Iterator[Output]:
    """Both forms of one feed; ``since`` stands for its last change as long as it is empty."""
    updated_on = stream.newest_on or since or _BEFORE_ANYTHING

    def show(form: Form) -> FeedView:
        return FeedView(form, subject, page, stream.show(), stream.total, updated_on)

    around = (subject, page, stream.total, updated_on)
    digest = fingerprint(subjects.frame.digest, "feed", stream.digest, around)
    forms: dict[Form, str] = {"atom": "xml", "json": "json"}
    for form, ending in forms.items():
        address = addresses.feed(page, ending)
        yield Output(address, partial(show, form), digest, f"the feed of {page}")
