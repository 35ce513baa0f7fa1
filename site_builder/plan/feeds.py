"""Feeds of contributions that have happened: everyone's, a person's, a kind's and a topic's."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import FeedView, Output, Work
from site_builder.plan.facets import kind_facet, topic_key
from site_builder.plan.people import Member
from site_builder.plan.subjects import Subjects, ready
from site_builder.plan.works import digest_works, works_of

FEED_LENGTH = 50
"""How many contributions a feed carries; it says where the others are."""
_BEFORE_ANYTHING = dt.date(1970, 1, 1)


class _Streams(Struct, frozen=True):
    """Works that have happened, newest first, by what they are of."""

    by_kind: Mapping[str, Sequence[Work]]
    by_topic: Mapping[str, Sequence[Work]]


def plan_feeds(subjects: Subjects) -> Iterator[Output]:
    """Those of everyone, of kinds and of topics, in both forms."""
    if "feeds" in subjects.site.outputs:
        return
    streams, done = _divide(subjects.works.done), subjects.works.done
    since = min((each.outline.accepted_on for each in subjects.people.everyone), default=None)
    yield from _feed(subjects, "", addresses.DIRECTORY, done, since or _BEFORE_ANYTHING)
    for kind in map(kind_facet, subjects.site.policy.kinds):
        if works := streams.by_kind[kind.key]:
            yield from _feed(subjects, kind.label, kind.address or "", works, since)
    yield from _topic_feeds(subjects, streams.by_topic)


def _divide(done: Sequence[Work]) -> _Streams:
    by_kind: dict[str, list[Work]] = defaultdict(list)
    by_topic: dict[str, list[Work]] = defaultdict(list)
    for work in done:
        by_kind[work.contribution.kind].append(work)
        for key in dict.fromkeys(map(topic_key, work.contribution.topics)):
            by_topic[key].append(work)
    return _Streams(by_kind, by_topic)


def plan_person_feed(subjects: Subjects, member: Member) -> Iterator[Output]:
    """One person's, in both forms; also at earlier slugs, since a feed cannot redirect."""
    if "feeds" in subjects.site.outputs:
        return
    who, works = member.outline, works_of(member, subjects.people)
    for output in _feed(subjects, who.name, member.address, works, who.accepted_on):
        yield output
        for slug in member.slugs[1:]:
            name = output.address.removeprefix(member.address)
            yield replace(output, address=addresses.profile(slug) + name)


def _topic_feeds(subjects: Subjects, works: Mapping[str, Sequence[Work]]) -> Iterator[Output]:
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
        yield from _feed(subjects, label, page, works[key], since[key])


def _feed(
    subjects: Subjects, subject: str, page: str, works: Sequence[Work], since: dt.date | None
) -> Iterator[Output]:
    """Both forms of one feed; ``since`` stands for its last change as long as it is empty."""
    newest = works[0].contribution.date.first_on if works else since or _BEFORE_ANYTHING
    shown = tuple(works[:FEED_LENGTH])
    view = FeedView("atom", subject, page, shown, len(works), newest)
    around = replace(view, works=())
    digest = fingerprint(subjects.frame.digest, digest_works(shown), around)
    source = f"the feed of {page}"
    yield Output(addresses.feed(page, "xml"), ready(view), digest, source)
    yield Output(addresses.feed(page, "json"), ready(replace(view, form="json")), digest, source)
