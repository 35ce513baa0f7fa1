"""What is wrong with a text, and the place in the source where it says so."""

from bisect import bisect_right

from markdown_it.token import Token
from msgspec import Struct

from site_builder.problems import Code


class Finding(Struct, frozen=True):
    """One thing that is wrong. ``line`` and ``column`` count from 1 in the source file.

    ``column`` is 0 where only the line is known.
    """

    code: Code
    message: str
    hint: str
    line: int
    column: int


class Source(Struct, frozen=True):
    """A text and the line of its file on which it begins, counted from 1."""

    text: str
    lines: tuple[str, ...]
    first_line: int

    @classmethod
    def read(cls, raw: str, first_line: int) -> "Source":
        """Take a text as Markdown does: any line end is one, and NUL is the replacement sign."""
        text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        return cls(text, tuple(text.split("\n")), first_line)

    def line(self, block: Token) -> int:
        """The file's line on which a block begins."""
        return self.first_line + (block.map[0] if block.map else 0)

    def place(self, block: Token, offset: int) -> tuple[int, int]:
        """The file's line and column of a character in a block's text.

        The column is 0 where the text does not stand in the source letter by letter.
        """
        if "rows" not in block.meta:
            block.meta["rows"] = self._rows(block)
        starts, indents = block.meta["rows"]
        row = bisect_right(starts, offset) - 1
        column = offset - starts[row] + indents[row] + 1 if indents[row] >= 0 else 0
        return self.line(block) + row, column

    def _rows(self, block: Token) -> tuple[list[int], list[int]]:
        """Where each row of a block's text begins, in the text and in its line of the source."""
        starts, indents = [0], []
        first = self.line(block) - self.first_line
        for number, row in enumerate(block.content.split("\n"), first):
            starts.append(starts[-1] + len(row) + 1)
            indents.append(self.lines[number].find(row) if number < len(self.lines) else -1)
        return starts[:-1], indents
