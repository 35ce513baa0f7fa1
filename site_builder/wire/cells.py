"""Cells of tables that a spreadsheet shows and never runs."""

import re

_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠]|'*[\t\r\n]")
"""How a cell begins that a spreadsheet takes for a formula, whatever space or quote is before."""


def guard_cell(text: str) -> str:
    """The text as a cell that is no formula: one ``'`` before a sign that would begin one.

    See https://owasp.org/www-community/attacks/CSV_Injection. A text that has such quotes already
    gets one more, so that taking one away gives back what was there.
    """
    return f"'{text}" if _FORMULA.match(text) else text
