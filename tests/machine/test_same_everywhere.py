"""The same bytes on another machine: time zone, locale and order of hashing play no part."""

import os
import subprocess
import sys
from pathlib import Path

from site_builder.config import MANIFEST
from tests.machine.conftest import AS_OF, Home, write_sample

FOREIGN = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"}


def files_of(folder: Path) -> dict[str, bytes]:
    """What visitors can ask for: the manifest is the builder's own."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_build_elsewhere_gives_the_same_files(home: Home, tmp_path: Path) -> None:
    write_sample(tmp_path)
    options = ["--as-of", AS_OF.isoformat(), "--base-url", f"{home.address}/", "--out", "out"]
    subprocess.run(
        [sys.executable, "-m", "site_builder", "build", *options],
        cwd=tmp_path,
        env={**os.environ, **FOREIGN},
        check=True,
        capture_output=True,
        timeout=300,
    )
    ours, theirs = files_of(home.folder), files_of(tmp_path / "out")
    assert [] == [name for name in ours if ours[name] != theirs.get(name)]
    assert set(ours) == set(theirs)
