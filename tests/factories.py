"""Values for tests in one line each: sensible defaults, overridden by name."""

import datetime as dt
from typing import Any

from site_builder.dates import PartialDate
from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.model.policy import Kind, Policy
from site_builder.model.site import SiteSettings

KINDS = (
    Kind("article", "Article", "Articles", "article"),
    Kind("talk", "Talk", "Talks", "talk", aliases=("presentation",)),
    Kind("video", "Video", "Videos", "video"),
)


def a_day(text: str) -> dt.date:
    """A date from ISO 8601."""
    return dt.date.fromisoformat(text)


def a_policy(**changes: Any) -> Policy:
    """The guide's figures and three kinds."""
    return Policy(**{"name": "Sample Program", "kinds": KINDS, **changes})


def some_settings(**changes: Any) -> SiteSettings:
    """A site under a base path."""
    plain = {"title": "Sample Ambassadors", "url": "https://example.org/ambassadors/"}
    return SiteSettings(**{**plain, **changes})


def a_contribution(date: str = "2025-03-14", **changes: Any) -> Contribution:
    """An article of that day or month."""
    plain = {"kind": "article", "title": f"Written {date}", "url": f"https://example.org/{date}"}
    return Contribution(PartialDate.parse(date), **{**plain, **changes})


def an_ambassador(slug: str = "sample-person", **changes: Any) -> Ambassador:
    """Someone accepted on 2025-01-11 of whom nothing more is known."""
    plain = {
        "slug": slug,
        "path": f"content/ambassadors/{slug}.md",
        "name": "Sample Person",
        "github": slug,
        "accepted_on": a_day("2025-01-11"),
    }
    return Ambassador(**{**plain, **changes})
