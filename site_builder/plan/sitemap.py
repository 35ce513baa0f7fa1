"""The sitemap: every page that a search engine may show, and when its content last changed."""

import datetime as dt
from collections.abc import Iterable, Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.views import Member, Output
from site_builder.plan.sitemap_files import divide_sitemap
from site_builder.plan.subjects import Subjects, ready
from site_builder.plan.works import day_of

Page = tuple[str, dt.date | None]
"""An address, and the day of the content's last change; None where nothing tells it."""


def plan_sitemap(subjects: Subjects) -> Iterator[Output]:
    """The first page of every list, all profiles and the guide; each address once."""
    pages = dict(_pages(subjects))
    listed = ((address, day.isoformat() if day else None) for address, day in pages.items())
    for address, view in divide_sitemap(sorted(listed), subjects.site.settings.url):
        digest = fingerprint(subjects.frame.digest, "sitemap", view)
        yield Output(address, ready(view), digest, "the sitemap")


def _pages(subjects: Subjects) -> Iterator[Page]:
    changed = _last_changes(subjects)
    yield from ((view.address, None) for view in subjects.pages)
    yield from ((section.address, None) for section in subjects.sections)
    yield from _works_pages(subjects)
    yield from _people_pages(subjects.people.current, changed)
    newest = max(changed.values(), default=None)
    yield addresses.DIRECTORY, newest
    for member in subjects.people.everyone:
        yield member.address, changed.get(member.slug)
    yield addresses.EMERITUS, _newest(subjects.people.emeriti, changed)
    if "api" not in subjects.site.outputs:
        yield addresses.API, newest
    if "compose" not in subjects.site.outputs:
        yield addresses.COMPOSE, None
    if "insights" not in subjects.site.outputs:
        yield addresses.INSIGHTS, newest


def _last_changes(subjects: Subjects) -> dict[str, dt.date]:
    """For each slug the newest of acceptance and contributions, as far as they have happened."""
    changed: dict[str, dt.date] = {}
    for member in subjects.people.everyone:
        days = (member.outline.accepted_on, member.account.newest_on)
        happened = [day for day in days if day and day <= subjects.as_of]
        if happened:
            changed[member.slug] = max(happened)
    return changed


def _newest(people: Iterable[Member], changed: dict[str, dt.date]) -> dt.date | None:
    days = (changed.get(member.slug) for member in people)
    return max(filter(None, days), default=None)


def _works_pages(subjects: Subjects) -> Iterator[Page]:
    """The newest work of a list, which comes first in it, is its last change."""
    if "contributions" in subjects.site.outputs:
        return
    works = subjects.works
    yield addresses.CONTRIBUTIONS, None
    for year, done in works.by_year.items():
        yield addresses.contributions(year), day_of(done[0])
    for kind, done in works.by_kind.items():
        yield addresses.kind(kind), day_of(done[0])
    for newest in works.done[:1]:
        yield addresses.KINDS, day_of(newest)
        yield addresses.CONTRIBUTIONS, day_of(newest)


def _people_pages(people: Iterable[Member], changed: dict[str, dt.date]) -> Iterator[Page]:
    """Topics and countries; in order of age, so that the newest change comes last."""
    for member in sorted(people, key=lambda each: changed.get(each.slug, dt.date.min)):
        day = changed.get(member.slug)
        for facet in (*member.topics, *((member.country,) if member.country else ())):
            if facet.address:
                index = addresses.TOPICS if facet.group == "topic" else addresses.COUNTRIES
                yield facet.address, day
                yield index, day
