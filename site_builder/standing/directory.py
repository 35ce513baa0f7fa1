"""The standing of everyone on a site."""

import datetime as dt

from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.standing.assessment import assess
from site_builder.standing.logs import gather_logs


def assess_site(site: Site, as_of: dt.date) -> dict[str, Standing]:
    """Everyone's standing as of a day, by slug, in the site's order."""
    logs = gather_logs(site.ambassadors)
    return {who.slug: assess(who, logs[who.slug], site.policy, as_of) for who in site.ambassadors}
