"""Problems as GitHub workflow commands, which show beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterable

from site_builder.problems import Problem
from site_builder.reports.printable import printable


def github_of_problems(problems: Iterable[Problem]) -> str:
    """One ``::error`` or ``::warning`` command a line."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    properties = {
        "file": problem.path,
        "line": str(problem.line or ""),
        "col": str(problem.column or ""),
        "title": problem.code.name,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    text = "\n".join(printable(text) for text in (problem.message, problem.hint) if text)
    return f"::{problem.severity.value} {written}::{_data(text)}"


def _data(text: str) -> str:
    """Escaped as GitHub's own toolkit does for the text of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped for a property, where a colon or a comma would end it."""
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
