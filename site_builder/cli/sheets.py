"""Reports on standard output."""

import sys

from site_builder.reports.sheet import Sheet
from site_builder.reports.sheet_markdown import sheet_markdown
from site_builder.reports.sheet_text import sheet_text


def print_sheet(sheet: Sheet, form: str) -> None:
    """Print a report as ``text`` or ``markdown``."""
    write = sheet_markdown if form == "markdown" else sheet_text
    sys.stdout.write(write(sheet))
