from site_builder.model.policy import Policy
from site_builder.model.site import GuidePage, Section, Site
from site_builder.plan.guide import arrange_guide, plan_guide, shelf_items
from site_builder.plan.references import Destinations
from tests.factories import a_policy, some_settings


def a_page(path: str, weight: int = 0, **changes: object) -> GuidePage:
    *section, name = path.split("/")
    plain = {
        "path": f"content/pages/{path}.md",
        "section": tuple(section),
        "stem": name,
        "title": name.capitalize(),
        "weight": weight,
    }
    return GuidePage(**{**plain, **changes})  # type: ignore[arg-type]


def a_site(*pages: GuidePage, sections: tuple[Section, ...] = ()) -> Site:
    policy: Policy = a_policy()
    return Site(some_settings(), policy, pages=pages, sections=sections)


def plan(site: Site) -> dict[str, tuple[str | None, str | None]]:
    root = arrange_guide(site)
    views, _, _ = plan_guide(site, root, Destinations({}, {}, ""))
    return {
        view.address: (
            view.previous.address if view.previous else None,
            view.next.address if view.next else None,
        )
        for view in views
    }


def test_pages_are_read_by_weight_then_title_and_a_section_opens_with_its_own_page() -> None:
    site = a_site(a_page("guide/zeal", 1), a_page("guide/ask", 2), a_page("guide/index", 9))
    assert {
        "/guide/": (None, "/guide/zeal/"),
        "/guide/zeal/": ("/guide/", "/guide/ask/"),
        "/guide/ask/": ("/guide/zeal/", None),
    } == plan(site)


def test_a_section_is_named_and_ordered_by_its_own_file() -> None:
    site = a_site(
        a_page("b/one"),
        a_page("a/one"),
        sections=(Section(("b",), "First", 1), Section(("a",), "Second", 2)),
    )
    root = arrange_guide(site)
    assert ["First", "Second"] == [item.title for item in shelf_items(root)]


def test_a_page_outside_the_menu_is_published_but_not_listed_nor_a_neighbour() -> None:
    site = a_site(a_page("g/index"), a_page("g/hidden", nav=False), a_page("g/last", 2))
    root = arrange_guide(site)
    (section,) = shelf_items(root)
    assert ["/g/", "/g/last/"] == [item.address for item in section.children]
    assert ("/g/", None) == plan(site)["/g/last/"]
    assert (None, None) == plan(site)["/g/hidden/"]


def test_a_section_without_a_page_of_its_own_gets_a_list() -> None:
    site = a_site(a_page("g/deep/one"))
    _, sections, _ = plan_guide(site, arrange_guide(site), Destinations({}, {}, ""))
    assert ["/g/", "/g/deep/"] == [section.address for section in sections]
    assert [("Deep", "/g/deep/")] == [(i.title, i.address) for i in sections[0].items]
