"""The plan of a site, as a story: who is shown, where everything leads, and what is published."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from site_builder import addresses
from site_builder.config import AMBASSADORS
from site_builder.model.books import Books
from site_builder.model.outline import Outline
from site_builder.model.site import Site
from site_builder.model.views import Plan
from site_builder.plan.bundles import Kept, bundle_outputs
from site_builder.plan.collisions import check_collisions
from site_builder.plan.facets import find_facets
from site_builder.plan.frame import name_assets, plan_frame
from site_builder.plan.guide import arrange_guide, plan_guide
from site_builder.plan.links import check_links
from site_builder.plan.people import People
from site_builder.plan.references import Destinations, Target, targets_of
from site_builder.plan.subjects import Subjects
from site_builder.plan.topics import check_topics
from site_builder.problems import Problem

_NOTHING: Mapping[str, Kept] = {}


def plan_site(
    site: Site, books: Books, as_of: dt.date, code: str, kept: Mapping[str, Kept] = _NOTHING
) -> tuple[Plan, tuple[Problem, ...]]:
    """Every output of the site as of a day, and what stands in its way.

    ``code`` is the digest of the templates and of the builder itself. ``kept`` are bundles of an
    earlier plan, which are not planned again where nothing in them has changed.
    """
    everyone, accounts = books.roster.outlines, books.accounts
    current = [who for who in everyone if not accounts[who.slug].is_emeritus]
    guide, files = arrange_guide(site), name_assets(site.assets)
    destinations = _destinations(site, everyone, files)
    facets = find_facets(current, site.policy.kinds, site.outputs)
    people = People(books, facets, destinations, site.settings)
    pages, sections, targets = plan_guide(site, guide, destinations)
    has_emeriti = len(current) < len(everyone)
    frame = plan_frame(site, guide, files, emeriti=has_emeriti, code=code)
    subjects = Subjects(site, frame, as_of, people, tuple(pages), tuple(sections))
    plan = Plan(frame, tuple(bundle_outputs(subjects, kept)))
    targets += [each for who in everyone for each in targets_of(who, destinations)]
    problems = (
        *check_topics(everyone),
        *check_collisions(plan),
        *check_links(
            _told_targets(targets, site), plan.files, _anchors(site, everyone), destinations.pages
        ),
    )
    return plan, problems


def _destinations(
    site: Site, everyone: Iterable[Outline], named: Mapping[str, str]
) -> Destinations:
    profiles = {who.path: addresses.profile(who.slug) for who in everyone}
    guides = {page.path: addresses.guide(page.section, page.stem) for page in site.pages}
    files = {
        asset.path: named.get(asset.address.removeprefix("/static/"), asset.address)
        for asset in site.assets
    }
    pages = _unread_pages(site) | profiles | guides
    return Destinations(pages, files, addresses.base_path(site.settings.url))


def _told_targets(targets: Iterable[Target], site: Site) -> Iterator[Target]:
    """Without links to files that have errors of their own: mending those mends the links."""
    unread = set(_unread_pages(site).values())
    return (target for target in targets if target.address not in unread)


def _unread_pages(site: Site) -> dict[str, str]:
    """Where the files that could not be read would stand."""
    return {
        path: addresses.profile(addresses.slug_of(PurePosixPath(path).stem))
        if path.startswith(f"{AMBASSADORS}/")
        else addresses.guide(PurePosixPath(path).parts[2:-1], PurePosixPath(path).stem)
        for path in sorted(site.unread)
        if path.endswith(".md")
    }


def _anchors(site: Site, everyone: Iterable[Outline]) -> dict[str, tuple[str, ...]]:
    """The ids to which a link may lead, by address."""
    found = {addresses.profile(who.slug): who.anchors for who in everyone}
    pages = ((addresses.guide(page.section, page.stem), page.body.anchors) for page in site.pages)
    return found | dict(pages)
