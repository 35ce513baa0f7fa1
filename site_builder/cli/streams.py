"""Standard output and standard error, as every command may rely on them."""

import io
import os
import sys
from typing import TextIO


def prepare_streams() -> None:
    """Make both streams take any text.

    A terminal may lack someone's script: such letters are spelled by number. And a program may
    be started with a stream closed: then what is said goes nowhere.
    """
    sys.stdout = _prepared(sys.stdout)
    sys.stderr = _prepared(sys.stderr)


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - --help needs no pathlib
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    return stream
