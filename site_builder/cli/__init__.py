"""The command line: parse options, call one function, print one value, return one code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from site_builder.cli.endings import ending
from site_builder.cli.parser import make_parser
from site_builder.cli.streams import prepare_streams
from site_builder.collector import end_soon


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (see ``site_builder.cli.endings``).

    ``arguments`` are the words after the program's name; None takes them from the process.
    """
    prepare_streams()
    words = sys.argv[1:] if arguments is None else list(arguments)
    return ending(lambda: _run(words), words)


def run() -> NoReturn:
    """Run one command as a process of its own, and end it.

    What was made is not taken apart first, neither now and then nor at the end: at 10,000 people
    that would be a tenth of a build after an edit. Only ``serve`` lives long enough to need it.
    """
    end_soon()
    code = main()
    with suppress(OSError, ValueError):  # nobody reads any more
        sys.stdout.flush()
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(code)


def _run(words: Sequence[str]) -> int:
    options = make_parser().parse_args(words)
    code: int = options.run(options)
    return code
