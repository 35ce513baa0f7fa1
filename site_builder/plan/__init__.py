"""Plan every output, its address and content, before anything is rendered."""

from site_builder.plan.bundles import Kept
from site_builder.plan.frame import name_photos
from site_builder.plan.site_plan import plan_site

__all__ = ["Kept", "name_photos", "plan_site"]
