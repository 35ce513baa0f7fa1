"""What a host, its crawlers and its visitors expect: error page, robots.txt, security.txt."""

import datetime as dt
from collections.abc import Iterator

from site_builder import addresses
from site_builder.digests import fingerprint
from site_builder.model.site import SiteSettings
from site_builder.model.views import NotFoundView, Output, TextView
from site_builder.plan.subjects import Subjects, ready

_GITHUB = "https://github.com/"
_JULY = 7


def plan_host_files(subjects: Subjects) -> Iterator[Output]:
    """What is asked for at the root of a host is published only where the site stands there."""
    frame, settings = subjects.frame, subjects.site.settings
    not_found = fingerprint(frame.digest, "not-found")
    yield Output(addresses.NOT_FOUND, ready(NotFoundView()), not_found, "the 404 page")
    texts = {"/.nojekyll": ""}
    if not frame.base:
        texts[addresses.ROBOTS] = _robots(settings)
        if (settings.repository or "").startswith(_GITHUB):
            texts[addresses.SECURITY] = _security(settings, subjects.as_of)
    for address, text in texts.items():
        yield Output(address, ready(TextView(text)), fingerprint(text), "the host's files")


def _robots(settings: SiteSettings) -> str:
    """Everything may be read (https://www.rfc-editor.org/rfc/rfc9309)."""
    sitemap = addresses.absolute(addresses.SITEMAP, settings.url)
    return f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n"


def _security(settings: SiteSettings, as_of: dt.date) -> str:
    """Where to report a weakness (https://www.rfc-editor.org/rfc/rfc9116)."""
    repository = (settings.repository or "").rstrip("/")
    canonical = addresses.absolute(addresses.SECURITY, settings.url)
    return (
        f"Contact: {repository}/security/advisories/new\n"
        f"Expires: {_expires_on(as_of).isoformat()}T00:00:00Z\n"
        f"Canonical: {canonical}\n"
    )


def _expires_on(as_of: dt.date) -> dt.date:
    """Half a year to a year ahead, and the same for all builds of half a year."""
    month = 1 if as_of.month < _JULY else _JULY
    return dt.date(as_of.year + 1, month, 1)
