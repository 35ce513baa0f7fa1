from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.plan.paging import numbered, paginate, paginate_growing


@given(st.lists(st.integers()), st.integers(1, 7))
def test_pages_hold_every_item_once_and_in_order(items: list[int], size: int) -> None:
    pages = list(paginate(items, size, numbered("/x/")))
    assert items == [item for shown, _ in pages for item in shown]
    assert all(len(shown) == size for shown, _ in pages[:-1])


@given(st.integers(0, 40), st.integers(1, 7))
def test_neighbours_lead_to_each_other(length: int, size: int) -> None:
    places = [pagination for _, pagination in paginate(range(length), size, numbered("/x/"))]
    for before, after in pairwise(places):
        assert after.addresses[after.number - 1] == before.next
        assert before.addresses[before.number - 1] == after.previous
    assert places[0].previous is None
    assert places[-1].next is None


def test_an_empty_list_has_one_empty_page() -> None:
    nothing: list[str] = []
    ((shown, pagination),) = paginate(nothing, 48, numbered("/x/"))
    assert () == shown
    assert (1, 1, ("/x/",)) == (pagination.number, pagination.count, pagination.addresses)


def test_later_pages_stand_below_the_first() -> None:
    _, last = list(paginate([1, 2, 3], 1, numbered("/topics/kafka/")))[-1]
    assert ("/topics/kafka/", "/topics/kafka/page/2/", "/topics/kafka/page/3/") == last.addresses


@given(st.lists(st.integers()), st.integers(1, 7))
def test_pages_of_a_growing_list_hold_every_item_once_and_in_order(
    items: list[int], size: int
) -> None:
    pages = list(paginate_growing(items, size, numbered("/x/")))
    assert items == [item for shown, _ in pages for item in shown]
    assert all(len(shown) == size for shown, _ in pages[1:])
    assert len(pages[0][0]) < 2 * size


@given(st.lists(st.integers(), min_size=1), st.integers(1, 7))
def test_what_is_added_changes_the_first_page_alone(items: list[int], size: int) -> None:
    after = [shown for shown, _ in paginate_growing(items, size, numbered("/x/"))]
    before = [shown for shown, _ in paginate_growing(items[1:], size, numbered("/x/"))]
    assert before[1:] == after[1 + len(after) - len(before) :]
