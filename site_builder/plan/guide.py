"""The guide: sections and pages of ``content/pages`` as a menu, a reading order and outputs."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from site_builder import addresses
from site_builder.model.site import GuidePage, Section, Site
from site_builder.model.views import GuideView, MenuItem, SectionView
from site_builder.plan.references import Destinations, Target, resolve_document
from site_builder.plan.repository import repository_url


class Shelf(Struct, frozen=True):
    """A section with all that is below it, in reading order. The root has no parts."""

    parts: tuple[str, ...]
    title: str
    weight: int
    index: GuidePage | None
    pages: tuple[GuidePage, ...]
    shelves: tuple["Shelf", ...]

    @property
    def address(self) -> str:
        """The address of the section's own page."""
        return addresses.guide(self.parts, "index")


def arrange_guide(site: Site) -> Shelf:
    """The root shelf: every section and page by weight, then by title, then by path."""
    titled = {section.parts: section for section in site.sections}
    return _arrange((), site.pages, titled)


def _arrange(
    parts: tuple[str, ...], pages: Sequence[GuidePage], titled: dict[tuple[str, ...], Section]
) -> Shelf:
    depth = len(parts)
    below = sorted({page.section[: depth + 1] for page in pages if len(page.section) > depth})
    shelves = [
        _arrange(child, [page for page in pages if page.section[: depth + 1] == child], titled)
        for child in below
    ]
    own = [page for page in pages if page.section == parts]
    index = next((page for page in own if page.stem == "index"), None)
    section = titled.get(parts)
    name = parts[-1].replace("-", " ").replace("_", " ").capitalize() if parts else ""
    return Shelf(
        parts=parts,
        title=section.title if section else (index.title if index else name),
        weight=section.weight if section else (index.weight if index else 0),
        index=index,
        pages=tuple(sorted((p for p in own if p is not index), key=_page_order)),
        shelves=tuple(sorted(shelves, key=lambda s: (s.weight, s.title.casefold(), s.parts))),
    )


def _page_order(page: GuidePage) -> tuple[int, str, str]:
    return (page.weight, page.title.casefold(), page.path)


def page_item(page: GuidePage) -> MenuItem:
    """A page as an entry of a menu."""
    return MenuItem(page.title, addresses.guide(page.section, page.stem))


def shelf_items(shelf: Shelf) -> tuple[MenuItem, ...]:
    """What a section's menu lists: its own page, its pages, its sections."""
    own = (page_item(shelf.index),) if shelf.index and shelf.index.nav and shelf.parts else ()
    pages = tuple(page_item(page) for page in shelf.pages if page.nav)
    return own + pages + tuple(_section_item(child) for child in shelf.shelves)


def _section_item(shelf: Shelf) -> MenuItem:
    return MenuItem(shelf.title, shelf.address, shelf_items(shelf))


def reading_order(shelf: Shelf) -> Iterator[GuidePage]:
    """Every page in the order in which it is read, a section's own page first."""
    if shelf.index:
        yield shelf.index
    yield from shelf.pages
    for child in shelf.shelves:
        yield from reading_order(child)


def plan_guide(
    site: Site, root: Shelf, destinations: Destinations
) -> tuple[list[GuideView], list[SectionView], list[Target]]:
    """A view for every page and for every section without one, and where their links lead."""
    targets: list[Target] = []
    views: list[GuideView] = []
    for top in (root, *root.shelves):
        order = [p for p in (reading_order(top) if top.parts else top.pages) if p.nav]
        if top is root and root.index:
            order.insert(0, root.index)
        for page in _pages_to_show(top, root):
            body = resolve_document(page.body, page.path, destinations)
            targets += body.targets
            views.append(_guide_view(site, root, page, body.html, order))
    return views, list(_section_views(root, ())), targets


def _pages_to_show(top: Shelf, root: Shelf) -> list[GuidePage]:
    if top is not root:
        return list(reading_order(top))
    return [*([root.index] if root.index else []), *root.pages]


def _guide_view(
    site: Site, root: Shelf, page: GuidePage, html: str, order: Sequence[GuidePage]
) -> GuideView:
    trail, shelf = _walk_to(root, page.section)
    place = order.index(page) if page in order else None
    before = order[place - 1] if place else None
    after = order[place + 1] if place is not None and place + 1 < len(order) else None
    return GuideView(
        page=page,
        address=addresses.guide(page.section, page.stem),
        body=html,
        headings=page.body.headings,
        trail=trail,
        siblings=shelf_items(shelf),
        previous=page_item(before) if before else None,
        next=page_item(after) if after else None,
        edit_url=repository_url(site.settings, "edit", page.path),
    )


def _walk_to(root: Shelf, parts: tuple[str, ...]) -> tuple[tuple[MenuItem, ...], Shelf]:
    trail: list[MenuItem] = []
    shelf = root
    for depth in range(len(parts)):
        shelf = next(child for child in shelf.shelves if child.parts == parts[: depth + 1])
        trail.append(MenuItem(shelf.title, shelf.address))
    return tuple(trail), shelf


def _section_views(shelf: Shelf, trail: tuple[MenuItem, ...]) -> Iterator[SectionView]:
    if shelf.parts and shelf.index is None:
        yield SectionView(shelf.title, shelf.address, shelf_items(shelf), trail)
    below = (*trail, MenuItem(shelf.title, shelf.address)) if shelf.parts else ()
    for child in shelf.shelves:
        yield from _section_views(child, below)
