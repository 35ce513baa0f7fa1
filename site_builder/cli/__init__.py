"""The command line: parse options, call one function, print one value, return one code."""

import sys
from collections.abc import Sequence

from site_builder.cli.endings import ending
from site_builder.cli.parser import make_parser
from site_builder.cli.streams import prepare_streams


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (see ``site_builder.cli.endings``).

    ``arguments`` are the words after the program's name; None takes them from the process.
    """
    prepare_streams()
    words = sys.argv[1:] if arguments is None else list(arguments)
    return ending(lambda: _run(words), words)


def _run(words: Sequence[str]) -> int:
    options = make_parser().parse_args(words)
    code: int = options.run(options)
    return code
