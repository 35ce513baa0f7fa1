"""A thousand damaged profiles: read or refused with file and line, and check agrees with build.

``--whole`` makes it ten thousand. The seeds are fixed.
"""

import datetime as dt
from pathlib import Path

from site_builder.content.profile import read_profile
from site_builder.content.surroundings import UNKNOWN
from site_builder.pipeline import BuildOptions, build_site
from site_builder.pipeline.checking import check_content
from tests.content.sites import a_site
from tests.hostile.mutations import mutated
from tests.hostile.sites import BODY

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/content/cases/profile/complete.md"
AS_OF = dt.date(2026, 11, 22)
FEW = 1_000
MANY = 10_000
BUILT = 40
"""So many of them are also checked and built as sites; with ``--whole`` ten times as many."""


def originals() -> list[str]:
    people = sorted((ROOT / "content/ambassadors").glob("*.md"))
    plain = f"---\nname: A\ngithub: sample\naccepted: 2025-01-11\n---\n{BODY}"
    return [*(path.read_text(encoding="utf-8") for path in (*people, CASES)), plain]


def handle_in(data: bytes) -> str:
    """The handle that a damaged profile still names, so that not every one fails over its file."""
    for line in data.decode(errors="replace").split("\n"):
        if line.startswith("github: "):
            return line.removeprefix("github: ").strip()
    return "sample"


def test_every_damaged_profile_is_read_or_refused_with_its_line(*, whole: bool) -> None:
    sources = originals()
    refused = with_line = read = 0
    for seed in range(MANY if whole else FEW):
        data = mutated(sources, seed)
        path = f"content/ambassadors/{handle_in(data)}.md"
        record = read_profile(path, data, UNKNOWN)
        errors = [problem for problem in record.problems if problem.is_error]
        assert (record.value is None) == bool(errors), seed
        assert {path} >= {problem.path for problem in errors}, seed
        assert all(problem.message.isprintable() for problem in record.problems), seed
        refused += bool(errors)
        with_line += bool(errors) and all(problem.line for problem in errors)
        read += not errors
    assert refused > 100
    assert read > 100
    assert with_line >= 0.9 * refused


def test_check_and_build_agree_on_damaged_profiles(tmp_path: Path, *, whole: bool) -> None:
    sources = originals()
    root = a_site(tmp_path)
    folder = root / "content/ambassadors"
    folder.mkdir(parents=True)
    for seed in range(BUILT * 10 if whole else BUILT):
        data = mutated(sources, seed)
        handle = handle_in(data)
        name = handle if handle.isascii() and handle.replace("-", "").isalnum() else "sample"
        path = folder / f"{name[:39]}.md"
        path.write_bytes(data)
        found = check_content(root, AS_OF)
        report = build_site(BuildOptions(root, tmp_path / "out", AS_OF, jobs=1))
        assert found == report.problems, seed
        assert report.published == (not any(problem.is_error for problem in found)), seed
        path.unlink()
