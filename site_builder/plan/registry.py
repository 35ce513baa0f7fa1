"""Every planner, in one tuple: a kind of output exists by standing here."""

from site_builder.plan.directory_index import plan_directory_index
from site_builder.plan.outputs import (
    Planner,
    plan_assets,
    plan_emeritus,
    plan_guide_pages,
    plan_host_files,
    plan_profiles,
    plan_schemas,
    plan_sitemap,
)
from site_builder.plan.people_outputs import (
    plan_badges,
    plan_directory,
    plan_facet_pages,
    plan_people_api,
)
from site_builder.plan.works_outputs import plan_contributions, plan_works_api

PLANNERS: tuple[Planner, ...] = (
    plan_directory,
    plan_directory_index,
    plan_profiles,
    plan_facet_pages,
    plan_contributions,
    plan_emeritus,
    plan_guide_pages,
    plan_badges,
    plan_people_api,
    plan_works_api,
    plan_schemas,
    plan_sitemap,
    plan_host_files,
    plan_assets,
)
