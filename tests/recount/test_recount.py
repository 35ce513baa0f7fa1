"""Counting again from the YAML, by other code, comes to what was published.

``--whole`` counts more programs on more days. Where the lists of a real program are at
``../shared/data``, they are imported and counted too.
"""

import datetime as dt
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.pipeline import BuildOptions, build_site
from site_builder.pipeline.checking import check_content
from tests.recount.histories import AS_OF, write_program

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared/data/asyncapi"
DAYS = [AS_OF, dt.date(2024, 2, 29), dt.date(2027, 3, 15)]
Differences = Callable[[Path, Path, dt.date], Iterator[str]]


@pytest.fixture(scope="module")
def differences() -> Differences:
    spec = importlib.util.spec_from_file_location("recount", ROOT / "scripts/recount.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    found: Differences = script.differences
    return found


def publish(root: Path, out: Path, as_of: dt.date) -> None:
    report = build_site(BuildOptions(root, out, as_of))
    assert report.published, [str(problem) for problem in report.problems if problem.is_error][:9]


def drop_refused(root: Path, as_of: dt.date) -> None:
    """Take out what the rules refuse, until nothing is: an invented history may be impossible."""
    while refused := {each.path for each in check_content(root, as_of) if each.is_error}:
        for path in refused:
            (root / path).unlink()


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_the_sample_is_counted_right(
    differences: Differences, tmp_path: Path, as_of: dt.date
) -> None:
    publish(ROOT, tmp_path / "out", as_of)
    assert [] == list(differences(ROOT, tmp_path / "out", as_of))


def test_invented_histories_are_counted_right(
    differences: Differences, tmp_path: Path, *, whole: bool
) -> None:
    for seed in range(20 if whole else 2):
        root = tmp_path / f"{seed}"
        write_program(root, 80, seed)
        drop_refused(root, AS_OF)
        assert len(list((root / "content/ambassadors").iterdir())) > 50
        for as_of in (
            AS_OF,
            *((AS_OF - dt.timedelta(days=200 * n) for n in (1, 4)) if whole else ()),
        ):
            publish(root, root / "out", as_of)
            assert [] == list(differences(root, root / "out", as_of)), seed


@pytest.mark.skipif(not REAL.is_dir(), reason="the real lists are not at ../shared/data/asyncapi")
def test_an_imported_program_is_counted_right(differences: Differences, tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text(
        "site: {title: A, url: https://example.org/}\nprogram: {name: B}\n"
    )
    lists = [str(REAL / "AMBASSADORS_MEMBERS.yaml"), "--tenures", str(REAL / "tenures.csv")]
    words = ["import", "asyncapi", *lists, "--emeritus", str(REAL / "Emeritus.yaml"), "--add-kinds"]
    aliases = ["--alias", "alequetzalli=quetzalliwrites"]
    subprocess.run(
        [sys.executable, "-m", "site_builder", *words, *aliases],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    publish(tmp_path, tmp_path / "out", AS_OF)
    assert [] == list(differences(tmp_path, tmp_path / "out", AS_OF))
