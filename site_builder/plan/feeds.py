"""Feeds of contributions that have happened: everyone's, a person's, a kind's and a topic's."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder import addresses
from site_builder.model.views import FeedView, Output, Person, Work
from site_builder.plan.facets import kind_facet, topic_key
from site_builder.plan.fingerprint import digest_works, fingerprint
from site_builder.plan.outputs import Subjects

FEED_LENGTH = 50
"""How many contributions a feed carries; it says where the others are."""
_BEFORE_ANYTHING = dt.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class _Streams:
    """Works that have happened, newest first, by whom and what they are of."""

    by_person: Mapping[str, Sequence[Work]]
    by_kind: Mapping[str, Sequence[Work]]
    by_topic: Mapping[str, Sequence[Work]]


def plan_feeds(subjects: Subjects) -> Iterator[Output]:
    """Every feed in both forms; a person's also at earlier slugs, since a feed cannot redirect."""
    if "feeds" in subjects.site.outputs:
        return
    streams, done = _divide(subjects.works.done), subjects.works.done
    since = min((each.ambassador.accepted_on for each in subjects.people.everyone), default=None)
    yield from _feed(subjects, "", addresses.DIRECTORY, done, since or _BEFORE_ANYTHING)
    for person in subjects.people.everyone:
        yield from _person_feed(subjects, person, streams.by_person[person.ambassador.slug])
    for kind in map(kind_facet, subjects.site.policy.kinds):
        if works := streams.by_kind[kind.key]:
            yield from _feed(subjects, kind.label, kind.address or "", works, since)
    yield from _topic_feeds(subjects, streams.by_topic)


def _divide(done: Sequence[Work]) -> _Streams:
    by_person: dict[str, list[Work]] = defaultdict(list)
    by_kind: dict[str, list[Work]] = defaultdict(list)
    by_topic: dict[str, list[Work]] = defaultdict(list)
    for work in done:
        by_kind[work.contribution.kind].append(work)
        for face in work.people:
            by_person[face.slug].append(work)
        for key in dict.fromkeys(map(topic_key, work.contribution.topics)):
            by_topic[key].append(work)
    return _Streams(by_person, by_kind, by_topic)


def _person_feed(subjects: Subjects, person: Person, works: Sequence[Work]) -> Iterator[Output]:
    who = person.ambassador
    for output in _feed(subjects, who.name, person.address, works, who.accepted_on):
        yield output
        for alias in who.aliases:
            page = addresses.profile(addresses.slug_of(alias))
            yield replace(output, address=page + output.address.removeprefix(person.address))


def _topic_feeds(subjects: Subjects, works: Mapping[str, Sequence[Work]]) -> Iterator[Output]:
    """One for each topic that has a page; it may still be empty."""
    topics: dict[str, tuple[str, str]] = {}
    since: dict[str, dt.date] = {}
    for person in subjects.people.current:
        for topic in person.topics:
            if topic.address:
                topics[topic.key] = (topic.label, topic.address)
                joined = person.ambassador.accepted_on
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
    yield Output(addresses.feed(page, "xml"), view, digest, source)
    yield Output(addresses.feed(page, "json"), replace(view, form="json"), digest, source)
