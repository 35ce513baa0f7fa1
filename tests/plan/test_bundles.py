"""A part of the site that is as it was keeps its files; all else is planned again."""

import datetime as dt
from collections.abc import Collection, Sequence
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from site_builder.addresses import file_of
from site_builder.model.ambassador import Ambassador
from site_builder.model.document import Document, Reference
from site_builder.model.site import Asset, Site
from site_builder.model.views import Bundle, Output, Plan
from site_builder.plan import Kept, plan_site
from tests.books import open_books
from tests.people import day, make_entry, make_person, make_site
from tests.standing.strategies import AS_OF, directories, edited

TODAY = day("2026-06-01")
FEW = settings(max_examples=15)
JOINT = make_entry("2026-03-01", others=("bea",))
ANN, BEA, CYD = "ann", "bea", "cyd"


def a_site(*changed: Ambassador, off: Collection[str] = (), photos: Sequence[str] = ()) -> Site:
    """Ann and Bea work together, Cyd works alone; who is ``changed`` takes their place."""
    people = {ANN: make_person(ANN, contributions=(JOINT,)), BEA: make_person(BEA)}
    people |= {CYD: make_person(CYD, contributions=(make_entry("2026-04-01"),))}
    people |= {who.slug: who for who in changed}
    assets = tuple(
        Asset(f"static/photos/{each}", f"/static/photos/{each}", 1, each) for each in photos
    )
    return make_site(people.values(), outputs=frozenset(off), assets=assets)


def plan(site: Site, kept: Plan | None = None, as_of: dt.date = TODAY, code: str = "code") -> Plan:
    """The plan of a site; ``kept`` is an earlier one, as it is known from a ledger."""
    return plan_site(site, open_books(site, as_of), as_of, code, kept_of(kept))[0]


def kept_of(before: Plan | None) -> dict[str, Kept]:
    bundles = before.bundles if before else ()
    return {each.name: Kept(each.key, each.files) for each in bundles if each.key}


def planned_again(before: Plan, site: Site, as_of: dt.date = TODAY) -> set[str]:
    """The bundles that are planned where those of an earlier plan are known."""
    known = {each.name: each.files for each in before.bundles}
    after = plan(site, before, as_of)
    return {_short(each.name) for each in after.bundles if each.files is not known.get(each.name)}


def _short(name: str) -> str:
    return name.removeprefix("content/ambassadors/").removesuffix(".md")


def bio(text: str) -> Document:
    return Document((f"<p>{text}</p>",))


def test_where_nothing_has_changed_only_the_site_itself_is_planned() -> None:
    assert {"site"} == planned_again(plan(a_site()), a_site())


def test_nothing_is_kept_of_nothing() -> None:
    everything = {"site", "lists", "today", ANN, BEA, CYD}
    assert everything == planned_again(Plan(plan(a_site()).frame, ()), a_site())


def test_a_changed_bio_touches_one_bundle() -> None:
    before = plan(a_site(make_person(BEA, bio=bio("Old"))))
    assert {"site", BEA} == planned_again(before, a_site(make_person(BEA, bio=bio("New"))))


def test_a_new_name_touches_whoever_worked_with_them_and_the_lists() -> None:
    renamed = make_person(BEA, name="Beate")
    assert {"site", "lists", "today", ANN, BEA} == planned_again(plan(a_site()), a_site(renamed))


def test_a_new_photo_touches_whoever_worked_with_them_and_the_lists() -> None:
    shown = make_person(BEA, photo="bea.png")
    before = plan(a_site(shown))
    after = a_site(shown, photos=["bea.png"])
    assert {"site", "lists", "today", ANN, BEA} == planned_again(before, after)


def test_a_company_touches_the_person_and_the_lists() -> None:
    hired = make_person(BEA, company="Example")
    assert {"site", "lists", "today", BEA} == planned_again(plan(a_site()), a_site(hired))


def test_other_joint_work_touches_all_who_did_it() -> None:
    retold = make_person(ANN, contributions=(replace(JOINT, title="Another title"),))
    assert {"site", "lists", "today", ANN, BEA} == planned_again(plan(a_site()), a_site(retold))


def test_a_work_of_a_companion_alone_touches_whom_they_work_with() -> None:
    more = make_person(ANN, contributions=(JOINT, make_entry("2026-04-01")))
    assert {"site", "lists", "today", ANN, BEA} == planned_again(plan(a_site()), a_site(more))


@pytest.mark.parametrize("off", [(), ("api",)])
def test_a_day_that_passes_touches_only_what_counts_days(off: tuple[str, ...]) -> None:
    site = a_site(off=off)
    assert {"site", "today"} == planned_again(plan(site), site, day("2026-06-02"))


