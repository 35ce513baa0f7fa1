"""Where a page stands: in the menu, and among the pages of its list."""

import pytest

from site_builder.model.views import MenuItem, Pagination
from site_builder.render.navigation import MenuPlace, menu_place, menu_target, page_numbers

START = MenuItem("Start", "/guide/start/")
GUIDE = MenuItem("Guide", "/guide/", (START,))
MENU = (MenuItem("Home", "/"), GUIDE, START, MenuItem("Other", None, (MenuItem("A", "/other/a/"),)))


@pytest.mark.parametrize(
    ("page", "entry", "is_exact"),
    [
        ("/", "/", True),
        ("/page/2/", "/", False),
        ("/ambassadors/ada/", "/", False),
        ("/topics/kafka/", "/", False),
        ("/countries/", "/", False),
        ("/contributions/", "/contributions/", True),
        ("/contributions/2025/", "/contributions/", False),
        ("/kinds/talk/", "/contributions/", False),
        ("/guide/", "/guide/", True),
        ("/guide/more/", "/guide/", False),
        ("/guide/start/", "/guide/start/", True),
        ("/guide/start/here/", "/guide/start/", False),
        ("/other/a/", "/other/a/", True),
        ("/other/b/", "", False),
        ("/insights/", "", False),
        ("", "", True),
    ],
)
def test_a_page_belongs_to_the_entry_that_is_nearest_above_it(
    page: str, entry: str, *, is_exact: bool
) -> None:
    assert MenuPlace(entry, is_exact) == menu_place(page, MENU)


@pytest.mark.parametrize(
    ("item", "address"),
    [
        (GUIDE, "/guide/"),
        (MENU[-1], "/other/a/"),
        (MenuItem("Deep", None, (MenuItem("One", None, (START,)), GUIDE)), "/guide/start/"),
        (MenuItem("Empty", None), "/"),
    ],
)
def test_an_entry_without_a_page_leads_to_the_first_below_it(item: MenuItem, address: str) -> None:
    assert address == menu_target(item)


@pytest.mark.parametrize(
    ("number", "count", "shown"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (1, 9, [1, 2, 3, None, 9]),
        (4, 9, [1, 2, 3, 4, 5, 6, None, 9]),
        (5, 9, [1, None, 3, 4, 5, 6, 7, None, 9]),
        (9, 9, [1, None, 7, 8, 9]),
    ],
)
def test_the_ends_of_a_list_and_what_is_near_are_shown(
    number: int, count: int, shown: list[int | None]
) -> None:
    assert shown == page_numbers(Pagination(number, count, None, None, ()))
