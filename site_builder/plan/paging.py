"""Long lists as pages of a fixed length, each at an address of its own."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from site_builder.model.views import Pagination

T = TypeVar("T")


def paginate(
    items: Sequence[T], size: int, address: Callable[[int], str]
) -> Iterator[tuple[tuple[T, ...], Pagination]]:
    """Each page's items and place; one empty page where there are no items.

    ``address`` names the page of a number, counted from 1.
    """
    count = max(1, -(-len(items) // size))
    addresses = tuple(address(number) for number in range(1, count + 1))
    for index in range(count):
        yield (
            tuple(items[index * size : (index + 1) * size]),
            Pagination(
                number=index + 1,
                count=count,
                previous=addresses[index - 1] if index else None,
                next=addresses[index + 1] if index + 1 < count else None,
                addresses=addresses,
            ),
        )


def numbered(first: str) -> Callable[[int], str]:
    """Addresses of the pages of a list whose first page stands at ``first``."""
    return lambda number: first if number == 1 else f"{first}page/{number}/"
