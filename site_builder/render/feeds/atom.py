"""A feed as Atom (https://www.rfc-editor.org/rfc/rfc4287)."""

import datetime as dt
from functools import lru_cache

from jinja2 import Environment

from site_builder import addresses
from site_builder.model.views import FeedView, Frame
from site_builder.render.feeds.entries import feed_entries, feed_note, feed_title


def render_atom(view: FeedView, frame: Frame, environment: Environment) -> bytes:
    """The feed's XML."""
    settings = frame.settings
    template = environment.get_template("feeds/atom.xml")
    text = template.render(
        title=feed_title(view, settings),
        note=feed_note(view, frame),
        address=addresses.absolute(addresses.feed(view.page, "xml"), settings.url),
        page=addresses.absolute(view.page, settings.url),
        updated=timestamp(view.updated_on),
        entries=feed_entries(view, frame),
    )
    return text.encode()


@lru_cache(maxsize=8192)
def timestamp(day: dt.date) -> str:
    """A day as RFC 3339 asks for it: its first moment, in UTC."""
    return f"{day.isoformat()}T00:00:00Z"
