"""Whole published sites: the sample, and the lists of the AsyncAPI community where they are."""

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.authoring.imports import ListFiles, import_lists
from site_builder.content.schema.site import OutputsForm
from site_builder.importers.asyncapi.lists import Choices
from site_builder.pipeline import BuildOptions, build_site
from tests.render.browser import served

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "data" / "asyncapi"
AS_OF = dt.date(2026, 11, 22)
LOOKED_AT = {
    *("api", "calendars", "certificates", "contributions", "embeds", "facets", "feeds", "vcards"),
}
OFF = sorted(set(OutputsForm.model_fields) - LOOKED_AT)
OUTPUTS = "\noutputs:\n" + "".join(f"  {name}: false\n" for name in OFF)
IMPORTED = (
    "site:\n  title: Imported\n  url: https://example.org/people/\nprogram:\n  name: Sample\n"
)


@dataclass(frozen=True)
class Home:
    """A site that is served: its address without a last slash, and its folder."""

    address: str
    folder: Path


def publish(folder: Path, base_url: str | None = None) -> Path:
    """Where the site in ``folder`` is published to."""
    out = folder / "out"
    report = build_site(BuildOptions(folder, out, AS_OF, base_url=base_url, jobs=1))
    assert report.published, report.problems
    return out


def write_sample(folder: Path) -> None:
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "static" / "photos", folder / "static" / "photos")
    settings = (ROOT / "site.yaml").read_text(encoding="utf-8")
    assert "\noutputs:" not in settings
    (folder / "site.yaml").write_text(settings + OUTPUTS, encoding="utf-8")


def write_imported(folder: Path) -> None:
    if not REAL.is_dir():
        pytest.skip("the real lists are not at ../shared/data/asyncapi")
    (folder / "site.yaml").write_text(IMPORTED + OUTPUTS, encoding="utf-8")
    names = ("AMBASSADORS_MEMBERS.yaml", "tenures.csv", "Emeritus.yaml")
    choices = Choices(renamed=[("alequetzalli", "quetzalliwrites")])
    import_lists(folder, ListFiles(*(REAL / name for name in names)), choices)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """The sample, served at the address of which it speaks."""
    folder = tmp_path_factory.mktemp("sample")
    write_sample(folder)
    (folder / "out").mkdir()
    with served(folder / "out") as address:
        yield Home(address, publish(folder, f"{address}/"))


@pytest.fixture(scope="session")
def sample(home: Home) -> Path:
    return home.folder


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("imported")
    write_imported(folder)
    return publish(folder)


@pytest.fixture(params=["sample", "imported"])
def site(request: pytest.FixtureRequest) -> Path:
    """The folder of one published site."""
    found: Path = request.getfixturevalue(request.param)
    return found
