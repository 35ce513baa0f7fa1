"""The reading stage: from the files of a site to its values, and to all that is wrong with them."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from site_builder import addresses
from site_builder.collector import collector_paused
from site_builder.config import PAGES, PHOTOS, STATIC
from site_builder.content.cache import ParseCache, read_cache
from site_builder.content.default_assets import default_assets
from site_builder.content.flaw import FlawError
from site_builder.content.readers import PAGE, PROGRAM, SECTION
from site_builder.content.reading import Session
from site_builder.content.records import Program
from site_builder.content.source import Listing, Role, SourceFile, list_sources
from site_builder.content.spread import InTurn, Spread
from site_builder.content.surroundings import UNKNOWN, Surroundings, surroundings_of
from site_builder.content.values.web import read_site_url
from site_builder.model.glance import Glance
from site_builder.model.policy import Policy
from site_builder.model.roster import Roster
from site_builder.model.site import Asset, Site, SiteSettings
from site_builder.problems import Problem, sort_problems

BASE_URL = "--base-url"
"""Where a problem with the address given on the command line is said to be."""


_STAND_IN = Program(SiteSettings("", ""), Policy("", ()))


class Loaded(Struct, frozen=True):
    """What was read. ``site`` is None where site.yaml cannot be used; ``cache`` waits to be saved.

    Files with errors are left out of the site; their problems are among ``problems``.
    """

    site: Site | None
    problems: tuple[Problem, ...]
    cache: ParseCache


def load_site(
    root: Path,
    *,
    base_url: str | None = None,
    cache: ParseCache | None = None,
    glance: Glance | None = None,
) -> Loaded:
    """Read the site in ``root``: list its files, read what has changed, and put it together.

    ``base_url`` takes the place of the address in site.yaml. ``cache`` is that of an earlier load
    of the same site, else it comes from disk. ``glance`` is what was seen of the files just before.
    """
    return begin_load(root, base_url=base_url, cache=cache, glance=glance)()


def begin_load(
    root: Path,
    *,
    base_url: str | None = None,
    cache: ParseCache | None = None,
    spread: Spread | None = None,
    glance: Glance | None = None,
) -> Callable[[], Loaded]:
    """Begin to read the same; what is given waits for it.

    ``spread`` reads profiles in other processes, which may be at work meanwhile.
    """
    seen = glance or Glance(time.time_ns(), {})
    with collector_paused():
        before = cache or read_cache(root)
        listing = list_sources(root, seen.found)
        session = Session(root, before, before, spread or InTurn())
        session.problems.extend(listing.problems)
        program = _read_program(session, listing, base_url)
        around = surroundings_of(program) if program else UNKNOWN
        roster = session.begin_roster(listing.of(Role.PROFILE), around)

    def finish() -> Loaded:
        with collector_paused():
            site = _read_site(session, listing, program, roster())
        problems = sort_problems(session.problems)
        session.now = before.followed_by(session.files, seen.began_ns, session.fresh)
        session.fresh = {}
        return Loaded(site if program else None, problems, session.now)

    return finish


def _read_program(session: Session, listing: Listing, base_url: str | None) -> Program | None:
    programs = session.read_all(PROGRAM, listing.of(Role.PROGRAM), Surroundings())
    if not programs or base_url is None:
        return programs[0] if programs else None
    try:
        url = read_site_url(base_url)
    except FlawError as error:
        session.problems.append(error.flaw.in_file(BASE_URL))
        return None
    return replace(programs[0], settings=replace(programs[0].settings, url=url))


def _read_site(
    session: Session, listing: Listing, program: Program | None, ambassadors: Roster
) -> Site:
    """Everything but site.yaml; where that is flawed, a stand-in that gives no further problems."""
    around = surroundings_of(program) if program else UNKNOWN
    known = program or _STAND_IN
    pages = session.read_all(PAGE, listing.of(Role.PAGE), around)
    sections = session.read_all(SECTION, listing.of(Role.SECTION), around)
    assets = tuple(_read_assets(session, listing.of(Role.ASSET)))
    defaults = default_assets(session.root, {asset.address for asset in assets})
    return Site(
        settings=known.settings,
        policy=known.policy,
        ambassadors=ambassadors,
        pages=tuple(page for page in pages if not page.draft),
        sections=sections,
        assets=(*assets, *defaults),
        outputs=known.outputs,
        unread=frozenset(session.unread),
    )


def _read_assets(session: Session, files: Iterable[SourceFile]) -> Iterable[Asset]:
    for file in files:
        is_photo = file.path.startswith(f"{PHOTOS}/")
        read = session.read_photo if is_photo else session.read_asset
        asset = read(file, _asset_address(file.path))
        if asset:
            yield asset


def _asset_address(path: str) -> str:
    """Files of ``static/`` keep their path; a picture beside a page stands beside its page."""
    if path.startswith(f"{STATIC}/"):
        return f"/{path}"
    place = PurePosixPath(path).relative_to(PAGES)
    return addresses.guide(place.parts[:-1], "index") + place.name
