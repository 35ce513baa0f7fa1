"""A fault of the program itself: a report file that can be sent, and one friendly line."""

import hashlib
import os
import platform
import re
import tempfile
import traceback
from collections.abc import Sequence
from importlib.metadata import distributions
from pathlib import Path

from site_builder import __version__

_USER_OF_ADDRESS = re.compile(r"(?<=://)[^/@\s]+@")
_SECRET = re.compile(r"(?i)((?:token|key|secret|password)[\w-]*[=:]\s*)\S+")


def report_fault(error: BaseException, words: Sequence[str]) -> str:
    """Write the report, and return what to tell the person at the terminal."""
    trace = "".join(traceback.format_exception(error))
    path = _write(without_secrets(_report(trace, words)), _name(trace))
    where = f"a report is in {path}" if path else f"no report could be written.\n\n{trace}"
    return (
        f"This is a fault of the program, not of your content ({type(error).__name__}): {where}\n"
        "Please attach it to a new issue of the site-builder project. Look through it first: it"
        " holds the command, versions, names of files, and perhaps a piece of your content."
    )


def without_secrets(text: str) -> str:
    """The text with users of addresses, tokens and the person's own folder taken out."""
    text = _USER_OF_ADDRESS.sub("***@", text)
    text = _SECRET.sub(r"\1***", text)
    home = str(Path.home())
    return text if home in {"/", "."} else text.replace(home, "~")


def _report(trace: str, words: Sequence[str]) -> str:
    packages = {f"{found.name} {found.version}" for found in distributions()}
    return "\n".join(
        (
            f"site-builder {__version__}",
            f"Python {platform.python_version()}, {platform.platform()}",
            f"Command: site-builder {' '.join(words)}",
            "",
            trace,
            "Packages:",
            *sorted(packages),
            "",
        )
    )


def _name(trace: str) -> str:
    """The same fault has the same name, so that repeating it leaves one file."""
    told = trace.encode(errors="backslashreplace")  # it may quote what is no text
    return f"site-builder-fault-{hashlib.blake2b(told, digest_size=4).hexdigest()}.txt"


def _write(report: str, name: str) -> Path | None:
    for folder_of in (os.getcwd, tempfile.gettempdir):
        try:
            path = Path(folder_of(), name)
            path.write_text(report, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return path
    return None
