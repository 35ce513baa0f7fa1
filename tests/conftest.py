"""What all tests share: ``--bless`` writes expected files anew, to be read before a commit."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says how busy the machine is; timings are no tests. CI tries the same
# examples each time: what chance finds is found, and mended, by whoever runs the tests at home.
settings.register_profile(
    "house",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get("CI") == "true",
)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="write expected files anew")
    parser.addoption("--whole", action="store_true", help="run the proofs at their full size")


@pytest.fixture
def blessed(request: pytest.FixtureRequest) -> "Blessed":
    return Blessed(write=bool(request.config.getoption("--bless")))


class Blessed:
    """Expected files: read to compare with, or written from what the program does now."""

    def __init__(self, *, write: bool) -> None:
        self._write = write

    def read(self, path: Path, actual: str) -> str:
        """What ``path`` expects; with ``--bless`` it expects ``actual`` from now on."""
        if self._write:
            path.write_bytes(actual.encode())
        return path.read_bytes().decode()  # line ends as they are


@pytest.fixture
def whole(request: pytest.FixtureRequest) -> bool:
    """Whether proofs run at their full size, which takes minutes."""
    return bool(request.config.getoption("--whole"))
