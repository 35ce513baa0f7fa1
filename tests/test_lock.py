"""What CI and releases are made with is pinned: every tool, with a hash, at a version allowed."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {
    name: (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    for name in ("ci", "build")
}
WANTED = [
    *(("ci", text) for text in PROJECT["project"]["dependencies"]),
    *(("ci", text) for text in PROJECT["dependency-groups"]["test"]),
    *(("ci", text) for text in PROJECT["dependency-groups"]["lint"]),
    *(("build", text) for text in PROJECT["build-system"]["requires"]),
]


def pins_of(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", LOCKS[lock], re.MULTILINE))


@pytest.mark.parametrize(("lock", "text"), WANTED)
def test_a_dependency_is_pinned_at_a_version_that_is_allowed(lock: str, text: str) -> None:
    wanted, pins = Requirement(text), pins_of(lock)
    assert wanted.name in pins, "run: make lock"
    assert wanted.specifier.contains(pins[wanted.name]), "run: make lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    pins = re.split(r"^(?=[a-z0-9-]+==)", LOCKS[lock], flags=re.MULTILINE)[1:]
    assert pins
    assert [] == [pin.split("==")[0] for pin in pins if "--hash=sha256:" not in pin]


def test_both_locks_agree_on_what_they_share() -> None:
    ci, build = pins_of("ci"), pins_of("build")
    assert [] == [name for name in ci.keys() & build.keys() if ci[name] != build[name]]
