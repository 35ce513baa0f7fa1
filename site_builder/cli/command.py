"""What a command is, and a parser that answers a mistake with the nearest right word."""

import argparse
import re
from collections.abc import Callable
from typing import NamedTuple, NoReturn

_INVALID_CHOICE = re.compile(
    r"argument (?P<what>[^:]+): invalid choice: '(?P<value>.*)'.* \(choose from (?P<names>.*)\)",
    re.DOTALL,
)
"""How argparse words a value that is none of the choices, in every version from Python 3.11."""


_NEAR = 0.7
"""Of 1 for equal words; handles that only begin alike stay below it."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are one line, and where to find help."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is; exit 2."""
        from site_builder.reports.printable import printable

        said = printable(_with_nearest(message))
        self.exit(2, f"{self.prog}: {said}\nHelp: {self.prog} --help\n")


class Command(NamedTuple):
    """A command: its word, what it does in one line, examples, its options, what it runs."""

    name: str
    summary: str
    examples: tuple[str, ...]
    add_options: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]
    """From the parsed options to the exit code."""


def _with_nearest(message: str) -> str:
    match = _INVALID_CHOICE.fullmatch(message)
    if match is None:
        return message
    names = [name.strip("'") for name in match["names"].split(", ")]
    what, value = match["what"].lower(), match["value"]
    question = nearest_question(value, names)
    return f"there is no {what} '{value}'.{question} There is: {', '.join(names)}."


def nearest_question(value: str, names: list[str]) -> str:
    """`` Did you mean 'build'?``, or nothing when no name is near."""
    from difflib import get_close_matches

    nearest = get_close_matches(value.lower(), names, n=1, cutoff=_NEAR)
    return f" Did you mean '{nearest[0]}'?" if nearest else ""
