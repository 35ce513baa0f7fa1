"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from typing import Any

import msgspec

from site_builder import addresses
from site_builder.model.views import FeedView, Frame
from site_builder.render.feeds.atom import timestamp
from site_builder.render.feeds.entries import FeedEntry, feed_entries, feed_note, feed_title


def render_json_feed(view: FeedView, frame: Frame) -> bytes:
    """The feed's JSON, with a final newline."""
    settings = frame.settings
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed_title(view, settings),
        "home_page_url": addresses.absolute(view.page, settings.url),
        "feed_url": addresses.absolute(addresses.feed(view.page, "json"), settings.url),
        "description": feed_note(view, frame),
        "language": settings.language,
        "items": [_item(entry) for entry in feed_entries(view, frame)],
    }
    return msgspec.json.encode(feed) + b"\n"


def _item(entry: FeedEntry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": timestamp(entry.day),
        "authors": [{"name": author.name, "url": author.url} for author in entry.authors],
        "tags": entry.tags,
    }
    return item | ({"language": entry.language} if entry.language else {})
