"""What CI installs is pinned: every dependency, with a hash, at a version that is allowed."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements/ci.txt").read_text(encoding="utf-8")
PINS = dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", LOCK, re.MULTILINE))
WANTED = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["dependency-groups"]["test"],
    *PROJECT["dependency-groups"]["lint"],
]


@pytest.mark.parametrize("text", WANTED)
def test_a_dependency_is_pinned_at_a_version_that_is_allowed(text: str) -> None:
    wanted = Requirement(text)
    assert wanted.name in PINS, "run: make lock"
    assert wanted.specifier.contains(PINS[wanted.name]), "run: make lock"


def test_every_pin_has_a_hash() -> None:
    pins = re.split(r"^(?=[a-z0-9-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert [] == [pin.split("==")[0] for pin in pins if "--hash=sha256:" not in pin]
