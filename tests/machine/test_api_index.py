"""The page about the API: its examples run as they stand there."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

PROGRAMS = {
    "Shell": ("sh", "-c"),
    "Python": (sys.executable, "-c"),
    "JavaScript": ("node", "--input-type=module", "--eval"),
}
NEEDED = {"Shell": ("curl", "jq"), "Python": (), "JavaScript": ("node",)}


@pytest.fixture(scope="module")
def page(sample: Path) -> BeautifulSoup:
    return BeautifulSoup((sample / "api/index.html").read_bytes(), "html.parser")


@pytest.mark.parametrize(
    ("language", "prints"),
    [
        ("Shell", "Rosa Ibarra Xicoténcatl"),
        ("Python", "2027-06-10 Millrace booth at Grid Talks by sample-kwame-boateng"),
        ("JavaScript", "Arjun Menon: "),
    ],
)
def test_every_example_prints_what_it_says(page: BeautifulSoup, language: str, prints: str) -> None:
    if missing := [name for name in NEEDED[language] if shutil.which(name) is None]:
        pytest.skip(f"there is no {missing[0]} here")
    code = page.find("pre", attrs={"aria-label": language})
    assert code is not None
    done = subprocess.run(
        [*PROGRAMS[language], code.text], capture_output=True, check=True, timeout=60
    )
    assert prints in done.stdout.decode()


def test_every_example_is_run(page: BeautifulSoup) -> None:
    shown = [
        str(code.parent["aria-label"])
        for code in page.find_all("code", class_="example")
        if code.parent
    ]
    assert list(PROGRAMS) == shown


def test_everything_that_the_page_names_is_there(page: BeautifulSoup, sample: Path) -> None:
    targets = [str(link["href"]) for link in page.select("main a")]
    assert 10 < len(targets)
    assert [] == [target for target in targets if not (sample / target.lstrip("/")).is_file()]
