"""Every way out has its code, and none is a traceback."""

import errno
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.cli.endings import RefusedError, UsageError, ending
from site_builder.publish.errors import PublishFailed, PublishRefused


def raising(error: BaseException) -> Callable[[], int]:
    def run() -> int:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (UsageError("no such thing"), 2, "no such thing"),
        (RefusedError("not this"), 1, "not this"),
        (PublishRefused("not there"), 1, "not there"),
        (PublishFailed("disk full"), 3, "disk full"),
        (KeyboardInterrupt(), 130, "Interrupted."),
        (
            OSError(errno.ENOSPC, "No space left on device", "/out/a.html"),
            3,
            "The machine refused: No space left on device: /out/a.html",
        ),
    ],
)
def test_an_expected_end_is_one_line_and_its_code(
    error: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code == ending(raising(error), [])
    assert ("", f"site-builder: {words}\n") == tuple(capsys.readouterr())


def test_the_commands_own_code_is_kept() -> None:
    assert 1 == ending(lambda: 1, [])
    assert 2 == ending(raising(SystemExit(2)), [])
    assert 0 == ending(raising(SystemExit(None)), [])


def test_a_fault_leaves_a_report_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        assert 3 == ending(raising(ZeroDivisionError("by nought")), ["build", "--strict"])
    (report,) = tmp_path.glob("site-builder-fault-*.txt")
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert str(report) in said
    assert "attach it to a new issue" in said
    text = report.read_text()
    assert "Command: site-builder build --strict\n" in text
    assert "ZeroDivisionError: by nought" in text
    assert "\npydantic " in text


def test_a_message_of_content_is_never_printed_raw(capsys: pytest.CaptureFixture[str]) -> None:
    ending(raising(UsageError("no file '\x1b[2J'")), [])
    assert "<U+001B>[2J" in capsys.readouterr().err


def test_a_request_to_end_unwinds_the_run() -> None:
    unwound = []

    def run() -> int:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        finally:
            unwound.append(True)
        return 0

    earlier = signal.getsignal(signal.SIGTERM)
    assert 143 == ending(run, [])
    assert [True] == unwound
    assert earlier == signal.getsignal(signal.SIGTERM)


def test_a_request_to_end_is_one_also_where_it_is_taken_for_ctrl_c() -> None:
    def run() -> int:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        except SystemExit:
            return 130
        return 0

    assert 143 == ending(run, [])


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("lost", ["made into another", "swallowed"])
def test_a_request_to_end_is_not_lost_with_its_exception(
    sent: signal.Signals, code: int, lost: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def run() -> int:
        try:
            os.kill(os.getpid(), sent)
        except BaseException as request:
            if lost == "swallowed":
                return 0
            raise RuntimeError("of a library") from request
        return 0

    assert code == ending(run, [])
    assert "Traceback" not in capsys.readouterr().err


def test_a_program_that_was_started_to_ignore_interrupts_ignores_them() -> None:
    def run() -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return 0

    earlier = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert 0 == ending(run, [])
    finally:
        signal.signal(signal.SIGINT, earlier)
