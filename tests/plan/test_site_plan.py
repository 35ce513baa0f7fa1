import datetime as dt

import pytest

from site_builder.model.document import Document, Reference
from site_builder.model.site import Site
from site_builder.plan import plan_site
from site_builder.problems import Problem
from tests.books import open_books
from tests.factories import a_contribution, a_policy, an_ambassador, some_settings

AS_OF = dt.date(2025, 12, 1)


def problems_of(site: Site) -> tuple[Problem, ...]:
    return plan_site(site, open_books(site, AS_OF), AS_OF, "code")[1]


@pytest.mark.parametrize("target", ["broken.md", "broken.md#part", "../pages/guide/lost.md"])
def test_a_link_to_a_file_with_errors_of_its_own_is_no_second_error(target: str) -> None:
    bio = Document((Reference(target, 6),))
    unread = frozenset({"content/ambassadors/broken.md", "content/pages/guide/lost.md"})
    people = (an_ambassador(bio=bio),)
    assert () == problems_of(Site(some_settings(), a_policy(), people, unread=unread))
    assert ["dead-link"] == [
        problem.code.name for problem in problems_of(Site(some_settings(), a_policy(), people))
    ]


def test_the_front_page_counts_joint_work_once_and_that_of_former_ambassadors_not() -> None:
    together = a_contribution("2025-03-14", others=("sample-two",))
    people = (
        an_ambassador("sample-one", contributions=(together, a_contribution("2025-04-01"))),
        an_ambassador("sample-two"),
        an_ambassador(
            "sample-zed",
            ended_on=dt.date(2025, 6, 1),
            contributions=(a_contribution("2025-02-01"),),
        ),
    )
    site = Site(some_settings(), a_policy(), people)
    plan, _ = plan_site(site, open_books(site, AS_OF), AS_OF, "code")
    (front,) = [output.view for output in plan.outputs if output.address == "/"]
    assert (2, 2) == (front.figures.people, front.figures.contributions)  # type: ignore[union-attr]


def test_a_handle_may_end_in_any_word() -> None:
    people = (an_ambassador("sample"), an_ambassador("sample-ring"), an_ambassador("ring"))
    assert () == problems_of(Site(some_settings(), a_policy(), people))


def test_two_that_share_an_address_are_told_to_rename_one() -> None:
    people = (an_ambassador("sample"), an_ambassador("another", aliases=("sample",)))
    problems = problems_of(Site(some_settings(), a_policy(), people))
    assert {"Rename one of them, or take the address out of its aliases."} == {
        problem.hint for problem in problems
    }
