"""The two parts of a content file: front matter between fences, and the text below it."""

import re

from frontmatter.default_handlers import YAMLHandler

from site_builder.content.codes import FRONT_MATTER
from site_builder.content.flaw import Flaw, FlawError
from site_builder.content.yaml_reader import read_yaml
from site_builder.content.yaml_values import Tree

_FENCE = "---"
_CLOSING = re.compile(rf"\n{_FENCE}[^\S\n]*(?:\n|\Z)")
"""The second fence, with the ends of the lines around it."""
FIRST_LINE = 2
"""The line of the file on which front matter begins, after its fence."""


class StrictHandler(YAMLHandler):  # type: ignore[misc,unused-ignore]
    """A handler of python-frontmatter that guesses nothing.

    The library's own returns ``{}`` for a file with a byte order mark, an unclosed fence or a
    list, and strips the body; this one raises FlawError, and keeps every line where it is.
    """

    def detect(self, text: str) -> bool:
        """Whether the first line is a fence."""
        return _is_fence(text.split("\n", 1)[0])

    def split(self, text: str) -> tuple[str, str]:
        """Front matter and body, without the fences between them."""
        if not self.detect(text):
            raise FlawError(_no_fence(text))
        opening = text.find("\n")
        closing = _CLOSING.search(text, opening)
        if not closing:
            raise FlawError(_unclosed(text.split("\n")))
        front_matter = text[opening + 1 : closing.start()]
        if not front_matter.strip():
            raise FlawError(_empty(text.split("\n"), text.count("\n", 0, closing.start() + 1)))
        return front_matter, text[closing.end() :]

    def load(self, fm: str, **_options: object) -> dict[str, Tree]:
        """The front matter as a map."""
        yaml = read_yaml(fm, FIRST_LINE)
        if yaml.flaws:
            raise FlawError(yaml.flaws[0])
        return yaml.tree


HANDLER = StrictHandler()


def mend_fence(text: str) -> str | None:
    """The text with the fence that was meant, where that is plain, and each line in its place."""
    lines = text.split("\n")
    if _resembles_fence(lines[0].strip()) and not _is_fence(lines[0]):
        lines[0] = _FENCE
    elif not _is_fence(lines[0]) and (first := _first_below_blanks(lines)):
        lines[0], lines[first - 1] = _FENCE, ""
    elif (
        _is_fence(lines[0]) and not any(map(_is_fence, lines[1:])) and (near := _near_fence(lines))
    ):
        lines[near - 1] = _FENCE
    else:
        return None
    return "\n".join(lines)


def body_line(front_matter: str) -> int:
    """The line of the file on which the body below this front matter begins, from 1."""
    return FIRST_LINE + front_matter.count("\n") + 2


def _is_fence(line: str) -> bool:
    return line.startswith(_FENCE) and line.rstrip() == _FENCE


def _no_fence(text: str) -> Flaw:
    lines = text.split("\n")
    if _resembles_fence(lines[0].strip()):
        return _flaw("the first line is not a fence.", "Write exactly three dashes: ---", 1)
    if _first_below_blanks(lines):
        return _flaw("there are empty lines above the first ---.", "Delete them.", 1)
    hint = "Begin the file with a line of three dashes, and end the front matter with another."
    return _flaw("the file does not begin with front matter.", hint, 1)


def _resembles_fence(first: str) -> bool:
    return set(first) == {"-"} or first in {"—", "–", "–-", "—-", "___", "***", "+++", "```yaml"}


def _first_below_blanks(lines: list[str]) -> int:
    """The line of the first fence, from 1, where nothing but blank lines is above it; else 0."""
    later = next((n for n, line in enumerate(lines, 1) if _is_fence(line)), 0)
    return 0 if "".join(lines[: later - 1]).strip() else later


def _near_fence(lines: list[str]) -> int:
    """The first line of dashes below the opening fence, from 1; 0 where there is none."""
    dashes = (
        n for n, line in enumerate(lines[1:], 2) if len(line) > 1 and set(line) <= set("-–— ")
    )
    return next(dashes, 0)


def _unclosed(lines: list[str]) -> Flaw:
    near = _near_fence(lines)
    if near:
        message = f"the fence that closes the front matter is not --- but “{lines[near - 1]}”."
        return _flaw(message, "Write exactly three dashes, at the start of the line.", near)
    hint = "Add a line of three dashes after the last key, above the text."
    return _flaw("the front matter is never closed.", hint, 1)


def _empty(lines: list[str], close: int) -> Flaw:
    doubled = any(_is_fence(line) for line in lines[close + 1 :])
    if doubled:
        return _flaw("the opening --- is written twice.", "Delete one of the two.", close + 1)
    return _flaw("there is nothing between the two ---.", "Write the keys between them.", 1)


def _flaw(message: str, hint: str, line: int) -> Flaw:
    return Flaw(FRONT_MATTER, message, hint, line, 1)
