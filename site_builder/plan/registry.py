"""Every planner, in one tuple: a kind of output exists by standing here."""

from site_builder.plan.accent import plan_accent
from site_builder.plan.badges import plan_badges
from site_builder.plan.calendars import plan_calendars
from site_builder.plan.certificates import plan_certificates
from site_builder.plan.composer import plan_composer
from site_builder.plan.contact_cards import plan_vcards
from site_builder.plan.directory_index import plan_directory_index
from site_builder.plan.embeds import plan_embeds
from site_builder.plan.feeds import plan_feeds
from site_builder.plan.host_files import plan_host_files
from site_builder.plan.insights import plan_insights
from site_builder.plan.open_badges import plan_open_badges
from site_builder.plan.outputs import (
    Planner,
    plan_assets,
    plan_emeritus,
    plan_guide_pages,
    plan_profiles,
    plan_schemas,
)
from site_builder.plan.people_outputs import (
    plan_directory,
    plan_facet_pages,
    plan_people_api,
)
from site_builder.plan.photos import plan_photos
from site_builder.plan.share_images import plan_share_images
from site_builder.plan.sitemap import plan_sitemap
from site_builder.plan.tables import plan_api_index, plan_tables
from site_builder.plan.works_outputs import plan_contributions, plan_works_api

PLANNERS: tuple[Planner, ...] = (
    plan_directory,
    plan_directory_index,
    plan_profiles,
    plan_facet_pages,
    plan_contributions,
    plan_insights,
    plan_emeritus,
    plan_guide_pages,
    plan_badges,
    plan_open_badges,
    plan_people_api,
    plan_works_api,
    plan_tables,
    plan_api_index,
    plan_feeds,
    plan_calendars,
    plan_vcards,
    plan_certificates,
    plan_embeds,
    plan_schemas,
    plan_composer,
    plan_sitemap,
    plan_host_files,
    plan_assets,
    plan_photos,
    plan_share_images,
    plan_accent,
)
