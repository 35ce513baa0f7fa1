"""The lists of the AsyncAPI community, where they are at hand."""

from pathlib import Path

import pytest

from site_builder.importers.asyncapi.lists import AsyncapiLists, Choices, Import, import_asyncapi
from site_builder.importers.source import Source
from site_builder.model.policy import Kind, Policy
from tests.importers.lists_read import POLICY

REAL = Path(__file__).parents[3] / "shared" / "data" / "asyncapi"

pytestmark = pytest.mark.skipif(
    not REAL.is_dir(), reason="the real lists are not at ../shared/data/asyncapi"
)


@pytest.fixture(scope="module")
def found() -> Import:
    members, tenures, emeritus = (
        Source(name, (REAL / name).read_text(encoding="utf-8"))
        for name in ("AMBASSADORS_MEMBERS.yaml", "tenures.csv", "Emeritus.yaml")
    )
    policy = Policy(
        "AsyncAPI", (*POLICY.kinds, Kind("initiative", "", "", "", ("initiative_driver",)))
    )
    choices = Choices(renamed=[("alequetzalli", "quetzalliwrites")])
    return import_asyncapi(AsyncapiLists(members, tenures, emeritus), policy, choices)


def test_nine_people_and_their_sixty_three_contributions_come_over(found: Import) -> None:
    assert 9 == sum(1 for draft in found.drafts if draft.ended_on is None)
    assert 63 == sum(len(draft.contributions) for draft in found.drafts)


def test_seven_former_ambassadors_are_honoured(found: Import) -> None:
    assert 7 == sum(1 for draft in found.drafts if draft.ended_on)


def test_everybody_has_a_day_of_acceptance(found: Import) -> None:
    assert [] == [draft.slug for draft in found.drafts if draft.accepted_on is None]


def test_the_known_oddities_are_told(found: Import) -> None:
    told = dict.fromkeys(("month", "no-link", "same-link", "neither-list", "both-lists"), 0)
    for problem in found.problems:
        code = problem.code.name.removeprefix("import-")
        if code in told:
            told[code] += 1
    assert {"month": 2, "no-link": 11, "same-link": 1, "neither-list": 0, "both-lists": 0} == told
