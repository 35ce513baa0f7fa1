"""What both forms of a feed say: its title, where the rest is, and each contribution in words."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from uuid import NAMESPACE_URL, UUID, uuid5

from msgspec import Struct

from site_builder import addresses
from site_builder.model.ambassador import Contribution
from site_builder.model.site import SiteSettings
from site_builder.model.views import FeedView, Frame, Work
from site_builder.render.words import grouped, sentence_list
from site_builder.repeats import event_key, work_key


class Author(Struct, frozen=True):
    """Someone who did a work, and the full address of their profile."""

    name: str
    url: str


class FeedEntry(Struct, frozen=True):
    """A contribution in a feed."""

    id: str
    title: str
    url: str
    summary: str
    day: dt.date
    language: str | None
    authors: tuple[Author, ...]
    tags: tuple[str, ...]
    """Its kind, then its topics."""


def feed_title(view: FeedView, settings: SiteSettings) -> str:
    """``Sample Person · Example Ambassadors``; everyone's has the site's title alone."""
    return f"{view.subject} · {settings.title}" if view.subject else settings.title


def feed_note(view: FeedView, frame: Frame) -> str:
    """What is in the feed, and where the rest is."""
    if len(view.works) == view.total:
        return f"Contributions to {frame.settings.title}, newest first."
    newest = f"The newest {grouped(len(view.works))} of {grouped(view.total)} contributions."
    is_of_all = view.page == addresses.DIRECTORY
    if is_of_all and "contributions" in frame.off:
        return newest
    page = addresses.CONTRIBUTIONS if is_of_all else view.page
    return f"{newest} All of them: {addresses.absolute(page, frame.settings.url)}"


def feed_entries(view: FeedView, frame: Frame) -> list[FeedEntry]:
    """The entries of a feed, newest first."""
    kinds = {kind.name: kind.label for kind in frame.policy.kinds}
    return [_entry(work, frame.settings, kinds) for work in view.works]


def _entry(work: Work, settings: SiteSettings, kinds: Mapping[str, str]) -> FeedEntry:
    said = work.contribution
    authors = tuple([_author(face.name, face.address, settings.url) for face in work.people])
    return FeedEntry(
        id=work_id(said, settings.url),
        title=said.title,
        url=said.url or authors[0].url,
        summary=summary_of(work, kinds),
        day=said.date.first_on,
        language=said.language,
        authors=authors,
        tags=(kinds[said.kind], *said.topics),
    )


@lru_cache(maxsize=4096)
def _author(name: str, address: str, site_url: str) -> Author:
    return Author(name, addresses.absolute(address, site_url))


def summary_of(work: Work, kinds: Mapping[str, str]) -> str:
    """``Talk at EventConf 2025, by Sample Person and Other Person``."""
    said = work.contribution
    what = f"{kinds[said.kind]} at {said.event}" if said.event else kinds[said.kind]
    return f"{what}, by {sentence_list([face.name for face in work.people])}"


@lru_cache(maxsize=4096)
def work_id(contribution: Contribution, site_url: str) -> str:
    """The name of a work that stays when its title, its date or its file's order changes.

    A UUID of version 5 (RFC 9562, 5.5) in the site's own name space: the work's address and event,
    or its date, kind and title where it has no address.
    """
    key = work_key(contribution)
    known_by = [key] if isinstance(key, str) else [str(part) for part in key]
    name = "\n".join([*known_by, event_key(contribution) or ""])
    return uuid5(_name_space(site_url), name).urn


@lru_cache(maxsize=8)
def _name_space(site_url: str) -> UUID:
    return uuid5(NAMESPACE_URL, site_url)
