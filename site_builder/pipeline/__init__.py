"""The whole way from content to published site. Read ``build.py`` first."""

from site_builder.pipeline.build import BuildOptions, BuildReport, Progress, build_site
from site_builder.pipeline.draft import Draft, check_content, draft_site, find_person

__all__ = [
    "BuildOptions",
    "BuildReport",
    "Draft",
    "Progress",
    "build_site",
    "check_content",
    "draft_site",
    "find_person",
]