@pytest.mark.parametrize("part", ["code", "settings", "outputs", "policy"])
def test_what_surrounds_every_page_touches_everything(part: str) -> None:
    site, before = a_site(), plan(a_site(), code="earlier" if part == "code" else "code")
    changes = {
        "code": site,
        "settings": replace(site, settings=replace(site.settings, title="Another")),
        "outputs": replace(site, outputs=frozenset({"vcards"})),
        "policy": replace(site, policy=replace(site.policy, name="Another")),
    }
    assert {"site", "lists", "today", ANN, BEA, CYD} == planned_again(before, changes[part])


def test_a_picture_that_a_bio_shows_is_a_part_of_its_bundle() -> None:
    picture = Reference("/static/photos/stage.png", 1)
    site = a_site(make_person(BEA, bio=Document(("<p>", picture))), photos=["stage.png"])
    repainted = replace(site, assets=tuple(replace(each, digest="new") for each in site.assets))
    assert {"site", BEA} == planned_again(plan(site), repainted)


def test_whoever_is_gone_has_no_bundle() -> None:
    site = a_site()
    alone = replace(site, ambassadors=[who for who in site.ambassadors if who.slug == CYD])
    names = [_short(each.name) for each in plan(alone, plan(site)).bundles]
    assert ["site", "lists", "today", CYD] == names


@FEW
@given(directories(), AS_OF, st.data())
def test_a_plan_on_top_of_an_earlier_one_equals_one_made_anew(
    site: Site, as_of: dt.date, data: st.DataObject
) -> None:
    before = plan(site, as_of=as_of)
    site = data.draw(edited(site))
    as_of += dt.timedelta(days=data.draw(st.sampled_from((0, 1, 30, 400, -1))))
    assert plan(site, as_of=as_of).files == plan(site, before, as_of).files


@FEW
@given(directories(), AS_OF, st.data())
def test_files_with_equal_fingerprints_show_the_same(
    site: Site, as_of: dt.date, data: st.DataObject
) -> None:
    before, after = plan(site, as_of=as_of), plan(data.draw(edited(site)), as_of=as_of)
    shown = {output.address: output for output in before.outputs}
    for output in after.outputs:
        earlier = shown.get(output.address)
        if earlier and earlier.fingerprint == output.fingerprint:
            assert earlier.view == output.view, output.address


@FEW
@given(st.data())
def test_outputs_are_given_as_they_are_asked_for(data: st.DataObject) -> None:
    site = a_site()
    whole = plan(site)
    kept = plan(site, whole)
    files = data.draw(st.sets(st.sampled_from(sorted(whole.files)), max_size=9))
    expected = [each for each in whole.outputs if file_of(each.address) in files]
    found = sorted(kept.outputs_of(files), key=lambda output: output.address)
    assert files == {file_of(each.address) for each in found}
    assert [_facts(each) for each in expected] == [_facts(each) for each in found]


def _facts(output: Output) -> tuple[object, ...]:
    return output.address, output.fingerprint, output.source, output.view


def test_bundles_of_which_nothing_is_asked_for_are_not_planned() -> None:
    def refuse() -> NoReturn:
        raise AssertionError

    frame, asked = plan(a_site()).frame, Output("/b/", refuse, "2", "b")
    bundles = (
        Bundle("a", "", {"a/index.html": "1"}, 1, refuse),
        Bundle("b", "", {"b/index.html": "2", "c.txt": "3"}, 2, lambda: [asked]),
    )
    whole = Plan(frame, bundles)
    assert (asked,) == whole.outputs_of(["b/index.html", "nowhere.txt"])
    assert () == whole.outputs_of([])
    assert {"a/index.html": "1", "b/index.html": "2", "c.txt": "3"} == whole.files


def test_two_outputs_of_one_person_that_claim_one_file_are_found() -> None:
    site = a_site(make_person(BEA, aliases=("Bea",)), off=("badges",))
    _, problems = plan_site(site, open_books(site, TODAY), TODAY, "code")
    taken = [each for each in problems if each.code.name == "address-taken"]
    assert all(each.is_error for each in taken)
    assert "/ambassadors/bea/" in {each.message.split(" at ")[-1].rstrip(".") for each in taken}


def test_two_people_who_claim_one_file_are_found_also_where_both_are_known() -> None:
    taken = a_site(make_person(BEA, aliases=("cyd",)))
    apart = a_site()
    kept = kept_of(plan(apart)) | kept_of(plan(taken))
    books = open_books(taken, TODAY)
    found = {each.message for each in plan_site(taken, books, TODAY, "code", kept)[1]}
    assert found == {each.message for each in plan_site(taken, books, TODAY, "code")[1]} != set()
