"""What a person at a terminal sees."""

import io
import os
from pathlib import Path

import pytest

from site_builder.cli.screen import line_reader, print_problems
from site_builder.problems import Problem, error

PROBLEM = Problem(error("some-code", "Something."), "wrong", "a.md", line=2, column=3)


class Terminal(io.StringIO):
    """A stream with a person in front of it."""

    def isatty(self) -> bool:
        return True


def shown_on(stream: io.StringIO, root: Path) -> str:
    print_problems([PROBLEM], root, stream)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def colours_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_a_terminal_gets_colours(tmp_path: Path) -> None:
    assert "\x1b[1;31msome-code\x1b[0m" in shown_on(Terminal(), tmp_path)


def test_anything_else_gets_none(tmp_path: Path) -> None:
    assert "\x1b" not in shown_on(io.StringIO(), tmp_path)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colours_gets_none(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert "\x1b" not in shown_on(Terminal(), tmp_path)


def test_the_line_is_read_from_the_file_wherever_the_command_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.md").write_bytes(b"\xef\xbb\xbfone\r\n  two\r\n")
    expected = "a.md:2:3: some-code wrong\n    2 |   two\n      |   ^\n"
    monkeypatch.chdir(site)
    assert expected == shown_on(io.StringIO(), site)
    monkeypatch.chdir(tmp_path)
    assert f"site/{expected}" == shown_on(io.StringIO(), site)


def test_links_pipes_giants_and_gaps_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret\n")
    (tmp_path / "link.md").symlink_to(tmp_path / "secret")
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "giant.md").write_bytes(b"x" * (2**20 + 1))
    (tmp_path / "short.md").write_text("only")
    read_line = line_reader(tmp_path)
    for name in ("link.md", "pipe.md", "giant.md", "missing.md", ".", "nul\0.md"):
        assert not read_line(name, 1)
    assert "only" == read_line("short.md", 1)
    assert read_line("short.md", 2) is None


def test_bytes_that_are_no_text_are_shown_as_such(tmp_path: Path) -> None:
    (tmp_path / "latin.md").write_bytes(b"caf\xe9\n")
    assert "caf\ufffd" == line_reader(tmp_path)("latin.md", 1)
