"""A report as Markdown for a comment on GitHub or the summary of a workflow's run."""

from collections.abc import Iterator

from site_builder.reports.markdown_text import markdown_copy, markdown_link, markdown_text
from site_builder.reports.sheet import Block, Line, Sheet


def sheet_markdown(sheet: Sheet) -> str:
    """The whole report, with a final newline; all text is shown as it is, and does nothing."""
    parts = [f"## {markdown_text(sheet.title)}", *map(markdown_text, sheet.lead)]
    for block in sheet.blocks:
        parts += _block_parts(block)
    return "\n\n".join(parts) + "\n"


def _block_parts(block: Block) -> Iterator[str]:
    yield f"{'#' * (block.depth + 2)} {markdown_text(block.title)}"
    if block.lines:
        yield "\n".join(row for line in block.lines for row in _rows(line, ""))
    for title, copy in block.copies:
        yield markdown_text(title)
        yield markdown_copy(copy)


def _rows(line: Line, margin: str) -> Iterator[str]:
    mark = f"{_MARKS.get(line.mark, markdown_text(line.mark))} " if line.mark else ""
    url = f" {markdown_link(line.url)}" if line.url else ""
    yield f"{margin}- {mark}{markdown_text(line.text)}{url}"
    for detail in line.details:
        yield from _rows(detail, f"{margin}  ")


_MARKS = {"!": "⚠️", "+": "➕", "-": "➖", "~": "✏️"}
