"""What stops the reading of one text: a problem that does not know its file yet."""

from msgspec import Struct
from msgspec.structs import replace

from site_builder.problems import Code, Pointer, Problem

_LONGEST_SHOWN = 60


class Flaw(Struct, frozen=True):
    """One thing wrong in a text. ``line`` and ``column`` count from 1; 0 means not known."""

    code: Code
    message: str
    hint: str = ""
    line: int = 0
    column: int = 0
    pointer: Pointer = ()

    def below(self, lines: int) -> "Flaw":
        """The same flaw, of a text that stands that many lines further down in its file."""
        return replace(self, line=self.line + lines)

    def in_file(self, path: str) -> Problem:
        """The same as a problem of the file at ``path``."""
        return Problem(
            self.code, self.message, path, self.hint, self.line, self.column, self.pointer
        )


class FlawError(Exception):
    """Reading cannot go on past this flaw."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.message)
        self.flaw = flaw


def quoted(value: object) -> str:
    """A value as a message shows it, in quotes."""
    return f"“{visible(value)}”"


def visible(value: object) -> str:
    """A value on one line, with all of its signs to be seen, and not too long."""
    text = " ".join(str(value).split())
    seen = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
    return seen if len(seen) <= _LONGEST_SHOWN else f"{seen[: _LONGEST_SHOWN - 1]}…"
