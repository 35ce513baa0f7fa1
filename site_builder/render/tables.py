"""Tables: comma-separated values (RFC 4180) that a spreadsheet shows and never runs."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠]|'*[\t\r\n]")
"""How a cell begins that a spreadsheet takes for a formula, whatever space or quote is before."""


def guard_cell(text: str) -> str:
    """The text as a cell that is no formula: one ``'`` before a sign that would begin one.

    See https://owasp.org/www-community/attacks/CSV_Injection. A text that has such quotes already
    gets one more, so that taking one away gives back what was there.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def encode_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a head line; lines end in CRLF (https://www.rfc-editor.org/rfc/rfc4180)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guard_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode()
