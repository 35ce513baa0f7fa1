"""The badges of the sample, and of the lists of the AsyncAPI community where they are."""

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from site_builder.authoring.imports import ListFiles, import_lists
from site_builder.content import load_site
from site_builder.importers.asyncapi.lists import Choices
from site_builder.plan import plan_site
from tests.badges import specification as rules
from tests.badges.drawing import parse, publish
from tests.books import open_books

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "data" / "asyncapi"
AS_OF = dt.date(2026, 11, 22)
SETTINGS = """\
site: {title: Imported, url: "https://example.org/people/", email: people@example.org}
program: {name: AsyncAPI Ambassador Program, reviews_recorded_since: 2027-01-01}
"""


def badges_of(folder: Path) -> Mapping[str, bytes]:
    loaded = load_site(folder)
    assert loaded.site is not None
    plan, _ = plan_site(loaded.site, open_books(loaded.site, AS_OF), AS_OF, "code")
    return publish(plan)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not REAL.is_dir():
        pytest.skip("the real lists are not at ../shared/data/asyncapi")
    folder = tmp_path_factory.mktemp("imported")
    (folder / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    names = ("AMBASSADORS_MEMBERS.yaml", "tenures.csv", "Emeritus.yaml")
    choices = Choices(renamed=[("alequetzalli", "quetzalliwrites")])
    import_lists(folder, ListFiles(*(REAL / name for name in names)), choices)
    return folder


@pytest.mark.parametrize("site", ["sample", "imported"])
def test_every_badge_of_a_whole_site_is_sound(site: str, request: pytest.FixtureRequest) -> None:
    files = badges_of(ROOT if site == "sample" else request.getfixturevalue("imported"))
    assertions = 0
    for address, data in files.items():
        if address.endswith(".svg"):
            root = parse(data)
            assert root.get("aria-label")
            assert "/open/" in address or len(data) < 3 * 1024
        elif address.startswith("/badges/open/") and address.count("/") > 3:
            assertions += 1
            errors = Draft202012Validator(rules.ASSERTION).iter_errors(json.loads(data))
            assert [] == [f"{address}: {error.message}" for error in errors]
    assert assertions
