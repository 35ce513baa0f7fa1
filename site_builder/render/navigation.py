"""Where a page stands: in the menu, and among the pages of its list."""

from collections.abc import Sequence

from msgspec import Struct

from site_builder import addresses
from site_builder.model.views import MenuItem, Pagination

_OF_DIRECTORY = {"", "page", "ambassadors", "topics", "countries"}
_OF_CONTRIBUTIONS = {"contributions", "kinds"}
_NEIGHBOURS = 2


class MenuPlace(Struct, frozen=True):
    """The menu's entry to which a page belongs, ``""`` for none, and whether it is that page."""

    address: str
    is_exact: bool


def menu_place(address: str, menu: Sequence[MenuItem]) -> MenuPlace:
    """The entry with the longest address that the page's own begins with."""
    first = address.split("/")[1] if address else None
    if first in _OF_DIRECTORY:
        return MenuPlace(addresses.DIRECTORY, address == addresses.DIRECTORY)
    if first in _OF_CONTRIBUTIONS:
        return MenuPlace(addresses.CONTRIBUTIONS, address == addresses.CONTRIBUTIONS)
    entries = [menu_target(item) for item in menu]
    above = [entry for entry in entries if entry != "/" and address.startswith(entry)]
    found = max(above, key=len, default="")
    return MenuPlace(found, found == address)


def menu_target(item: MenuItem) -> str:
    """Where an entry leads: its own page, else the first below it."""
    if item.address is not None:
        return item.address
    return menu_target(item.children[0]) if item.children else addresses.DIRECTORY


def page_numbers(pagination: Pagination) -> list[int | None]:
    """The first, the last and those around the present page; None for what is left out."""
    near = range(pagination.number - _NEIGHBOURS, pagination.number + _NEIGHBOURS + 1)
    shown = sorted({1, pagination.count, *near} & set(range(1, pagination.count + 1)))
    numbers: list[int | None] = []
    for number in shown:
        if numbers and number - 1 != numbers[-1]:
            numbers.append(None)
        numbers.append(number)
    return numbers
