"""The program as a process, which ends at once: what it said is said, and its code is its code."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.cli.conftest import break_profile

PROGRAM = [sys.executable, "-m", "site_builder"]
REPOSITORY = Path(__file__).parents[2]
ENVIRONMENT = {"PYTHONPATH": str(REPOSITORY), "SOURCE_DATE_EPOCH": "1795305600"}  # 2026-11-22
PIPE = 65_536
"""Bytes that a pipe takes before whoever writes has to wait."""
needs_full_disk = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="/dev/full is what a full disk is tried with"
)


def start(*words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, *words], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.fixture
def talkative(site: Path) -> Path:
    """A site about which there is more to say than a pipe takes at once."""
    lines = [f"  - {{date: 2026-03-01, kind: talk, title: Talk {n}}}" for n in range(500)]
    profile = site / "content" / "ambassadors" / "sample-ann.md"
    text = profile.read_text()
    added = "contributions:\n" + "\n".join(lines)
    profile.write_text(text.replace("contributions:", added, 1))
    break_profile(site)
    return site


@pytest.mark.usefixtures("talkative")
@pytest.mark.parametrize("form", ["json", "text"])
def test_all_that_is_said_goes_through_a_pipe(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    process = start("check", "--format", form)
    output, said = process.communicate()
    assert process.returncode == main(["check", "--format", form]) == 1
    assert len(output) + len(said) > PIPE
    assert (output.decode(), said.decode()) == tuple(capsys.readouterr())


@pytest.mark.usefixtures("talkative")
def test_a_reader_may_take_its_time() -> None:
    process = start("check", "--format", "json")
    assert process.stdout
    first = process.stdout.read(1)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=0.5)  # it waits for the reader
    assert json.loads(first + process.stdout.read())
    process.communicate()
    assert 1 == process.returncode


@pytest.mark.usefixtures("talkative")
def test_a_reader_that_goes_amid_the_output_is_no_fault() -> None:
    process = start("check", "--format", "json")
    assert process.stdout
    assert process.stdout.read(10)
    process.stdout.close()
    assert process.stderr
    assert b"" == process.stderr.read()
    process.stderr.close()
    assert 141 == process.wait()


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("words", "code"),
    [(["--help"], 0), (["check"], 0), (["build"], 0), (["explain", "nobody"], 1), (["biuld"], 2)],
)
def test_a_process_ends_with_the_code_of_its_command(words: list[str], code: int) -> None:
    process = start(*words)
    process.communicate()
    assert code == process.returncode


def test_a_reader_of_the_help_that_has_gone_is_no_fault() -> None:
    process = start("--help")
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    assert b"" == process.stderr.read()
    process.stderr.close()
    assert 141 == process.wait()


@needs_full_disk
@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["check", "--help"], ["check"]])
def test_what_a_full_disk_does_not_take_is_told(words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, *words], env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert b"site-builder: The machine refused: No space left on device\n" == done.stderr
    assert 3 == done.returncode


@pytest.mark.usefixtures("site")
def test_what_was_published_is_whole_when_the_process_has_ended() -> None:
    process = start("build")
    process.communicate()
    assert main(["build"]) == process.returncode == 0
    assert Path("_site/index.html").read_text().rstrip().endswith("</html>")
    assert [] == list(Path().glob("*.lock"))
