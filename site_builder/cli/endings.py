"""How a run ends: every way out of the program has its code, and none is a traceback.

The codes are a promise to scripts (outputs.md, "Commands").
"""

import errno
import sys
from collections.abc import Callable, Sequence

from site_builder.signals import code_to_end_with, remembering_requests

FINE = 0
PROBLEMS = 1
"""The content has problems, or what was asked for was refused; nothing was changed."""
USAGE = 2
FAULT = 3
"""Not the content's fault: the program's own, or the machine's."""
INTERRUPTED = 130
PIPE_CLOSED = 141
"""128 plus the number of the signal, as shells have it; 143 for SIGTERM."""

_OF_THE_MACHINE = frozenset(
    {
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EFBIG,
        errno.EROFS,
        errno.EACCES,
        errno.EPERM,
        errno.EMFILE,
        errno.ENFILE,
        errno.ENOMEM,
        errno.EIO,
    }
)
"""What a full, locked or failing machine answers; any other OSError is a fault of ours."""


class UsageError(Exception):
    """The command line asks for what cannot be; the message says what to write instead."""


class RefusedError(Exception):
    """The command will not do what was asked; the message says why, and the way out."""


def ending(run: Callable[[], int], words: Sequence[str]) -> int:
    """The exit code of ``run``, whatever becomes of it; ``words`` are the command line."""
    with remembering_requests():
        code = _end_of(run, words)
        return code_to_end_with() or code


def _end_of(run: Callable[[], int], words: Sequence[str]) -> int:
    try:
        code = _code_of(run)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _said("Interrupted.", INTERRUPTED)
    except BrokenPipeError:
        return _quietly()
    except Exception as error:  # noqa: BLE001 - the outermost net: no traceback reaches a person
        if code_to_end_with():
            return _said("Interrupted.", INTERRUPTED)
        return _failed(error, words)
    else:
        return code


def _code_of(run: Callable[[], int]) -> int:
    """Help, too, is an answer that must arrive, though it leaves by an exit of its own."""
    try:
        return run()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else FINE


def _failed(error: Exception, words: Sequence[str]) -> int:
    from site_builder.publish.errors import PublishFailed, PublishRefused

    if isinstance(error, UsageError):
        return _said(str(error), USAGE)
    if isinstance(error, RefusedError | PublishRefused):
        return _said(str(error), PROBLEMS)
    if isinstance(error, PublishFailed):
        return _said(str(error), FAULT)
    if isinstance(error, OSError) and error.errno in _OF_THE_MACHINE:
        where = f": {error.filename}" if error.filename else ""
        return _said(f"The machine refused: {error.strerror}{where}", FAULT)
    from site_builder.cli.faults import report_fault

    return _said(report_fault(error, words), FAULT)


def _said(message: str, code: int) -> int:
    from site_builder.reports.printable import printable_lines

    print(f"site-builder: {printable_lines(message)}", file=sys.stderr)
    return code


def _quietly() -> int:
    """Whoever read the output has gone (``| head``): nothing more is written, not even at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED
