"""A person's line is taken from the ledger where all that it was worked out from is as it was."""

import datetime as dt
import gc
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder.model.sheet import Leaf
from site_builder.model.site import Asset, Site
from site_builder.pipeline import bookkeeping
from site_builder.pipeline.bookkeeping import KeptBooks, keep_books
from site_builder.pipeline.clerk import Desk
from site_builder.pipeline.ledger import Ledger, read_ledger
from site_builder.pipeline.options import quiet
from site_builder.pipeline.workers import Crew, cores
from tests.people import day, make_entry, make_person, make_review, make_site
from tests.rosters import noting_roster
from tests.standing.strategies import AS_OF, directories, edited
from tests.standing.test_properties import DAY

TODAY = day("2026-06-01")
REVIEWED = (make_review(1, "2026-01-15"),)
LEAVES: tuple[Leaf, ...] = ("own", "summary", "row", "works", "cells")
URL = "https://example.org/talk"


def photo(name: str, size: int = 1) -> Asset:
    return Asset(f"static/photos/{name}", f"/static/photos/{name}", size, name)


def a_directory() -> Site:
    """Two who work together, one alone, one with a guest, one with an alias, two with photos."""
    return make_site(
        [
            make_person("ann", contributions=(make_entry("2026-03-01", url=URL),)),
            make_person("bea", contributions=(make_entry("2026-03-04", url=URL),)),
            make_person("cyd", reviews=REVIEWED, contributions=(make_entry("2026-07-01"),)),
            make_person("dan", contributions=(make_entry("2026-03-01", others=("guest",)),)),
            make_person("eva", aliases=("old-eva",)),
            make_person("fay", photo="fay.png"),
            make_person("gil", photo="gil.png"),
        ],
        assets=(photo("fay.png"),),
    )


EVERYONE = {"ann", "bea", "cyd", "dan", "eva", "fay", "gil"}
BY_NAMES = {"dan", "eva"}
"""Whose problems depend on what all are called: whoever names a guest, or has an alias."""


def changed(slug: str, **fields: Any) -> Callable[[Site], Site]:
    def change(site: Site) -> Site:
        everyone = {who.slug: who for who in site.ambassadors}
        who = everyone.get(slug) or make_person(slug)
        everyone[slug] = replace(who, **fields)
        return replace(site, ambassadors=tuple(everyone[slug] for slug in sorted(everyone)))

    return change


def gone(slug: str) -> Callable[[Site], Site]:
    return lambda site: replace(
        site, ambassadors=tuple(who for who in site.ambassadors if who.slug != slug)
    )


def with_photos(*photos: Asset) -> Callable[[Site], Site]:
    return lambda site: replace(site, assets=photos)


def another_policy(site: Site) -> Site:
    return replace(site, policy=replace(site.policy, review_notice_days=1))


def keep(root: Path, site: Site, as_of: dt.date = TODAY, code: str = "code") -> KeptBooks:
    """The books of a day, from the ledger in a folder, and then kept there."""
    ledger = read_ledger(root, code)
    kept = keep_books(site, as_of, root, ledger, Desk(Crew("Reviewing", 1, 1, quiet)))
    kept.save(ledger, ())
    return kept


def look(root: Path, site: Site, as_of: dt.date = TODAY, code: str = "code") -> KeptBooks:
    """The books of a day, of which nothing is kept."""
    return keep_books(site, as_of, root, read_ledger(root, code))


def worked_out(kept: KeptBooks) -> set[str]:
    return set(kept.fresh)


