"""Long lists as pages of a fixed length, each at an address of its own."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from site_builder.model.views import Pagination

T = TypeVar("T")


def paginate(
    items: Sequence[T], size: int, address: Callable[[int], str]
) -> Iterator[tuple[tuple[T, ...], Pagination]]:
    """Each page's items and place; one empty page where there are no items.

    ``address`` names the page of a number, counted from 1.
    """
    ends = [*range(size, len(items), size), len(items)]
    return _divide(items, ends, address)


def paginate_growing(
    items: Sequence[T], size: int, address: Callable[[int], str]
) -> Iterator[tuple[tuple[T, ...], Pagination]]:
    """The same of a list that grows at its beginning: what is added changes the first page alone.

    That has up to twice the size; once it would have more, there is one page more.
    """
    first = len(items) % size + size if len(items) > size else len(items)
    return _divide(items, [*range(first, len(items), size), len(items)], address)


def _divide(
    items: Sequence[T], ends: Sequence[int], address: Callable[[int], str]
) -> Iterator[tuple[tuple[T, ...], Pagination]]:
    count = len(ends)
    addresses = tuple(address(number) for number in range(1, count + 1))
    for index, (start, end) in enumerate(pairwise([0, *ends])):
        yield (
            tuple(items[start:end]),
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
