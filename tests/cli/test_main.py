"""The program as a whole: its help, its mistakes, its codes."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder import __version__
from site_builder.cli import main
from site_builder.cli.command import Command
from site_builder.cli.parser import COMMANDS, make_parser

REPOSITORY = Path(__file__).parents[2]
LIBRARIES = ["PIL", "babel", "frontmatter", "jinja2", "markdown_it", "msgspec", "pydantic"]
LIBRARIES += ["pygments", "rich", "watchfiles", "yaml"]
OTHERS = ["dataclasses", "json", "pathlib", "urllib", "site_builder.pipeline"]
HEAVY = LIBRARIES + OTHERS


def test_help_names_every_command_and_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["--help"])
    shown = capsys.readouterr().out
    for command in COMMANDS:
        assert f"\n    {command.name} " in shown
    assert "130 interrupted" in shown


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_of_a_command_shows_examples_that_parse(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    for example in command.examples:
        program, *words = shlex.split(example)
        options = make_parser().parse_args(words)
        assert ("site-builder", command.run) == (program, options.run)
    assert 0 == main([command.name, "--help"])
    assert f"Examples:\n  {command.examples[0]}\n" in capsys.readouterr().out


def test_help_and_version_need_nothing_heavy() -> None:
    code = (
        "import sys; from site_builder.cli import main; main(['--help']); main(['--version']);"
        f"print('heavy:', *sorted(set({HEAVY}) & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-S", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=REPOSITORY,
    )
    assert "heavy:" == run.stdout.splitlines()[-1]


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["--version"])
    assert f"site-builder {__version__}\n" == capsys.readouterr().out


def test_without_a_command_help_is_shown_and_the_usage_was_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert 2 == main([])
    assert "commands:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["biuld"], "there is no command 'biuld'. Did you mean 'build'?"),
        (["xyzzy"], "there is no command 'xyzzy'. There is: build, "),
        (["check", "--format", "jsno"], "there is no --format 'jsno'. Did you mean 'json'?"),
        (["schema", "profil"], "there is no schema 'profil'. Did you mean 'profile'?"),
        (["import", "asyncpai", "x"], "there is no source 'asyncpai'. Did you mean 'asyncapi'?"),
        (["explain"], "the following arguments are required: HANDLE"),
        (["build", "--as-of", "soon"], "'soon' is not a day; write one as 2026-01-31"),
        (["build", "--jobs", "many"], "'many' is not a whole number from 0 to 256"),
        (["build", "--base-url", "x"], "'x' is not a site's address"),
        (["serve", "--port", "99999"], "'99999' is not a whole number from 0 to 65535"),
        (["import", "asyncapi", "x", "--alias", "a"], "'a' is not OLD=NEW"),
        (["schema", "\x1b[31m"], "there is no schema '"),
        (["schema", "page", "\x1b[31m"], "unrecognized arguments: <U+001B>[31m"),
    ],
)
def test_a_mistake_is_answered_in_two_lines(
    words: list[str], answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(words)
    output, said = capsys.readouterr()
    assert "" == output
    assert answer in said
    assert 2 == said.count("\n")
    assert "\x1b" not in said
    assert "--help" in said


def test_the_folder_of_the_site_may_stand_before_the_command_or_after(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["-C", str(tmp_path), "check"], ["check", "-C", str(tmp_path)]):
        assert 2 == main(words)
        assert f"no site.yaml in '{tmp_path}'" in capsys.readouterr().err


def test_the_program_runs_as_a_module() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "site_builder", "--version"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (0, f"site-builder {__version__}\n") == (run.returncode, run.stdout)


def test_a_reader_that_has_gone_is_no_fault() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "site_builder", "schema", "problems"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert b"" == process.stderr.read()
    process.stderr.close()
    assert 141 == process.wait(timeout=60)


def test_letters_that_a_terminal_lacks_are_spelled_by_number(site: Path) -> None:
    profile = site / "content" / "ambassadors" / "sample-ann.md"
    profile.write_text(profile.read_text().replace("Ann Sample", "Zieliński"))
    run = subprocess.run(
        [sys.executable, "-m", "site_builder", "explain", "sample-ann"],
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(REPOSITORY), "PYTHONIOENCODING": "ascii"},
    )
    assert run.stdout.startswith(rb"Zieli\u0144ski (sample-ann)")
    assert 0 == run.returncode


@pytest.mark.usefixtures("site")
def test_closed_streams_are_no_fault() -> None:
    run = subprocess.run(
        ["sh", "-c", '"$0" -m site_builder build >&- 2>&-', sys.executable],
        check=False,
        env={"PYTHONPATH": str(REPOSITORY)},
    )
    assert 0 == run.returncode
