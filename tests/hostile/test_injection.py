"""Whatever a stranger writes, the published files have the shape of plain ones, and no danger.

``--whole`` puts every payload into every field; without it, each stands in some of the fields.
"""

import datetime as dt
from pathlib import Path

from site_builder.pipeline import BuildOptions, build_site
from tests.hostile import sites
from tests.hostile.outputs import dangers, shape_of
from tests.hostile.payloads import PAYLOADS

AS_OF = dt.date(2026, 11, 22)
PLAIN_SETTINGS = sites.settings("Plain")


def build(root: Path) -> Path:
    """Publish what is left of a site when the files that planning refuses are taken out of it."""
    options = BuildOptions(root, root / "_site", AS_OF)
    for path in {problem.path for problem in build_site(options).problems if problem.is_error}:
        (root / path).unlink()
    report = build_site(options)
    assert report.published, [str(problem) for problem in report.problems if problem.is_error][:5]
    return root / "_site"


def test_the_corpus_is_large() -> None:
    assert 500 <= len(PAYLOADS)
    assert len(set(PAYLOADS)) == len(PAYLOADS)


def test_hostile_texts_leave_every_file_in_the_shape_of_a_plain_one(
    tmp_path: Path, *, whole: bool
) -> None:
    size = 1 if whole else 12
    offered = list(sites.sources(PAYLOADS, size))
    accepted = sites.write_site(tmp_path / "hostile", PLAIN_SETTINGS, offered)
    assert accepted > len(offered) * 0.6
    hostile = build(tmp_path / "hostile")
    assert [] == dangers(hostile)
    files = (*sites.sources(sites.PLAIN, 2), sites.plain_page())
    sites.write_site(tmp_path / "plain", PLAIN_SETTINGS, files)
    assert set() == shape_of(hostile) - shape_of(build(tmp_path / "plain"))
