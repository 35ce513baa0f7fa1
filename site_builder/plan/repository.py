"""Where a file of the content is seen or edited."""

from site_builder import addresses
from site_builder.model.site import SiteSettings


def repository_url(settings: SiteSettings, view: str, path: str) -> str | None:
    """Where a file is seen (``blob``) or edited (``edit``) in the site's repository."""
    if settings.repository is None:
        return None
    file = addresses.href(f"/{path}", "")
    return f"{settings.repository.rstrip('/')}/{view}/{settings.branch}{file}"
