"""The plan of a site, as a story: who is shown, where everything leads, and what is published."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from site_builder import addresses
from site_builder.config import AMBASSADORS
from site_builder.model.site import Site
from site_builder.model.standing import Standing
from site_builder.model.views import Output, Plan
from site_builder.plan.collisions import check_collisions
from site_builder.plan.facets import find_facets
from site_builder.plan.frame import name_assets, plan_frame
from site_builder.plan.guide import arrange_guide, plan_guide
from site_builder.plan.links import check_links
from site_builder.plan.outputs import Subjects
from site_builder.plan.people import plan_people
from site_builder.plan.references import Destinations, Target
from site_builder.plan.registry import PLANNERS
from site_builder.plan.works import gather_works
from site_builder.problems import Problem


def plan_site(
    site: Site, standings: Mapping[str, Standing], as_of: dt.date, code: str
) -> tuple[Plan, tuple[Problem, ...]]:
    """Every output of the site as of a day, and what stands in its way.

    ``code`` is the digest of the templates and of the builder itself.
    """
    current = [who for who in site.ambassadors if not standings[who.slug].is_emeritus]
    guide, files = arrange_guide(site), name_assets(site.assets)
    destinations = _destinations(site, files)
    people = plan_people(site, standings, find_facets(current), destinations)
    pages, sections, targets = plan_guide(site, guide, destinations)
    frame = plan_frame(site, guide, files, emeriti=bool(people.emeriti), code=code)
    subjects = Subjects(
        site=site,
        frame=frame,
        as_of=as_of,
        people=people,
        works=gather_works(people.everyone),
        pages=tuple(pages),
        sections=tuple(sections),
    )
    outputs = [output for planner in PLANNERS for output in planner(subjects)]
    problems = (
        *people.problems,
        *check_collisions(outputs),
        *check_links(
            _told_targets((*people.targets, *targets), site),
            {output.address for output in outputs},
            _anchors(site),
            destinations.pages,
        ),
    )
    return Plan(frame, _by_address(outputs)), problems


def _by_address(outputs: list[Output]) -> tuple[Output, ...]:
    return tuple(sorted(outputs, key=lambda output: output.address))


def _destinations(site: Site, named: Mapping[str, str]) -> Destinations:
    profiles = {who.path: addresses.profile(who.slug) for who in site.ambassadors}
    guides = {page.path: addresses.guide(page.section, page.stem) for page in site.pages}
    files = {
        asset.path: named.get(asset.address.removeprefix("/static/"), asset.address)
        for asset in site.assets
    }
    pages = _unread_pages(site) | profiles | guides
    return Destinations(pages, files, addresses.base_path(site.settings.url))


def _told_targets(targets: Iterable[Target], site: Site) -> list[Target]:
    """Without links to files that have errors of their own: mending those mends the links."""
    unread = set(_unread_pages(site).values())
    return [target for target in targets if target.address not in unread]


def _unread_pages(site: Site) -> dict[str, str]:
    """Where the files that could not be read would stand."""
    return {
        path: addresses.profile(addresses.slug_of(PurePosixPath(path).stem))
        if path.startswith(f"{AMBASSADORS}/")
        else addresses.guide(PurePosixPath(path).parts[2:-1], PurePosixPath(path).stem)
        for path in site.unread
        if path.endswith(".md")
    }


def _anchors(site: Site) -> dict[str, frozenset[str]]:
    """The ids to which a link may lead, by address."""
    found = {addresses.profile(who.slug): who.bio.anchors for who in site.ambassadors}
    for page in site.pages:
        found[addresses.guide(page.section, page.stem)] = page.body.anchors
    return {address: frozenset(ids) for address, ids in found.items()}
