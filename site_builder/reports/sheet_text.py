"""A report as plain text for a terminal."""

from collections.abc import Iterator

from site_builder.reports.printable import printable
from site_builder.reports.sheet import Block, Line, Sheet

_STEP = "  "


def sheet_text(sheet: Sheet) -> str:
    """Lines with a final newline; nothing in them is hidden from the reader."""
    return "".join(f"{printable(line)}\n" for line in _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[str]:
    yield sheet.title
    yield from sheet.lead
    for block in sheet.blocks:
        yield ""
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    margin = _STEP * (block.depth - 1)
    yield f"{margin}{block.title}"
    for line in block.lines:
        yield from _line_lines(line, margin + _STEP)
    for title, copy in block.copies:
        yield f"{margin}{_STEP}{title}"
        for row in copy.splitlines():
            yield f"{margin}{_STEP * 2}{row}".rstrip()


def _line_lines(line: Line, margin: str) -> Iterator[str]:
    mark = f"{line.mark} " if line.mark else ""
    url = f"  {line.url}" if line.url else ""
    yield f"{margin}{mark}{line.text}{url}"
    for detail in line.details:
        yield from _line_lines(detail, margin + _STEP + " " * len(mark))
