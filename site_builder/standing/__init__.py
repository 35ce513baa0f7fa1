"""Where everyone stands: pure functions of the content and one date (eligibility.md)."""

from site_builder.standing.assessment import assess
from site_builder.standing.directory import assess_site
from site_builder.standing.logs import Log, Logged, gather_logs

__all__ = ["Log", "Logged", "assess", "assess_site", "gather_logs"]
