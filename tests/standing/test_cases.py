import pytest

from site_builder.standing import assess_site
from tests.people import make_site
from tests.standing.case_files import Case, read_cases, told

CASES = read_cases()


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_the_worked_example_holds(case: Case) -> None:
    site = make_site([case.who], case.policy)
    answer = told(assess_site(site, case.as_of)[case.who.slug])

    assert case.expected == {name: answer[name] for name in case.expected}
