"""A file to import, and what stops an import: the file cannot be read as what it should be."""

import json
import re
from typing import NoReturn

import yaml
from msgspec import Struct

from site_builder.importers.codes import UNREADABLE, WRONG_SHAPE
from site_builder.importers.tree import Tree, TreeError, build_tree
from site_builder.problems import Code, Problem

_PAIR = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|\\.", re.IGNORECASE | re.DOTALL)
_NOTHING = "Nothing was imported: mend the file there first."


class Source(Struct, frozen=True):
    """A file that was read: ``path`` as messages show it, and its text."""

    path: str
    text: str


class ImportStoppedError(Exception):
    """Nothing can be imported; ``problems`` say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*map(str, problems))
        self.problems = problems


def stop(
    source: Source, code: Code, message: str, place: tuple[int, int] = (0, 0), hint: str = _NOTHING
) -> NoReturn:
    """Raise ImportStoppedError at a line and column of the source, from 1; 0 is not known."""
    raise ImportStoppedError(Problem(code, message, source.path, hint, *place))


def read_tree(source: Source) -> Tree:
    """The one document of a file. Raises ImportStoppedError. A file is JSON if its name says so."""
    text = source.text.removeprefix("\ufeff")
    form = "JSON" if source.path.lower().endswith(".json") else "YAML"
    if form == "JSON":
        text = _json_as_yaml(source, text)
    try:
        return build_tree(text)
    except TreeError as fault:
        stop(source, WRONG_SHAPE, str(fault), fault.place)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark
        place = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        message = f"the file is not valid {form} here: {fault.problem}."
        stop(source, UNREADABLE, message, place)
    except (yaml.YAMLError, ValueError) as fault:
        stop(source, UNREADABLE, f"the file is not valid {form}: {fault}.")


def _json_as_yaml(source: Source, text: str) -> str:
    """JSON is YAML, but for emoji in two halves (RFC 8259, section 7): these become one."""
    try:
        json.loads(text, parse_int=str)  # of thousands of digits, Python makes no number
    except json.JSONDecodeError as fault:
        message = f"the file is not valid JSON here: {fault.msg}."
        stop(source, UNREADABLE, message, (fault.lineno, fault.colno))
    except RecursionError:
        stop(source, UNREADABLE, "the file is nested too deeply to be read.")
    return _PAIR.sub(_joined, text)


def _joined(escape: re.Match[str]) -> str:
    if not escape[1]:
        return escape[0]
    point = 0x10000 + ((int(escape[1], 16) - 0xD800) << 10) + int(escape[2], 16) - 0xDC00
    return f"\\U{point:08x}"
