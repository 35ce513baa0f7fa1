"""How many problems there are, in words."""

from collections.abc import Sequence

from site_builder.problems import Problem


def summarise(problems: Sequence[Problem]) -> str:
    """``3 errors and 1 warning``, or ``no problems``."""
    errors = sum(problem.is_error for problem in problems)
    counts = ((errors, "error"), (len(problems) - errors, "warning"))
    return " and ".join(counted(number, noun) for number, noun in counts if number) or "no problems"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """``1 error``, ``12,000 errors``; a plural that is not formed with ``s`` is given."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
