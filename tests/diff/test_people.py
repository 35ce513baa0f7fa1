"""People are followed through their renames, and entries through their corrections."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.ambassador import Ambassador, Contribution
from site_builder.reports.diff.changes import Likeness, PersonChange
from site_builder.reports.diff.entries import compare_logs
from site_builder.reports.diff.people import compare_people
from tests.people import make_entry, make_person, make_site

URL = "https://example.org/a"
LOG = (make_entry("2025-03-03", title="One", url=URL), make_entry("2025-04-04", title="Two"))


def entry(title: str, url: str | None = None, date: str = "2025-03-03") -> Contribution:
    return make_entry(date, title=title, url=url)


def only_change(before: Ambassador, after: Ambassador) -> PersonChange:
    (change,) = compare_people(make_site([before]), make_site([after]))
    return change


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [
        (make_person("old", github_id=7), make_person("new", github_id=7), Likeness.GITHUB_ID),
        (make_person("old"), make_person("new", aliases=("old",)), Likeness.ALIAS),
        (make_person("old", aliases=("new",)), make_person("new"), Likeness.ALIAS),
        (
            make_person("old", name="Ann", contributions=LOG),
            make_person("new", name="Ann", contributions=LOG),
            Likeness.LIKENESS,
        ),
    ],
)
def test_a_renamed_person_is_followed(
    before: Ambassador, after: Ambassador, sign: Likeness
) -> None:
    change = only_change(before, after)
    assert (sign, "old", "new") == (
        change.renamed_by,
        change.before and change.before.slug,
        change.after and change.after.slug,
    )


def test_the_number_of_the_account_says_more_than_an_alias() -> None:
    before = make_site([make_person("ann", github_id=1), make_person("bea", github_id=2)])
    after = make_site([make_person("cleo", github_id=2, aliases=("ann",))])
    changes = compare_people(before, after)
    assert [("ann", None), ("bea", "cleo")] == [
        (each.before and each.before.slug, each.after and each.after.slug) for each in changes
    ]


def test_two_newcomers_of_one_day_are_not_taken_for_those_who_left() -> None:
    before = make_site([make_person("old", name="Ann"), make_person("older", name="Bea")])
    after = make_site([make_person("new", name="Cleo")])
    assert 3 == len(compare_people(before, after))


def test_a_profile_with_errors_is_neither_added_nor_removed() -> None:
    person = make_person("ann")
    site, without = make_site([person]), make_site([], unread=frozenset({person.path}))
    assert () == compare_people(site, without)
    assert () == compare_people(without, site)


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        (entry("One", URL), entry("One!", URL), ["title"]),
        (entry("One", URL), entry("One", URL, "2025-04-03"), ["date"]),
        (entry("One", URL), entry("one", f"{URL}/b"), ["title", "url"]),
        (entry("Oen"), entry("One"), ["title"]),
    ],
)
def test_a_corrected_entry_is_the_same_entry(
    before: Contribution, after: Contribution, fields: list[str]
) -> None:
    (change,) = compare_logs([before], [after])
    assert fields == [field.field for field in change.fields]


def test_another_title_at_another_address_is_another_entry() -> None:
    one = make_entry("2025-03-03", title="One", url=URL)
    other = make_entry("2025-03-03", title="Other", url=f"{URL}/b")
    changes = compare_logs([one], [other])
    assert [(None, other), (one, None)] == [(each.before, each.after) for each in changes]


ENTRIES = st.builds(
    make_entry,
    st.sampled_from(["2025-03-03", "2025-04-04", "2025-05"]),
    st.sampled_from(["article", "talk"]),
    st.sampled_from(["One", "Two", "Three"]),
    url=st.sampled_from([None, URL, f"{URL}/b", f"{URL}?utm_source=x"]),
    event=st.sampled_from([None, "EventConf"]),
)
LOGS = st.lists(ENTRIES, max_size=6)


@settings(max_examples=60)
@given(before=LOGS, after=LOGS)
def test_every_entry_is_accounted_for_once(
    before: list[Contribution], after: list[Contribution]
) -> None:
    changes = compare_logs(before, after)
    gone = [each.before for each in changes if each.before]
    come = [each.after for each in changes if each.after]
    unchanged_before, unchanged_after = list(before), list(after)
    for entry in gone:
        unchanged_before.remove(entry)
    for entry in come:
        unchanged_after.remove(entry)
    assert sorted(map(repr, unchanged_before)) == sorted(map(repr, unchanged_after))


@settings(max_examples=30)
@given(log=LOGS, order=st.randoms(use_true_random=False))
def test_only_another_order_is_no_difference(log: list[Contribution], order: Random) -> None:
    shuffled = list(log)
    order.shuffle(shuffled)
    assert () == compare_logs(log, shuffled)
