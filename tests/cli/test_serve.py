"""``serve``, from its first word to Ctrl-C."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

REPOSITORY = Path(__file__).parents[2]


@contextmanager
def serving(site: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", "serve", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=site,
        env={"PYTHONPATH": str(REPOSITORY), "PATH": "", "SOURCE_DATE_EPOCH": "1795305600"},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_site_is_served_until_it_is_told_to_end(
    sent: signal.Signals, code: int, site: Path
) -> None:
    with serving(site, "--port", "0") as process:
        assert process.stdout is not None
        said = re.search(r"http://127\.0\.0\.1:\d+/sample/", _line_with("http", process))
        assert said is not None
        with urlopen(f"{said[0]}ambassadors/sample-ann/", timeout=10) as page:
            assert "Ann Sample" in page.read().decode()
        process.send_signal(sent)
        _, errors = process.communicate(timeout=20)
        assert (code, "") == (process.returncode, errors)
    assert not (site / "_site").exists()


def _line_with(word: str, process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return next((line for line in process.stdout if word in line), "")
