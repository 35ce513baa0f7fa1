"""Every planner, in four tuples: a kind of output exists by standing in one of them."""

from site_builder.plan.accent import plan_accent
from site_builder.plan.badges import plan_badges
from site_builder.plan.calendars import plan_calendars
from site_builder.plan.certificates import plan_certificate
from site_builder.plan.composer import plan_composer, plan_composer_works
from site_builder.plan.contact_cards import plan_vcard
from site_builder.plan.directory import plan_directory, plan_emeritus, plan_facet_pages
from site_builder.plan.directory_index import plan_directory_index
from site_builder.plan.embeds import plan_embed, plan_wall
from site_builder.plan.feeds import plan_feeds, plan_person_feed
from site_builder.plan.host_files import plan_host_files
from site_builder.plan.insights import plan_insights
from site_builder.plan.open_badges import plan_badge_class, plan_open_badges
from site_builder.plan.outputs import plan_assets, plan_guide_pages, plan_schemas
from site_builder.plan.people_api import plan_people_api, plan_persons_api
from site_builder.plan.photos import plan_photos
from site_builder.plan.profiles import plan_profile
from site_builder.plan.share_images import plan_share_image, plan_site_image
from site_builder.plan.sitemap import plan_sitemap
from site_builder.plan.subjects import MemberPlanner, Planner
from site_builder.plan.tables import plan_api_index, plan_tables
from site_builder.plan.works_outputs import plan_contributions, plan_works_api

OF_THE_SITE: tuple[Planner, ...] = (
    plan_guide_pages,
    plan_badge_class,
    plan_schemas,
    plan_composer,
    plan_host_files,
    plan_assets,
    plan_photos,
    plan_site_image,
    plan_accent,
)
"""Whatever people do, these stay the same."""

OF_EVERYONE: tuple[Planner, ...] = (
    plan_directory,
    plan_directory_index,
    plan_facet_pages,
    plan_contributions,
    plan_insights,
    plan_emeritus,
    plan_composer_works,
    plan_tables,
    plan_api_index,
    plan_feeds,
    plan_calendars,
    plan_wall,
)
"""Lists: of people, by their digests but without their bios, and of their works."""

OF_THE_DAY: tuple[Planner, ...] = (
    plan_people_api,
    plan_persons_api,
    plan_works_api,
    plan_sitemap,
)
"""What tells how the days pass, also where nobody did anything."""

OF_ONE: tuple[MemberPlanner, ...] = (
    plan_profile,
    plan_badges,
    plan_open_badges,
    plan_person_feed,
    plan_vcard,
    plan_certificate,
    plan_embed,
    plan_share_image,
)
"""What every person has."""
