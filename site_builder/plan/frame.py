"""What surrounds every page: menu, settings, and the names of stylesheets and scripts."""

from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from site_builder import addresses
from site_builder.config import PHOTOS
from site_builder.digests import fingerprint
from site_builder.model.site import Asset, Site
from site_builder.model.views import Frame, MenuItem
from site_builder.plan.accent_styles import name_accent
from site_builder.plan.guide import Shelf, page_item, shelf_items

_NAMED_BY_CONTENT = (".css", ".js")


def name_assets(assets: Sequence[Asset]) -> dict[str, str]:
    """The published address of each file; a changed stylesheet or script gets a new one.

    Keys are paths below ``static/`` (``css/site.css``).
    """
    return {
        asset.address.removeprefix("/static/"): _address(asset)
        for asset in assets
        if asset.address.startswith("/static/")
    }


def name_photos(assets: Sequence[Asset]) -> dict[str, str]:
    """The published address, in its greatest width, of each photo that a profile may name.

    Keys are names of files: what is in a folder of its own is nobody's portrait.
    """
    paths = ((PurePosixPath(each.path), each) for each in assets if is_photo(each))
    return {path.name: _address(each) for path, each in paths if str(path.parent) == PHOTOS}


def _address(asset: Asset) -> str:
    path = PurePosixPath(asset.address)
    if is_photo(asset):
        return addresses.photo(path.name, asset.digest)
    if path.suffix not in _NAMED_BY_CONTENT:
        return asset.address
    return str(path.with_name(f"{path.stem}.{asset.digest[:10]}{path.suffix}"))


def is_photo(asset: Asset) -> bool:
    """Whether it is published as a photo in several widths, and never as the file it came in."""
    return asset.address.startswith(f"/{PHOTOS}/")


def plan_frame(
    site: Site, guide: Shelf, files: dict[str, str], *, emeriti: bool, code: str
) -> Frame:
    """The frame of every page; ``code`` is the digest of templates and builder."""
    settings, policy = site.settings, site.policy
    menu = _menu(guide, site.outputs, emeriti=emeriti)
    named = tuple(sorted((_shared(files, settings.logo) | name_accent(settings)).items()))
    base = addresses.base_path(settings.url)
    digest = fingerprint(code, settings, policy, base, menu, named, sorted(site.outputs))
    return Frame(settings, policy, base, menu, named, site.outputs, digest)


def _shared(files: dict[str, str], logo: str | None) -> dict[str, str]:
    """The files that any page may name; a portrait belongs to its person alone."""
    is_shared = {name: name == logo or not name.startswith("photos/") for name in files}
    return {name: address for name, address in files.items() if is_shared[name]}


def _menu(guide: Shelf, off: Collection[str], *, emeriti: bool) -> tuple[MenuItem, ...]:
    works = () if "contributions" in off else (MenuItem("Contributions", addresses.CONTRIBUTIONS),)
    pictures = () if "insights" in off else (MenuItem("Insights", addresses.INSIGHTS),)
    former = (MenuItem("Emeriti", addresses.EMERITUS),) if emeriti else ()
    pages = tuple(page_item(page) for page in guide.pages if page.nav)
    sections = tuple(MenuItem(s.title, s.address, shelf_items(s)) for s in guide.shelves)
    return (
        MenuItem("Ambassadors", addresses.DIRECTORY),
        *works,
        *pictures,
        *former,
        *sections,
        *pages,
    )