def leaves(kept: KeptBooks) -> dict[str, Mapping[str, tuple[bytes, ...]]]:
    return {leaf: kept.books.sheets(leaf, sorted(kept.lines)) for leaf in LEAVES}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder in which the books of the directory were kept today."""
    assert EVERYONE == worked_out(keep(tmp_path, a_directory()))
    return tmp_path


def test_where_nothing_has_changed_nothing_is_worked_out_and_nobody_opened(root: Path) -> None:
    roster, opened = noting_roster(a_directory().ambassadors)
    again = keep(root, replace(a_directory(), ambassadors=roster))
    assert (set(), []) == (worked_out(again), opened)
    for slug in EVERYONE:
        again.books.told(slug)
    assert [] == opened


CHANGES: Mapping[str, tuple[Callable[[Site], Site], set[str]]] = {
    "their own log": (changed("cyd", contributions=(make_entry("2026-07-02"),)), {"cyd"}),
    "only bytes of their own file": (changed("cyd", digest="other"), {"cyd"}),
    "only bytes of a file of the circle": (changed("bea", digest="other"), {"ann", "bea"}),
    "the log of someone of the circle": (
        changed("bea", contributions=(make_entry("2026-03-04", url=URL, event="A"),)),
        {"ann", "bea"},
    ),
    "who belongs to the circle": (changed("bea", contributions=()), {"ann", "bea"}),
    "someone who joins the circle": (
        changed("cyd", contributions=(make_entry("2026-03-05", url=URL),)),
        {"ann", "bea", "cyd"},
    ),
    "a newcomer whom nobody named": (changed("newcomer"), {"newcomer", *BY_NAMES}),
    "a newcomer who bears a guest's name": (changed("guest"), {"guest", *BY_NAMES}),
    "an earlier handle that is a guest's name": (
        changed("cyd", aliases=("Guest",)),
        {"cyd", *BY_NAMES},
    ),
    "an earlier handle that is someone's now": (changed("old-eva"), {"old-eva", *BY_NAMES}),
    "someone who leaves": (gone("cyd"), BY_NAMES),
    "someone of the circle who leaves": (gone("bea"), {"ann", *BY_NAMES}),
    "a photo that appears": (with_photos(photo("fay.png"), photo("gil.png")), {"gil"}),
    "a photo that is missed from now on": (with_photos(), {"fay", "gil"}),
    "a photo of another size": (with_photos(photo("fay.png", 2)), {"fay"}),
    "a photo that nobody shows": (with_photos(photo("fay.png"), photo("b.png")), {"gil"}),
    "the policy": (another_policy, EVERYONE),
}


@pytest.mark.parametrize("name", CHANGES)
def test_whoever_a_change_concerns_is_worked_out_again_and_no_one_else(
    root: Path, name: str
) -> None:
    change, concerned = CHANGES[name]
    assert concerned == worked_out(keep(root, change(a_directory())))
    assert set() == worked_out(keep(root, change(a_directory())))


def test_an_alias_that_moves_concerns_whoever_is_named_by_it(tmp_path: Path) -> None:
    joint = make_entry("2026-03-01", others=("earlier",))
    people = [make_person("ann", contributions=(joint,)), *map(make_person, ("bea", "cyd", "dan"))]
    site = make_site(people)
    before = changed("bea", aliases=("earlier",))(site)
    after = changed("cyd", aliases=("earlier",))(site)
    assert ("bea",) == keep(tmp_path, before).books.accounts["ann"].companions
    moved = keep(tmp_path, after)
    assert ("cyd",) == moved.books.accounts["ann"].companions
    assert {"ann", "bea", "cyd"} == worked_out(moved)


def test_only_the_files_of_those_who_are_worked_out_and_of_their_circles_are_opened(
    root: Path,
) -> None:
    roster, opened = noting_roster(changed("bea", digest="other")(a_directory()).ambassadors)
    keep(root, replace(a_directory(), ambassadors=roster))
    assert ["ann", "bea"] == sorted(opened)


@pytest.mark.parametrize(
    ("later", "concerned"),
    [
        ("2026-06-30", set()),
        ("2026-07-01", {"cyd"}),
        ("2027-01-10", {"cyd"}),
        ("2027-01-11", EVERYONE),
        ("2026-05-31", EVERYONE),
    ],
)
def test_a_line_is_good_from_its_day_until_what_it_says_changes(
    root: Path, later: str, concerned: set[str]
) -> None:
    assert concerned == worked_out(keep(root, a_directory(), day(later)))


def test_a_line_that_was_taken_from_the_ledger_stays_good_from_its_first_day(root: Path) -> None:
    keep(root, a_directory(), day("2026-06-30"))
    assert set() == worked_out(keep(root, a_directory()))


def test_a_ledger_of_other_code_is_empty(root: Path) -> None:
    assert EVERYONE == worked_out(keep(root, a_directory(), code="other"))
    assert set() == worked_out(keep(root, a_directory(), code="other"))


def test_a_ledger_that_was_lost_or_damaged_is_empty(root: Path) -> None:
    (ledger,) = (root / ".site-builder").glob("ledger.cache")
    content = bytearray(ledger.read_bytes())
    content[-1] ^= 1
    ledger.write_bytes(content)
    assert EVERYONE == worked_out(keep(root, a_directory()))
    ledger.unlink()
    assert EVERYONE == worked_out(keep(root, a_directory()))


def test_works_whose_drawers_are_lost_are_told_again(root: Path) -> None:
    expected = look(root, a_directory(), code="other")
    for drawer in (root / ".site-builder").glob("*/*.cache"):
        drawer.unlink()
    again = look(root, a_directory())
    assert set() == worked_out(again)
    for slug in EVERYONE:
        assert expected.books.told(slug) == again.books.told(slug)
    assert leaves(expected) == leaves(again)


def test_what_was_lost_and_told_again_is_kept_again(root: Path) -> None:
    for drawer in (root / ".site-builder").glob("*/*.cache"):
        drawer.unlink()
    ledger = read_ledger(root, "code")
    desk = Desk(Crew("Reviewing", 1, 1, quiet))
    kept = keep_books(a_directory(), TODAY, root, ledger, desk)
    told = kept.books.told("ann")
    kept.save(ledger, ())
    found = read_ledger(root, "code").leaves.find_told("ann", kept.lines["ann"].mark)
    assert found == told
    assert set() == worked_out(kept)


def test_works_that_were_kept_for_another_day_are_told_again(root: Path) -> None:
    ledger = root / ".site-builder/ledger.cache"
    before = ledger.read_bytes()
    keep(root, a_directory(), day("2026-07-01"))
    ledger.write_bytes(before)  # as a machine leaves it that stopped between the two
    again = look(root, a_directory())
    assert set() == worked_out(again)
    assert [False] == [told.has_happened for told in again.books.told("cyd")]


def test_whoever_left_is_no_longer_in_the_ledger(root: Path) -> None:
    keep(root, gone("cyd")(a_directory()))
    ledger = read_ledger(root, "code")
    assert EVERYONE - {"cyd"} == set(ledger.lines)
    assert ledger.leaves.find_told("cyd", "any mark") is None


def test_problems_are_kept_with_their_places(tmp_path: Path) -> None:
    who = make_person("ann", photo="ann.png", reviews=REVIEWED)
    (tmp_path / who.path).parent.mkdir(parents=True)
    (tmp_path / who.path).write_text("---\nname: Ann\nphoto: ann.png\n---\n")
    first, again = (list(keep(tmp_path, make_site([who])).problems) for _ in range(2))
    assert first == again
    assert [("photo-missing", 3)] == [(each.code.name, each.line) for each in again]


def test_accounts_stand_in_the_order_of_the_directory(root: Path) -> None:
    site = changed("ann", digest="other")(a_directory())
    assert sorted(EVERYONE) == list(keep(root, site).books.accounts)


@settings(max_examples=40)
@given(directories(), AS_OF, st.data())
def test_what_is_kept_equals_what_is_worked_out_anew_after_any_edits(
    site: Site, as_of: dt.date, data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        keep(root, site, as_of)
        for _ in range(2):
            site = data.draw(edited(site))
            as_of = as_of + data.draw(st.sampled_from((0, 0, 1, 30, 400, -1))) * DAY
            found = keep(root, site, as_of)
            clean = look(root, site, as_of, code="other")
            assert clean.books.accounts == found.books.accounts
            assert sorted(map(str, clean.problems)) == sorted(map(str, found.problems))
            for slug in clean.lines:
                assert clean.books.told(slug) == found.books.told(slug)
            assert leaves(clean) == leaves(found)
            assert clean.books.chronicle() == found.books.chronicle()


@pytest.mark.skipif(cores() < 2, reason="another processor is what this is for")
def test_books_put_in_order_by_another_process_are_freed_when_nobody_needs_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever held itself would be frozen by the next fork, and stay as long as the process."""
    monkeypatch.setattr(bookkeeping, "MANY", 1)
    desk = Desk(Crew("Reviewing", 2, 1, quiet))
    books = keep_books(a_directory(), TODAY, tmp_path, read_ledger(tmp_path, "code"), desk)
    books.finish()
    assert len(books.books.chronicle().done) == 2
    gc.unfreeze()
    gc.collect()
    gc.disable()
    before = count(Ledger)
    del books
    after = count(Ledger)
    gc.enable()
    assert after == before - 1


def count(kind: type) -> int:
    return sum(isinstance(each, kind) for each in gc.get_objects())
