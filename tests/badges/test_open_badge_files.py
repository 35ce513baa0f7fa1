"""Open Badges as they are published: ``--bless`` writes them anew, to be read before a commit."""

from pathlib import Path

import pytest

from site_builder.model.policy import Policy
from tests.badges.drawing import FOUR, plan_badges_site, publish
from tests.conftest import Blessed
from tests.people import make_entry, make_kinds, make_person, make_policy

EXPECTED = Path(__file__).parent / "expected"
LOG = (
    *FOUR,
    make_entry("2025-06", "talk", "With a link", url="https://example.org/a", event="SampleConf"),
    make_entry("2025-07-01", counts=False, reason="promotes a product"),
    make_entry("2025-08-01", "booth"),
)
POLICIES = {
    "usual": make_policy(),
    "short": make_policy(name="I", minimum_contributions=3),
    "long": make_policy(
        name="The Ambassadors of a Long Name, and More", kinds=make_kinds(booth={"counts": False})
    ),
    "nothing": make_policy(name=" Program"),
    "longest": make_policy(name="W" * 200),
}


@pytest.mark.parametrize("name", POLICIES)
def test_open_badges_are_published_as_expected(name: str, blessed: Blessed) -> None:
    policy: Policy = POLICIES[name]
    who = make_person(name="Ada <Sample>", contributions=LOG)
    files = publish(plan_badges_site(who, as_of="2025-10-01", policy=policy), "/badges/open/")
    written = "".join(f"# {at}\n{file.decode()}\n" for at, file in sorted(files.items()))
    assert blessed.read(EXPECTED / f"open-{name}.txt", written) == written
